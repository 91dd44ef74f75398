package cn.minsheng.core.intake;

import cn.minsheng.core.kernel.Secrecy;
import cn.minsheng.core.routing.Route;
import cn.minsheng.core.routing.RouteCase;
import cn.minsheng.core.ticket.NewTicket;
import cn.minsheng.core.ticket.OpenTicket;
import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.core.worktime.WorkTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what was decided about a batch of messages 执行归案: opens cases, adds to cases, words the answers, stores the messages. */
@Component
class CarryOut {
    private static final int SUMMARY = 80;

    private final OpenTicket openTicket;
    private final RouteCase route;
    private final WorkTime workTime;
    private final FollowUp followUp;
    private final AnswerSender answer;
    private final Inbox inbox;

    CarryOut(
            OpenTicket openTicket,
            RouteCase route,
            WorkTime workTime,
            FollowUp followUp,
            AnswerSender answer,
            Inbox inbox) {
        this.openTicket = openTicket;
        this.route = route;
        this.workTime = workTime;
        this.followUp = followUp;
        this.answer = answer;
        this.inbox = inbox;
    }

    /** Brings the stored messages by the hex of their once-hash. */
    Map<String, Inbox.Known> carryOut(List<Handled> fresh) {
        open(fresh);
        followUp.carryOut(fresh);
        answer.answer(fresh);
        List<Long> ids = inbox.insert(fresh.stream().map(CarryOut::stored).toList());
        link(fresh, ids);
        Map<String, Inbox.Known> stored = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            stored.put(StoreMessages.hex(fresh.get(i).prepared), new Inbox.Known(ids.get(i), fresh.get(i).reply));
        }
        return stored;
    }

    /** For a message that is stored already. */
    void complete(Handled one, long messageId) {
        List<Handled> alone = List.of(one);
        open(alone);
        followUp.carryOut(alone);
        answer.answer(alone);
        inbox.complete(messageId, stored(one));
        link(alone, List.of(messageId));
    }

    private void open(List<Handled> fresh) {
        List<Handled> opening = fresh.stream()
                .filter(one -> one.decision instanceof Decision.Open)
                .toList();
        List<Ticket> opened =
                openTicket.open(opening.stream().map(this::newTicket).toList());
        for (int i = 0; i < opening.size(); i++) {
            opening.get(i).ticket = opened.get(i);
        }
    }

    private NewTicket newTicket(Handled one) {
        Decision.Open draft = (Decision.Open) Objects.requireNonNull(one.decision);
        Sender sender = Objects.requireNonNull(one.sender);
        IncomingMessage message = one.message();
        Route to = route.route(
                draft.unit(),
                sender.room() == null ? null : sender.room().unit(),
                draft.category(),
                // an emergency never waits on a desk
                draft.sure() || draft.alarm() != null,
                draft.secret());
        String words = words(one, sender);
        return new NewTicket(
                draft.secret() ? Secrecy.SECRET : Secrecy.OPEN,
                draft.category(),
                draft.confidence(),
                draft.kind(),
                draft.clock(),
                draft.alarm() != null,
                to.unit(),
                to.dispatched(),
                draft.place(),
                shortened(words),
                words,
                message.channel(),
                message.roomId(),
                one.identityId,
                workTime.startOf(message.sentAt(), message.receivedAt()).at().truncatedTo(ChronoUnit.MILLIS),
                message.receivedAt().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String words(Handled one, Sender sender) {
        StringBuilder words = new StringBuilder();
        sender.waiting().forEach(fragment -> words.append(fragment.text()).append(' '));
        return words.append(one.prepared.text() == null ? "" : one.prepared.text())
                .toString()
                .strip();
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SUMMARY
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUMMARY - 1)) + "…";
    }

    private static Inbox.Stored stored(Handled one) {
        Inbox.Outcome outcome = one.ticket == null
                ? Inbox.Outcome.NO_CASE
                : one.decision instanceof Decision.Open ? Inbox.Outcome.OPENED : Inbox.Outcome.APPENDED;
        boolean byStaff = one.sender != null && one.sender.staff() != null;
        return new Inbox.Stored(
                one.prepared,
                one.identityId,
                byStaff,
                outcome,
                one.ticket == null ? Objects.requireNonNull(one.reason) : null,
                one.reply);
    }

    private void link(List<Handled> fresh, List<Long> ids) {
        List<Inbox.Link> links = new ArrayList<>();
        List<Inbox.Attachment> media = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            Handled one = fresh.get(i);
            IncomingMessage message = one.message();
            if (one.ticket != null) {
                int length =
                        one.prepared.text() == null ? 0 : one.prepared.text().length();
                links.add(new Inbox.Link(ids.get(i), one.ticket.id(), 0, length, because(one)));
                joinWaiting(one);
            }
            Inbox.Attachment.of(ids.get(i), message).ifPresent(media::add);
        }
        inbox.link(links);
        inbox.attach(media);
    }

    private void joinWaiting(Handled one) {
        if (one.decision instanceof Decision.Open
                && one.sender != null
                && !one.sender.waiting().isEmpty()) {
            inbox.join(
                    one.sender.waiting().stream().map(Sender.Waiting::messageId).toList(),
                    Objects.requireNonNull(one.ticket).id());
        }
    }

    private static @Nullable String because(Handled one) {
        return one.prepared.understood() == null || one.message().text() == null
                ? null
                : DecidingWords.json(one.prepared.understood(), one.message().text());
    }
}
