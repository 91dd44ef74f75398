package cn.minsheng.core.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one try 投递结果. {@code error} is a stable code for the row, such as {@code 45015}, never an address or a text.
 */
public sealed interface Outcome {
    /** Arrived. */
    record Delivered() implements Outcome {}

    /**
     * Not sent; may work later.
     *
     * @param after the courier's own wish, or null for the outbox's backoff
     */
    record TryLater(String error, @Nullable Duration after) implements Outcome {}

    /** This way is closed for this person until he or she writes again or another way is found: held. */
    record OtherWay(String error) implements Outcome {}

    /** Perhaps sent, perhaps not, and asking again could double it: a person decides. */
    record Unknown(String error) implements Outcome {}

    /** Never by any try of ours (invalid recipient, refused content): a person works it off by hand. */
    record Never(String error) implements Outcome {}

    /** The whole way is broken until somebody mends it (wrong secret, IP not allowed): stop, alert, keep the row waiting. */
    record Stopped(String error) implements Outcome {}
}
