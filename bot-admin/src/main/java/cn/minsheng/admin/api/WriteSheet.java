package cn.minsheng.admin.api;

import cn.minsheng.core.intake.ReadMessages;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.core.outbox.DeliveryView;
import cn.minsheng.core.outbox.Outbox;
import cn.minsheng.core.settings.ConditionalOnRole;
import cn.minsheng.core.ticket.FindTickets;
import cn.minsheng.core.ticket.MoveTicket;
import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.core.ticket.TimelineEntry;
import cn.minsheng.core.worktime.Deadline;
import cn.minsheng.core.worktime.WorkTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together all that staff see of a case 工单详情, for a viewer who was given it. */
@Component
@ConditionalOnRole("console")
class WriteSheet {
    private static final Set<String> TO_A_UNIT =
            Set.of(Words.Act.DISPATCH.name(), Words.Act.ARBITRATE.name(), Words.Act.PASS_ON.name());

    private final Names names;
    private final FindTickets tickets;
    private final MoveTicket moves;
    private final ReadMessages messages;
    private final Outbox outbox;
    private final WorkTime workTime;

    WriteSheet(
            Names names,
            FindTickets tickets,
            MoveTicket moves,
            ReadMessages messages,
            Outbox outbox,
            WorkTime workTime) {
        this.names = names;
        this.tickets = tickets;
        this.moves = moves;
        this.messages = messages;
        this.outbox = outbox;
        this.workTime = workTime;
    }

    TicketSheet of(Viewer viewer, Ticket ticket, Instant now) {
        List<ReadMessages.CaseMessage> said = messages.of(ticket.id());
        return new TicketSheet(
                TicketRow.of(ticket, names, now),
                ticket.confidence(),
                messages.because(ticket.id()).stream()
                        .map(word -> new TicketSheet.Because(word.text(), word.spokeFor()))
                        .toList(),
                reporter(said),
                said.stream().map(message -> message(ticket, message)).toList(),
                timeline(ticket),
                workTime.deadlines(ticket.clock(), ticket.receivedAt()).stream()
                        .map(WriteSheet::limit)
                        .toList(),
                outbox.of(ticket.number().value()).stream()
                        .map(WriteSheet::delivery)
                        .toList(),
                moves.possible(viewer, ticket).stream().map(WriteSheet::act).toList());
    }

    private static @Nullable String reporter(List<ReadMessages.CaseMessage> said) {
        return said.stream()
                .filter(message -> message.from().equals("resident"))
                .findFirst()
                .map(ReadMessages.CaseMessage::name)
                .orElse(null);
    }

    private static TicketSheet.Message message(Ticket ticket, ReadMessages.CaseMessage message) {
        String attachment = message.attachment();
        return new TicketSheet.Message(
                message.id(),
                LocalTime.of(message.at()),
                message.from(),
                message.name(),
                message.type().toLowerCase(Locale.ROOT),
                message.text(),
                attachment == null ? null : "/api/tickets/" + ticket.number() + "/attachments/" + attachment,
                message.withdrawn());
    }

    private List<TicketSheet.Entry> timeline(Ticket ticket) {
        Map<String, String> people = new HashMap<>();
        return tickets.timeline(ticket).stream()
                .map(entry -> entry(entry, people.computeIfAbsent(entry.actor(), this::called)))
                .toList();
    }

    private String called(String actor) {
        String label = Words.Actor.labelOf(actor);
        return label == null ? names.staff(actor) : label;
    }

    private TicketSheet.Entry entry(TimelineEntry entry, String actorName) {
        return new TicketSheet.Entry(
                LocalTime.of(entry.at()),
                entry.actor(),
                actorName,
                entry.move(),
                Words.Act.labelOf(entry.move()),
                entry.from() == null ? null : entry.from().name(),
                entry.to().name(),
                told(entry));
    }

    /** Where a case was given to a unit, the time line keeps its code; people read its name. */
    private String told(TimelineEntry entry) {
        boolean unit = TO_A_UNIT.contains(entry.move())
                && !entry.text().isEmpty()
                && entry.text().length() <= 40;
        return unit ? names.unit(new UnitCode(entry.text())) : entry.text();
    }

    private static TicketSheet.Limit limit(Deadline deadline) {
        return new TicketSheet.Limit(
                deadline.name().name(),
                Words.Limit.labelOf(deadline.name()),
                LocalTime.of(deadline.dueAt()),
                deadline.provisional(),
                deadline.intervals().stream()
                        .map(interval -> new TicketSheet.Interval(
                                LocalTime.of(interval.from()),
                                LocalTime.of(interval.to()),
                                interval.counted(),
                                interval.why()))
                        .toList());
    }

    private static TicketSheet.Delivery delivery(DeliveryView delivery) {
        return new TicketSheet.Delivery(
                delivery.way().name(),
                delivery.way().label(),
                delivery.state().name(),
                Words.Delivered.labelOf(delivery.state()),
                delivery.error(),
                delivery.text(),
                LocalTime.of(delivery.at()));
    }

    private static TicketSheet.PossibleAct act(String address) {
        Words.Act act = Words.Act.ofAddress(address);
        return new TicketSheet.PossibleAct(address, act.label(), act.needs());
    }
}
