package cn.minsheng.core.ticket;

import cn.minsheng.core.kernel.Attempt;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.Refusal;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.Role;
import cn.minsheng.core.organisation.Unit;
import cn.minsheng.core.organisation.Units;
import cn.minsheng.core.organisation.Viewer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Moves a case by the table of moves 工单流转. Joins the caller's transaction. Refusals: {@code ticket.unknown} (also where the
 * viewer may not see it), {@code ticket.stale} (the version is not the case's any more), {@code ticket.not-possible} (not from this state),
 * {@code ticket.not-yours} (not by this role or unit), {@code ticket.unit-unknown}.
 */
@Component
public class MoveTicket {
    private final FindTickets find;
    private final Tickets tickets;
    private final Units units;
    private final CorrectSorting sorting;
    private final Clock clock;

    MoveTicket(FindTickets find, Tickets tickets, Units units, CorrectSorting sorting, Clock clock) {
        this.find = find;
        this.tickets = tickets;
        this.units = units;
        this.sorting = sorting;
        this.clock = clock;
    }

    /** By a member of staff, who saw version {@code version}. */
    public Attempt<Ticket> apply(Viewer viewer, TicketNumber number, int version, Move move) {
        Optional<Ticket> seen = find.one(viewer, number);
        if (seen.isEmpty()) {
            return Attempt.refused("ticket.unknown");
        }
        Ticket ticket = seen.get();
        if (ticket.version() != version) {
            return Attempt.refused("ticket.stale");
        }
        MoveTable.Rule rule = MoveTable.of(move);
        if (!rule.allows(ticket.state())) {
            return Attempt.refused(new Refusal(
                    "ticket.not-possible", Map.of("state", ticket.state().name())));
        }
        if (rule.by().stream().noneMatch(who -> is(who, viewer, ticket))) {
            return Attempt.refused("ticket.not-yours");
        }
        if (unitOf(move).filter(unit -> units.byCode(unit).isEmpty()).isPresent()) {
            return Attempt.refused("ticket.unit-unknown");
        }
        return carryOut(viewer.username(), ticket, rule, move);
    }

    /**
     * By the resident or by the machine, on the case as it stands at this moment; never stale.
     *
     * @param actor one of {@link Actors}
     */
    public Attempt<Ticket> applyAs(String actor, long ticketId, Move move) {
        Optional<Ticket> held = tickets.hold(ticketId);
        if (held.isEmpty()) {
            return Attempt.refused("ticket.unknown");
        }
        MoveTable.Rule rule = MoveTable.of(move);
        if (!rule.allows(held.get().state())) {
            return Attempt.refused("ticket.not-possible");
        }
        MoveTable.Who who = actor.equals(Actors.RESIDENT) ? MoveTable.Who.RESIDENT : MoveTable.Who.MACHINE;
        return rule.by().contains(who) || rule.by().contains(MoveTable.Who.SEES)
                ? carryOut(actor, held.get(), rule, move)
                : Attempt.refused("ticket.not-yours");
    }

    /** Which moves this person has on this case now, by their names in addresses ({@code sign}, {@code reply}, …). */
    public List<String> possible(Viewer viewer, Ticket ticket) {
        return MoveTable.RULES.stream()
                .filter(rule -> rule.allows(ticket.state()))
                .filter(rule -> rule.by().stream().anyMatch(who -> is(who, viewer, ticket)))
                .map(MoveTable.Rule::action)
                .toList();
    }

    private boolean is(MoveTable.Who who, Viewer viewer, Ticket ticket) {
        boolean arbitrates = viewer.role() == Role.INSPECTOR || viewer.role() == Role.STREET;
        return switch (who) {
            case LEAD -> viewer.unit().equals(ticket.unit());
            case DESK ->
                viewer.role() == Role.INSPECTOR || (arbitrates && viewer.unit().equals(ticket.unit()));
            case ARBITER ->
                viewer.role() == Role.INSPECTOR || (arbitrates && viewer.units().contains(ticket.unit()));
            case SEES -> true;
            case RESIDENT, MACHINE -> false;
        };
    }

    private static Optional<UnitCode> unitOf(Move move) {
        if (move instanceof Move.Dispatch dispatch) {
            return Optional.of(dispatch.unit());
        }
        return move instanceof Move.Arbitrate arbitrate ? Optional.of(arbitrate.unit()) : Optional.empty();
    }

    private Attempt<Ticket> carryOut(String actor, Ticket ticket, MoveTable.Rule rule, Move move) {
        List<TimelineEntry> entries = new ArrayList<>();
        Ticket before = ticket;
        if (move instanceof Move.Reply && ticket.state() == State.DISPATCHED) {
            // whoever answers has taken it on: two entries, one act
            entries.add(entry(actor, "SIGN", State.DISPATCHED, State.IN_PROGRESS, ""));
            before = TicketChange.of(ticket).state(State.IN_PROGRESS).done();
        }
        Ticket after = after(before, rule, move);
        entries.add(entry(actor, move.name(), before.state(), after.state(), move.said()));
        if (!tickets.save(after, ticket.version(), entries)) {
            return Attempt.refused("ticket.stale");
        }
        return Attempt.done(TicketChange.of(after).version(ticket.version() + 1).done());
    }

    private TimelineEntry entry(String actor, String move, State from, State to, String said) {
        return new TimelineEntry(clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, move, from, to, said);
    }

    private Ticket after(Ticket ticket, MoveTable.Rule rule, Move move) {
        TicketChange change = TicketChange.of(ticket);
        if (rule.to() != null) {
            change.state(rule.to());
        }
        if (move instanceof Move.Dispatch dispatch) {
            change.unit(dispatch.unit());
        } else if (move instanceof Move.PassOn passOn) {
            change.unit(passOn.unit());
        } else if (move instanceof Move.Arbitrate arbitrate) {
            change.unit(arbitrate.unit());
        } else if (move instanceof Move.Return) {
            change.unit(deskAbove(ticket.unit()));
        } else if (move instanceof Move.Reply reply) {
            change.state(afterReply(ticket, reply));
        } else if (move instanceof Move.Correct correct) {
            return sorting.correct(ticket, correct);
        } else if (move instanceof Move.Sort sort) {
            return sorting.sort(ticket, sort);
        } else if (move instanceof Move.MakeSecret) {
            return sorting.makeSecret(ticket);
        } else if (move instanceof Move.Append) {
            change.lastMessageAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        return change.done();
    }

    private static State afterReply(Ticket ticket, Move.Reply reply) {
        if (!reply.last()) {
            return ticket.state() == State.REOPENED ? State.REOPENED : State.IN_PROGRESS;
        }
        return ticket.kind() == Kind.COMPLAINT && !ticket.secret() ? State.AWAITING_REVIEW : State.ANSWERED;
    }

    /** A community's case goes back to its street, everything else to the inspection office. */
    private UnitCode deskAbove(UnitCode unit) {
        return units.streetOf(unit)
                .map(Unit::code)
                .filter(street -> !street.equals(unit))
                .orElseGet(() -> units.inspection().code());
    }
}
