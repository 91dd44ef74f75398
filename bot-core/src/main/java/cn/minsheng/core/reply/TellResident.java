package cn.minsheng.core.reply;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.outbox.NewDelivery;
import cn.minsheng.core.outbox.Outbox;
import cn.minsheng.core.outbox.Way;
import cn.minsheng.core.settings.Texts.Key;
import cn.minsheng.core.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a text for a case's reporter into the outbox by the way that reaches him or her 告知居民: the official account's customer message, or
 * the group's bridge, in full privately and in the room as one short line without private data. Of a secret case the room hears nothing.
 */
@Component
public class TellResident {
    /** WeChat refuses a longer text (wechat rules, A6); longer ones go in parts, in order. */
    static final int BYTES = 2048;

    private final Outbox outbox;
    private final Wording wording;

    TellResident(Outbox outbox, Wording wording) {
        this.outbox = outbox;
        this.wording = wording;
    }

    void answer(Ticket ticket, String text) {
        Key key = ticket.secret() ? Key.ANSWER_SECRET : ticket.category() == null ? Key.ANSWER_UNSORTED : Key.ANSWER;
        tell(ticket, wording.say(key, ticket, Map.of("text", text)));
        if (ticket.roomId() != null && !ticket.secret()) {
            line(
                    ticket.channel(),
                    ticket.roomId(),
                    ticket.number().value(),
                    List.of(),
                    wording.say(Key.ANSWER_GROUP, ticket));
        }
    }

    /** The case became secret: lines about it that the group has not heard yet, it never hears. */
    void silence(Ticket ticket) {
        outbox.cancelLines(ticket.number().value());
    }

    void refusal(Ticket ticket, String reason) {
        tell(ticket, wording.say(Key.REFUSED, ticket, Map.of("text", reason)));
    }

    /** A text for the reporter of a case. */
    public void tell(Ticket ticket, String text) {
        person(ticket.channel(), ticket.reporterId(), ticket.number().value(), text);
    }

    /** A text for a person. {@code subject}: the number of the case it belongs to, null where none. */
    public void person(Channel channel, long identityId, @Nullable String subject, String text) {
        Way way = channel.kind() == Channel.Kind.MP ? Way.CUSTOMER_MESSAGE : Way.GROUP_PRIVATE;
        List<NewDelivery> parts = new ArrayList<>();
        for (String part : SplitText.byBytes(text, BYTES)) {
            parts.add(new NewDelivery(subject, way, channel, identityId, null, List.of(), part));
        }
        outbox.post(parts);
    }

    /**
     * A line for a group. Nothing private and nothing of a secret case may be in it.
     *
     * @param mentionIds members to mention
     */
    public void line(Channel channel, String roomId, @Nullable String subject, List<String> mentionIds, String text) {
        outbox.post(List.of(new NewDelivery(subject, Way.GROUP_LINE, channel, null, roomId, mentionIds, text)));
    }
}
