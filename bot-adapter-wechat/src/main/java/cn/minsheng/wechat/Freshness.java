package cn.minsheng.wechat;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Whether a signed time is now 时效. A sender signs with the machine's time. The house's clock is the same, but for the demo, where
 * it can be moved on; what a program outside signs then must still be taken, and so must what the demo's own phones sign.
 */
public final class Freshness {
    private final Clock house;
    private final InstantSource machine;

    public Freshness(Clock house, InstantSource machine) {
        this.house = house;
        this.machine = machine;
    }

    /** Whether these epoch seconds are further than {@code tolerance} from now, or no number. */
    public boolean stale(String epochSeconds, Duration tolerance) {
        try {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(epochSeconds));
            return far(sent, house.instant(), tolerance) && far(sent, machine.instant(), tolerance);
        } catch (NumberFormatException | DateTimeException e) {
            return true;
        }
    }

    private static boolean far(Instant sent, Instant now, Duration tolerance) {
        return sent.isBefore(now.minus(tolerance)) || sent.isAfter(now.plus(tolerance));
    }
}
