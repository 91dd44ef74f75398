package cn.minsheng.core.intake;

import cn.minsheng.core.intake.Decision.Append.How;
import cn.minsheng.core.intake.Decision.NoCase;
import cn.minsheng.core.intake.Decision.NoCase.Answer;
import cn.minsheng.core.kernel.Scope;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.place.PlaceFound;
import cn.minsheng.core.settings.Texts.Key;
import cn.minsheng.core.ticket.State;
import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.core.understand.Alarm;
import cn.minsheng.core.understand.Intent;
import cn.minsheng.core.understand.Understanding;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides to which case a message belongs 归案: a new one, one of the sender's, or none with a reason. Looks at nothing but what it is
 * given, so that the same message comes to the same decision wherever and whenever it is made.
 */
@Component
class DecideCase {
    /** How long a speaker's fragments belong together (scenario S2). */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{10,20}(?!\\d)");

    private final DraftCase drafts;

    DecideCase(DraftCase drafts) {
        this.drafts = drafts;
    }

    Decision decide(Prepared prepared, Sender sender) {
        IncomingMessage message = prepared.message();
        return switch (message.type()) {
            case SUBSCRIBE -> new NoCase(Reason.EVENT, new Answer(Key.WELCOME, null));
            case UNSUBSCRIBE -> new Decision.Forget();
            case CLICK -> clicked(message);
            case SCAN, VIEW, POSITION -> new NoCase(Reason.EVENT);
            case UNKNOWN -> new NoCase(Reason.UNKNOWN_TYPE);
            case UNREADABLE -> new NoCase(Reason.UNREADABLE);
            case RECALL ->
                message.recalledId() == null ? new NoCase(Reason.RECALL) : new Decision.Recall(message.recalledId());
            case TEXT, IMAGE, VOICE, VIDEO, LOCATION, LINK, FILE -> said(prepared, sender);
        };
    }

    /** Menu keys that a district's menu may carry; others are kept as an event. */
    private static Decision clicked(IncomingMessage message) {
        return switch (message.text() == null ? "" : message.text()) {
            case "PROGRESS" -> new Decision.Progress(null);
            case "REPORT", "SECRET" -> new NoCase(Reason.EVENT, new Answer(Key.WELCOME, null));
            default -> new NoCase(Reason.EVENT);
        };
    }

    private Decision said(Prepared prepared, Sender sender) {
        Understanding understood = prepared.understood();
        if (understood == null || prepared.text() == null || prepared.text().isBlank()) {
            return wordless(prepared, sender);
        }
        if (understood.alarm() != null) {
            return alarm(prepared, sender, understood.alarm());
        }
        if (understood.accuses() && !heldBack(sender, understood.intent())) {
            // whatever else it says: it belongs to no case that its target can see, and it is never lost
            return report(prepared, sender, understood);
        }
        return switch (understood.intent()) {
            case REPORT -> report(prepared, sender, understood);
            case PROGRESS_QUERY ->
                sender.staff() != null && numberIn(prepared) == null
                        ? new NoCase(Reason.STAFF_QUESTION)
                        : new Decision.Progress(numberIn(prepared));
            case WITHDRAWAL -> new Decision.Withdraw(numberIn(prepared));
            case FRAGMENT, CORRECTION -> fragment(prepared, sender);
            case ANSWER ->
                recent(prepared, sender)
                        .<Decision>map(ticket -> new Decision.Append(ticket, How.MORE))
                        .orElse(new NoCase(Reason.ANSWER));
            case RESOLVED ->
                openCase(sender)
                        .<Decision>map(ticket -> new Decision.Append(ticket, How.RESOLVED))
                        .orElse(new NoCase(Reason.RESOLVED, new Answer(Key.THANKS, null)));
            case SNOOPING -> sender.staff() == null ? new NoCase(Reason.SNOOPING) : drafts.watch();
            case ACK -> new NoCase(sender.staff() == null ? Reason.ACK : Reason.STAFF_LINE);
            case STAFF_LINE -> new NoCase(Reason.STAFF_LINE);
            case GREETING -> new NoCase(Reason.GREETING, new Answer(Key.GREETING, null));
            case CHAT -> new NoCase(Reason.CHAT, new Answer(Key.CHAT, null));
            case NOTICE -> new NoCase(Reason.NOTICE);
            case SHOPPING -> new NoCase(Reason.SHOPPING);
            case PRAISE -> new NoCase(Reason.PRAISE, new Answer(Key.THANKS, null));
            case ABUSE -> new NoCase(Reason.ABUSE, new Answer(Key.CALM, null));
            case NOISE -> new NoCase(Reason.NOISE);
        };
    }

    /** What adds to the speaker's case of the moment makes that one secret; who takes a secret case back may say whom it was about. */
    private static boolean heldBack(Sender sender, Intent intent) {
        return switch (intent) {
            case FRAGMENT, CORRECTION -> true;
            case WITHDRAWAL ->
                sender.cases().stream()
                        .anyMatch(ticket -> ticket.secret() && ticket.state().open());
            default -> false;
        };
    }

    /** A picture, a sound, a position without words: to the case of the moment; else, sent to the account itself, a case of its own. */
    private Decision wordless(Prepared prepared, Sender sender) {
        Optional<Ticket> recent = recent(prepared, sender);
        if (recent.isPresent()) {
            return new Decision.Append(recent.get(), How.MORE);
        }
        boolean inGroup = prepared.message().roomId() != null;
        return switch (prepared.message().type()) {
            case IMAGE, VOICE, VIDEO, FILE, LINK ->
                inGroup ? new NoCase(Reason.WAITING) : drafts.unsorted(prepared, sender);
            case LOCATION -> new NoCase(Reason.WAITING, new Answer(Key.PLEASE_WORDS, null));
            default -> new NoCase(Reason.NOISE);
        };
    }

    private Decision alarm(Prepared prepared, Sender sender, Alarm alarm) {
        Decision.Open draft = drafts.draft(prepared, sender);
        Optional<Ticket> same = sender.cases().stream()
                .filter(ticket -> ticket.urgent() && ticket.state().open())
                // an emergency told openly must reach its unit, which sees no secret case
                .filter(ticket -> !ticket.secret())
                .filter(ticket -> draft.category() != null && draft.category().equals(ticket.category()))
                .filter(ticket -> within(ticket, prepared.message().receivedAt()))
                .findFirst();
        return same.isPresent() && !draft.secret() ? new Decision.Append(same.get(), How.AGAIN) : draft;
    }

    private Decision report(Prepared prepared, Sender sender, Understanding understood) {
        Decision outside = outside(prepared.place(), understood);
        Decision.Open draft = drafts.draft(prepared, sender);
        if (draft.secret()) {
            return draft;
        }
        if (outside != null) {
            return outside;
        }
        Optional<Ticket> unsorted = recent(prepared, sender)
                .filter(ticket -> ticket.category() == null && ticket.state() == State.RECEIVED);
        if (unsorted.isPresent()) {
            return new Decision.Append(unsorted.get(), How.MORE);
        }
        return sender.cases().stream()
                .filter(ticket -> same(ticket, draft))
                .findFirst()
                .<Decision>map(ticket -> new Decision.Append(ticket, How.AGAIN))
                .orElse(draft);
    }

    private static @Nullable Decision outside(@Nullable PlaceFound place, Understanding understood) {
        if (place != null && place.elsewhere() != null) {
            return new NoCase(Reason.ELSEWHERE, new Answer(Key.ELSEWHERE, place.elsewhere()));
        }
        if (understood.scope() == Scope.LAWSUIT) {
            return new NoCase(Reason.LAWSUIT, new Answer(Key.LAWSUIT, null));
        }
        if (understood.scope() == Scope.NOT_ACCEPTED) {
            return new NoCase(Reason.NOT_ACCEPTED, new Answer(Key.NOT_ACCEPTED, null));
        }
        return null;
    }

    /** One matter said again: same leaf, same place, still open, and not yet answered. */
    private static boolean same(Ticket ticket, Decision.Open draft) {
        return ticket.state().open()
                && ticket.state() != State.ANSWERED
                && !ticket.secret()
                && draft.category() != null
                && draft.category().equals(ticket.category())
                && draft.place() != null
                && draft.place().equals(ticket.place());
    }

    private Decision fragment(Prepared prepared, Sender sender) {
        Decision.Open draft = drafts.draft(prepared, sender);
        Optional<Ticket> recent = recent(prepared, sender);
        if (recent.isPresent()) {
            return new Decision.Append(
                    recent.get(), draft.secret() && !recent.get().secret() ? How.ACCUSES : How.MORE);
        }
        if (draft.secret()) {
            return draft;
        }
        return new NoCase(Reason.WAITING, new Answer(Key.PLEASE_WORDS, null));
    }

    /** The sender's open case of the last minutes, of the same group. */
    private static Optional<Ticket> recent(Prepared prepared, Sender sender) {
        IncomingMessage message = prepared.message();
        return sender.cases().stream()
                .filter(ticket -> ticket.state().open() && within(ticket, message.receivedAt()))
                .filter(ticket -> Objects.equals(ticket.roomId(), message.roomId()))
                .findFirst();
    }

    private static boolean within(Ticket ticket, Instant now) {
        return ticket.lastMessageAt().plus(WINDOW).isAfter(now);
    }

    private static Optional<Ticket> openCase(Sender sender) {
        return sender.cases().stream()
                .filter(ticket -> ticket.state().open() && !ticket.secret())
                .findFirst();
    }

    private static @Nullable TicketNumber numberIn(Prepared prepared) {
        Matcher number = NUMBER.matcher(prepared.text() == null ? "" : prepared.text());
        return number.find() ? new TicketNumber(number.group()) : null;
    }
}
