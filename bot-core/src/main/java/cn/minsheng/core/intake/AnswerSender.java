package cn.minsheng.core.intake;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.reply.TellResident;
import cn.minsheng.core.reply.Wording;
import cn.minsheng.core.settings.EmergencyRules;
import cn.minsheng.core.settings.Texts.Key;
import cn.minsheng.core.ticket.State;
import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.core.understand.Alarm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers who sent a message 当场答复: an official account's user by the immediate answer, a member of a group by one line in the group or, what is
 * private, by the bridge's private way. Nothing private and nothing of a secret case is said in a group.
 */
@Component
class AnswerSender {
    private final Wording wording;
    private final TellResident tell;
    private final AnswerStaff staff;
    private final EmergencyRules emergencies;

    AnswerSender(Wording wording, TellResident tell, AnswerStaff staff, EmergencyRules emergencies) {
        this.wording = wording;
        this.tell = tell;
        this.staff = staff;
        this.emergencies = emergencies;
    }

    void answer(List<Handled> fresh) {
        for (Handled one : fresh) {
            Decision decision = Objects.requireNonNull(one.decision);
            if (decision instanceof Decision.Open open) {
                opened(one, open);
            } else if (decision instanceof Decision.Append append) {
                appended(one, append);
            } else if (decision instanceof Decision.Progress progress) {
                privately(one, null, progress(one, progress));
            } else if (decision instanceof Decision.Withdraw) {
                privately(one, one.ticket, withdrawn(one));
            } else if (decision instanceof Decision.Recall
                    && one.ticket != null
                    && one.ticket.state().open()) {
                privately(one, one.ticket, wording.say(Key.RECALL_ASK, one.ticket));
            } else if (decision instanceof Decision.NoCase none) {
                refused(one, none);
            }
            protect(one);
        }
    }

    private void opened(Handled one, Decision.Open open) {
        Ticket ticket = Objects.requireNonNull(one.ticket);
        if (open.silent()) {
            return;
        }
        if (open.alarm() != null) {
            alarm(one, ticket, open.alarm());
        } else if (open.secret()) {
            secret(one, ticket);
        } else if (inGroup(one)) {
            publicly(one, ticket, wording.groupReceipt(ticket));
        } else {
            one.reply = receipt(one, ticket, open);
        }
    }

    private String receipt(Handled one, Ticket ticket, Decision.Open open) {
        if (one.prepared.understood() == null) {
            return wording.say(Key.RECEIPT_MEDIA, ticket);
        }
        String receipt = wording.receipt(ticket);
        return open.unit() == null && ticket.place() == null ? receipt + wording.say(Key.ASK_PLACE) : receipt;
    }

    /** Advice first. Where it must stay private, the group hears nothing. */
    private void alarm(Handled one, Ticket ticket, Alarm alarm) {
        String advice = emergencies.advice(alarm.name()).orElse("");
        Key key = ticket.secret() ? Key.EMERGENCY_SECRET : Key.EMERGENCY;
        String text = wording.say(key, ticket, Map.of("advice", advice));
        EmergencyRules.Rule rule = emergencies.alarms().get(alarm.name());
        boolean quiet = ticket.secret() || rule == null || rule.privately();
        if (quiet || !inGroup(one)) {
            privately(one, ticket, text);
        } else {
            publicly(one, ticket, text);
        }
    }

    private void secret(Handled one, Ticket ticket) {
        if (inGroup(one)) {
            // the room learns that something should be taken back, not what, not that it was kept
            tell.line(one.message().channel(), room(one), null, List.of(), wording.say(Key.SECRET_GROUP));
            privately(one, ticket, wording.say(Key.SECRET_AFTER_GROUP, ticket));
        } else {
            privately(one, ticket, wording.say(Key.SECRET_RECEIPT, ticket));
        }
    }

    private void appended(Handled one, Decision.Append append) {
        Ticket ticket = Objects.requireNonNull(one.ticket);
        if (append.how() == Decision.Append.How.ACCUSES) {
            secret(one, ticket);
        } else if (append.how() == Decision.Append.How.RESOLVED) {
            privately(one, ticket, wording.say(Key.RESOLVED, ticket));
        } else if (append.how() == Decision.Append.How.AGAIN) {
            privately(one, ticket, wording.say(Key.ALREADY, ticket));
        } else if (!inGroup(one)) {
            // one acknowledgement a case in a group, not one a fragment
            one.reply = appendedText(ticket, append.ticket());
        }
    }

    private String appendedText(Ticket now, Ticket before) {
        if (now.category() == null) {
            return wording.say(Key.RECEIPT_MEDIA, now);
        }
        return before.category() == null ? wording.receipt(now) : wording.say(Key.APPENDED, now);
    }

    private String progress(Handled one, Decision.Progress progress) {
        Sender sender = Objects.requireNonNull(one.sender);
        if (progress.number() == null) {
            List<Ticket> open = sender.open();
            return open.isEmpty() ? wording.say(Key.PROGRESS_NONE) : wording.progress(open);
        }
        Optional<Ticket> asked = sender.cases().stream()
                .filter(ticket -> ticket.number().equals(progress.number()))
                .findFirst();
        return asked.map(ticket -> wording.progress(List.of(ticket)))
                .orElseGet(() -> wording.say(
                        Key.PROGRESS_UNKNOWN, Map.of("number", progress.number().value())));
    }

    private String withdrawn(Handled one) {
        if (one.ticket != null && one.ticket.state() == State.WITHDRAWN) {
            return wording.say(Key.WITHDRAWN, one.ticket);
        }
        List<Ticket> open = Objects.requireNonNull(one.sender).open();
        if (open.size() < 2) {
            return wording.say(Key.WITHDRAW_NONE);
        }
        String numbers = open.stream().map(ticket -> ticket.number().value()).collect(Collectors.joining(" "));
        return wording.say(Key.WITHDRAW_WHICH, Map.of("numbers", numbers));
    }

    private void refused(Handled one, Decision.NoCase none) {
        if (Objects.requireNonNull(one.sender).staff() != null) {
            staff.answer(one, none.reason());
            return;
        }
        if (none.answer() == null) {
            return;
        }
        String name = none.answer().name();
        String text = wording.say(none.answer().key(), name == null ? Map.of() : Map.of("name", name));
        if (!inGroup(one)) {
            one.reply = text;
        } else if (none.reason() == Reason.ELSEWHERE
                || none.reason() == Reason.LAWSUIT
                || none.reason() == Reason.NOT_ACCEPTED) {
            publicly(one, null, text);
        }
    }

    /** Somebody's number in a group: the sender is asked to take it back, the owner to help; the number is never repeated. */
    private void protect(Handled one) {
        boolean exposed = inGroup(one)
                && one.prepared.understood() != null
                && !one.prepared.understood().privateData().isEmpty();
        if (exposed) {
            privately(one, one.ticket, wording.say(Key.PLEASE_RECALL));
            staff.askOwner(one);
        }
    }

    private void publicly(Handled one, @Nullable Ticket ticket, String text) {
        tell.line(
                one.message().channel(),
                room(one),
                ticket == null ? null : ticket.number().value(),
                List.of(one.message().senderId()),
                text);
    }

    private void privately(Handled one, @Nullable Ticket ticket, String text) {
        if (one.message().channel().kind() == Channel.Kind.MP) {
            one.reply = text;
        } else {
            String subject = ticket == null ? null : ticket.number().value();
            tell.person(one.message().channel(), one.identityId, subject, text);
        }
    }

    private static boolean inGroup(Handled one) {
        return one.message().roomId() != null;
    }

    private static String room(Handled one) {
        return Objects.requireNonNull(one.message().roomId());
    }
}
