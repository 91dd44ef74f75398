package cn.minsheng.core.intake;

import java.time.Duration;

/** Takes a message in, durably and once 接收来信. The doors' only way into the house. */
public interface ReceiveMessage {
    /**
     * Waits until the message is durable, at most {@code within}.
     *
     * @return {@link Received.NotDurable} where it is not in the database by then; never throws for a database that is away
     */
    Received receive(IncomingMessage message, Duration within);
}
