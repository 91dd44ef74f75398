package cn.minsheng.core.outbox;

import cn.minsheng.core.outbox.Deliveries.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** From a courier's outcome to the state of the row 结果判定. */
final class Ruling {
    /** Somebody began to send and never told the end, and sending again could double it. */
    static final String INTERRUPTED = "INTERRUPTED";

    /** The address was pseudonymised. */
    static final String ADDRESS_GONE = "ADDRESS_GONE";

    private final Retry retry;
    private final Duration probeAfter;
    private final RandomGenerator chance;

    Ruling(Retry retry, Duration probeAfter, RandomGenerator chance) {
        this.retry = retry;
        this.probeAfter = probeAfter;
        this.chance = chance;
    }

    /** @param tries how many tries were begun, this one included */
    Verdict of(Outcome outcome, Claimed row, int tries, Instant now) {
        if (outcome instanceof Outcome.TryLater later) {
            return retry.after(tries, later.after(), chance)
                    .map(wait -> new Verdict(DeliveryState.PENDING, now.plus(wait), later.error(), tries))
                    .orElseGet(() -> new Verdict(DeliveryState.HAND, now, later.error(), tries));
        } else if (outcome instanceof Outcome.OtherWay other) {
            DeliveryState state = row.identityId() == null ? DeliveryState.HAND : DeliveryState.HELD;
            return new Verdict(state, now, other.error(), tries);
        } else if (outcome instanceof Outcome.Unknown unknown) {
            return new Verdict(DeliveryState.UNKNOWN, now, unknown.error(), tries);
        } else if (outcome instanceof Outcome.Never never) {
            return new Verdict(DeliveryState.HAND, now, never.error(), tries);
        } else if (outcome instanceof Outcome.Stopped stopped) {
            // The row is not to blame, so the try does not count.
            return new Verdict(DeliveryState.PENDING, now.plus(probeAfter), stopped.error(), tries - 1);
        }
        return new Verdict(DeliveryState.DELIVERED, now, null, tries);
    }

    /** A row that was interrupted on a way that cannot be repeated. */
    static Verdict interrupted(Claimed row, Instant now) {
        return new Verdict(DeliveryState.UNKNOWN, now, INTERRUPTED, row.attempts());
    }

    /** A row whose person cannot be reached any more. */
    static Verdict addressGone(Claimed row, Instant now) {
        return new Verdict(DeliveryState.HAND, now, ADDRESS_GONE, row.attempts());
    }

    /** Whether each try so far was interrupted and no further one is allowed. */
    boolean exhausted(Claimed row) {
        return row.attempts() >= retry.tries();
    }

    static Verdict givenUp(Claimed row, Instant now) {
        return new Verdict(DeliveryState.HAND, now, INTERRUPTED, row.attempts());
    }
}
