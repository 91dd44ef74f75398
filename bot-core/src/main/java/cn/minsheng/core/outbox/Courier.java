package cn.minsheng.core.outbox;

/** Carries a text to a person or a room by one way 投递方式. Implemented by adapters, one class a way. */
public interface Courier {
    /** Which way this is; each way has one courier. */
    Way way();

    /**
     * Delivers once. Never throws for what the other side says; an unchecked exception counts as {@link Outcome.TryLater}
     * only when {@link NotSent}, else as {@link Outcome.Unknown}.
     */
    Outcome deliver(Parcel parcel);

    /** Thrown by a courier that is certain that nothing left the house (no connection, no token). */
    final class NotSent extends RuntimeException {
        public NotSent(String reason) {
            super(reason);
        }
    }
}
