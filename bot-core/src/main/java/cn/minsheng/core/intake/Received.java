package cn.minsheng.core.intake;

import org.jspecify.annotations.Nullable;

/** What came of receiving a message 接收结果. */
public sealed interface Received {
    /**
     * It is in the database.
     *
     * @param messageId internal id of the message
     * @param duplicate whether it had been received before
     * @param replyText what to answer at once to an official account's user; null where nothing is said, where it is said another
     *     way, or where no text was ready. The same message again brings the same text.
     */
    record Durable(
            long messageId, boolean duplicate, @Nullable String replyText) implements Received {}

    /** It is not in the database: let the sender send it again. */
    record NotDurable() implements Received {}
}
