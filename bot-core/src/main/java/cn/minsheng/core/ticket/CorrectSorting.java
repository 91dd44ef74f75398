package cn.minsheng.core.ticket;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Secrecy;
import cn.minsheng.core.organisation.Units;
import cn.minsheng.core.settings.Taxonomy;
import cn.minsheng.core.worktime.Deadline;
import cn.minsheng.core.worktime.WorkTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a changed category or a late accusation means for a case 更正分类: its clock, its limits, who may see it. */
@Component
class CorrectSorting {
    private final Taxonomy taxonomy;
    private final WorkTime workTime;
    private final Units units;

    CorrectSorting(Taxonomy taxonomy, WorkTime workTime, Units units) {
        this.taxonomy = taxonomy;
        this.workTime = workTime;
        this.units = units;
    }

    Ticket correct(Ticket ticket, Move.Correct move) {
        Ticket placed = move.place() == null
                ? ticket
                : TicketChange.of(ticket).place(move.place()).done();
        if (move.category() == null || move.category().equals(ticket.category())) {
            return placed;
        }
        Ticket sorted = sorted(placed, move.category(), 1, ticket.secret());
        // nobody keeps who is named in it: where that decides, secrecy is the safe side
        return taxonomy.confidential(move.category(), true) ? makeSecret(sorted) : sorted;
    }

    Ticket sort(Ticket ticket, Move.Sort move) {
        Ticket placed = TicketChange.of(ticket).place(move.place()).done();
        return move.category() == null ? placed : sorted(placed, move.category(), move.confidence(), false);
    }

    /** The inspection office alone goes on with it; a number already given stays. */
    Ticket makeSecret(Ticket ticket) {
        Category category = ticket.category();
        Ticket limited = category == null ? ticket : sorted(ticket, category, ticket.confidence(), true);
        return TicketChange.of(limited)
                .secrecy(Secrecy.SECRET)
                .unit(units.inspection().code())
                .done();
    }

    /** The clock still starts at the resident's message. What a person sorted is as sure as can be. */
    private Ticket sorted(Ticket ticket, Category category, double confidence, boolean accused) {
        ClockClass clock = taxonomy.leaf(category)
                .map(leaf -> leaf.clock(ticket.urgent(), accused, ticket.kind()))
                .orElse(ticket.clock());
        return TicketChange.of(ticket)
                .sorted(category, confidence, clock)
                .due(due(ticket, clock, Deadline.Name.FINAL), due(ticket, clock, Deadline.Name.CONTACT))
                .done();
    }

    private @Nullable Instant due(Ticket ticket, ClockClass clock, Deadline.Name name) {
        return workTime.deadline(clock, name, ticket.receivedAt())
                .map(Deadline::dueAt)
                .orElse(null);
    }
}
