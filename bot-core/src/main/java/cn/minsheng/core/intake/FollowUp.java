package cn.minsheng.core.intake;

import cn.minsheng.core.kernel.Attempt;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.outbox.Outbox;
import cn.minsheng.core.place.PlaceFound;
import cn.minsheng.core.routing.Route;
import cn.minsheng.core.routing.RouteCase;
import cn.minsheng.core.settings.Taxonomy;
import cn.minsheng.core.ticket.Actors;
import cn.minsheng.core.ticket.Move;
import cn.minsheng.core.ticket.MoveTicket;
import cn.minsheng.core.ticket.State;
import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.core.ticket.Tickets;
import cn.minsheng.core.understand.Understanding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Does to existing cases what a message asks for: more, withdrawn, taken back, secret from now on 后续处理. */
@Component
class FollowUp {
    private final MoveTicket moves;
    private final Tickets tickets;
    private final RouteCase route;
    private final Inbox inbox;
    private final Taxonomy taxonomy;
    private final Outbox outbox;

    FollowUp(MoveTicket moves, Tickets tickets, RouteCase route, Inbox inbox, Taxonomy taxonomy, Outbox outbox) {
        this.moves = moves;
        this.tickets = tickets;
        this.route = route;
        this.inbox = inbox;
        this.taxonomy = taxonomy;
        this.outbox = outbox;
    }

    void carryOut(List<Handled> fresh) {
        // whoever writes opened a window: what was held for want of one goes out
        outbox.release(fresh.stream().map(Handled::identityId).toList());
        for (Handled one : fresh) {
            Decision decision = Objects.requireNonNull(one.decision);
            if (decision instanceof Decision.Append append) {
                append(one, append);
            } else if (decision instanceof Decision.Withdraw withdraw) {
                withdraw(one, withdraw);
            } else if (decision instanceof Decision.Recall recall) {
                recall(one, recall);
            } else if (decision instanceof Decision.Forget) {
                one.reason = Reason.EVENT;
            } else if (decision instanceof Decision.Progress) {
                one.reason = Reason.PROGRESS_QUERY;
            } else if (decision instanceof Decision.NoCase none) {
                one.reason = none.reason();
            }
        }
    }

    private void append(Handled one, Decision.Append append) {
        Ticket ticket = append.ticket();
        if (append.how() == Decision.Append.How.ACCUSES) {
            ticket = moved(moves.applyAs(Actors.MACHINE, ticket.id(), new Move.MakeSecret()), ticket);
            outbox.cancelLines(ticket.number().value());
        }
        ticket = moved(moves.applyAs(Actors.RESIDENT, ticket.id(), new Move.Append()), ticket);
        if (one.prepared.text() != null && !one.prepared.text().isBlank()) {
            tickets.addWords(ticket.id(), one.prepared.text());
        }
        one.ticket = sortedAgain(one, ticket);
    }

    /** A case that stood on a desk for want of a place or a category may find its unit by what was added. */
    private Ticket sortedAgain(Handled one, Ticket ticket) {
        if (ticket.state() != State.RECEIVED || ticket.secret()) {
            return ticket;
        }
        Understanding understood = one.prepared.understood();
        PlaceFound place = one.prepared.place();
        boolean sorts = ticket.category() == null && understood != null && understood.category() != null;
        boolean places = ticket.place() == null && place != null && place.elsewhere() == null;
        if (!sorts && !places) {
            return ticket;
        }
        Ticket sorted = moved(
                moves.applyAs(
                        Actors.MACHINE,
                        ticket.id(),
                        new Move.Sort(
                                sorts ? Objects.requireNonNull(understood).category() : ticket.category(),
                                sorts ? Objects.requireNonNull(understood).confidence() : ticket.confidence(),
                                places ? Objects.requireNonNull(place).text() : ticket.place())),
                ticket);
        Route to = route.route(
                place == null ? null : place.unit(),
                one.sender == null || one.sender.room() == null
                        ? null
                        : one.sender.room().unit(),
                sorted.category(),
                sorts ? Objects.requireNonNull(understood).sure() : sorted.confidence() >= taxonomy.sureFrom(),
                false);
        return to.dispatched() || !to.unit().equals(sorted.unit()) ? sent(sorted, to) : sorted;
    }

    private Ticket sent(Ticket ticket, Route to) {
        Move move = to.dispatched() ? new Move.Dispatch(to.unit()) : new Move.PassOn(to.unit());
        return moved(moves.applyAs(Actors.MACHINE, ticket.id(), move), ticket);
    }

    private void withdraw(Handled one, Decision.Withdraw withdraw) {
        one.reason = Reason.WITHDRAWAL;
        Sender sender = Objects.requireNonNull(one.sender);
        Optional<Ticket> wanted = withdraw.number() == null
                ? sender.open().stream()
                        .filter(ticket -> sender.open().size() == 1)
                        .findFirst()
                : sender.cases().stream()
                        .filter(ticket ->
                                ticket.state().open() && ticket.number().equals(withdraw.number()))
                        .findFirst();
        if (wanted.isPresent()) {
            one.ticket = moved(moves.applyAs(Actors.RESIDENT, wanted.get().id(), new Move.Withdraw()), wanted.get());
            one.reason = null;
        }
    }

    /** Only the sender takes a message back. A secret case keeps its words: the sender was asked to take them out of the group. */
    private void recall(Handled one, Decision.Recall recall) {
        one.reason = Reason.RECALL;
        Channel channel = one.message().channel();
        Inbox.Past past = inbox.past(channel.key(), recall.externalId())
                .filter(found -> found.identityId() == one.identityId)
                .orElse(null);
        if (past == null) {
            return;
        }
        List<Ticket> cases = past.ticketIds().stream()
                .flatMap(id -> tickets.hold(id).stream())
                .toList();
        if (cases.stream().anyMatch(Ticket::secret)) {
            return;
        }
        inbox.hide(past.id(), one.message().receivedAt());
        for (Ticket ticket : cases) {
            tickets.hideWords(ticket.id());
            one.ticket = moved(moves.applyAs(Actors.RESIDENT, ticket.id(), new Move.TakeBack()), ticket);
        }
    }

    private static Ticket moved(Attempt<Ticket> attempt, Ticket before) {
        return attempt instanceof Attempt.Done<Ticket> done ? done.value() : before;
    }
}
