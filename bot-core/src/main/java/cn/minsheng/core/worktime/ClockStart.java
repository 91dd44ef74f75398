package cn.minsheng.core.worktime;

import java.time.Duration;
import java.time.Instant;

/**
 * When a case's clock starts 计时起点: at the resident's message, the earlier of sent and received.
 *
 * @param at the moment
 * @param flagged the message took so long to arrive that its sending time is not trusted: a person should look at it
 */
public record ClockStart(Instant at, boolean flagged) {
    /**
     * @param sentAt what the sender's phone says; in the future where that phone's clock is wrong
     * @param receivedAt when it came to us
     * @param trusted how long a message may take to arrive and still count from its sending
     */
    public static ClockStart of(Instant sentAt, Instant receivedAt, Duration trusted) {
        if (sentAt.isBefore(receivedAt.minus(trusted))) {
            return new ClockStart(receivedAt, true);
        }
        return new ClockStart(sentAt.isBefore(receivedAt) ? sentAt : receivedAt, false);
    }
}
