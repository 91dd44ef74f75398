package cn.minsheng.core.resident;

import cn.minsheng.core.kernel.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody got in touch 联系.
 *
 * @param channel by which way
 * @param externalId openid or member id
 * @param name display name, null where unknown
 * @param opens which window for customer messages it opens
 * @param at when we got it
 */
public record Contact(
        Channel channel, String externalId, @Nullable String name, Opens opens, Instant at) {
    /** What a contact allows us to send 客服消息窗口 (WeChat's rules, B1). */
    public enum Opens {
        /** A message: five customer messages within 48 hours. */
        MESSAGE(5, 48L * 60),
        /** Menu click, follow, scan: three within a minute. */
        BRIEF(3, 1),
        /** Nothing: a view, a position, a group message. */
        NOTHING(0, 0);

        private final int messages;
        private final long minutes;

        Opens(int messages, long minutes) {
            this.messages = messages;
            this.minutes = minutes;
        }

        public int messages() {
            return messages;
        }

        public long minutes() {
            return minutes;
        }
    }

    @Override
    public String toString() {
        return "Contact[" + channel.kind() + ", " + opens + "]";
    }
}
