package cn.minsheng.core.intake;

import cn.hutool.core.util.HexUtil;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.resident.Contact;
import cn.minsheng.core.resident.Residents;
import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.core.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Stores messages with all that follows from them, in the caller's one transaction: inbox row, case, time line, outbox row 落库.
 * Many at once, at most one of each sender, so that a storm costs a few statements and one commit.
 */
@Component
class StoreMessages {
    private final Residents residents;
    private final Inbox inbox;
    private final Tickets tickets;
    private final DecideCase decide;
    private final CarryOut carryOut;
    private final Who who;

    StoreMessages(Residents residents, Inbox inbox, Tickets tickets, DecideCase decide, CarryOut carryOut, Who who) {
        this.residents = residents;
        this.inbox = inbox;
        this.tickets = tickets;
        this.decide = decide;
        this.carryOut = carryOut;
        this.who = who;
    }

    /** Stores them and decides about each; brings what came of each, in order. */
    List<Received.Durable> store(List<Prepared> batch) {
        List<Long> identities =
                residents.meet(batch.stream().map(StoreMessages::contact).toList());
        Map<String, Inbox.Known> known =
                inbox.known(batch.stream().map(Prepared::onceHash).toList());
        List<Handled> fresh = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!known.containsKey(hex(batch.get(i)))) {
                fresh.add(new Handled(batch.get(i), identities.get(i)));
            }
        }
        decide(fresh);
        Map<String, Inbox.Known> stored = carryOut.carryOut(fresh);
        forget(batch, identities);
        return batch.stream().map(one -> durable(one, known, stored)).toList();
    }

    private static Received.Durable durable(
            Prepared one, Map<String, Inbox.Known> known, Map<String, Inbox.Known> stored) {
        Inbox.Known before = known.get(hex(one));
        if (before != null) {
            return new Received.Durable(before.id(), true, before.replyText());
        }
        Inbox.Known now = Objects.requireNonNull(stored.get(hex(one)));
        return new Received.Durable(now.id(), false, now.replyText());
    }

    /** Stores one message alone, to be decided about later 暂存. */
    long storePending(Prepared one) {
        List<Long> identity = residents.meet(List.of(contact(one)));
        Inbox.Known before = inbox.known(List.of(one.onceHash())).get(hex(one));
        if (before != null) {
            return before.id();
        }
        long id = inbox.insert(
                        List.of(new Inbox.Stored(one, identity.get(0), false, Inbox.Outcome.PENDING, null, null)))
                .get(0);
        // WeChat deletes its media after three days, decided or not
        inbox.attach(Inbox.Attachment.of(id, one.message()).stream().toList());
        return id;
    }

    /** Decides about a message that is stored already. */
    Handled decideStored(Prepared prepared, long messageId, long identityId) {
        Handled one = new Handled(prepared, identityId);
        decide(List.of(one));
        carryOut.complete(one, messageId);
        forget(List.of(prepared), List.of(identityId));
        return one;
    }

    private void decide(List<Handled> fresh) {
        List<Long> ids = fresh.stream().map(Handled::identityId).toList();
        Map<Long, List<Ticket>> cases =
                tickets.ofReporters(ids).stream().collect(Collectors.groupingBy(Ticket::reporterId));
        Map<Long, List<Sender.Waiting>> waiting = fresh.isEmpty()
                ? Map.of()
                : inbox
                        .waiting(
                                ids,
                                fresh.get(0).prepared.message().receivedAt().minus(DecideCase.WINDOW))
                        .stream()
                        .collect(Collectors.groupingBy(Sender.Waiting::identityId));
        for (Handled one : fresh) {
            IncomingMessage message = one.prepared.message();
            List<Sender.Waiting> fragments = waiting.getOrDefault(one.identityId, List.of()).stream()
                    .filter(fragment -> Objects.equals(fragment.roomId(), message.roomId()))
                    .toList();
            one.sender = who.sent(message, one.identityId, cases.getOrDefault(one.identityId, List.of()), fragments);
            one.decision = decide.decide(one.prepared, one.sender);
        }
    }

    /** Whoever left the account is forgotten; a repeated unsubscription found the person again. */
    private void forget(List<Prepared> batch, List<Long> identities) {
        List<Long> gone = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i).message().type() == IncomingMessage.Type.UNSUBSCRIBE) {
                gone.add(identities.get(i));
            }
        }
        if (!gone.isEmpty()) {
            residents.pseudonymise(gone);
            inbox.forgetBodies(gone);
        }
    }

    private static Contact contact(Prepared one) {
        IncomingMessage message = one.message();
        return new Contact(
                message.channel(), message.senderId(), message.senderName(), opens(message), message.receivedAt());
    }

    private static Contact.Opens opens(IncomingMessage message) {
        if (message.channel().kind() != Channel.Kind.MP) {
            return Contact.Opens.NOTHING;
        }
        return switch (message.type()) {
            case TEXT, IMAGE, VOICE, VIDEO, LOCATION, LINK, FILE, UNKNOWN, UNREADABLE -> Contact.Opens.MESSAGE;
            case SUBSCRIBE, SCAN, CLICK -> Contact.Opens.BRIEF;
            case UNSUBSCRIBE, VIEW, POSITION, RECALL -> Contact.Opens.NOTHING;
        };
    }

    static String hex(Prepared one) {
        return HexUtil.encodeHexStr(one.onceHash());
    }
}
