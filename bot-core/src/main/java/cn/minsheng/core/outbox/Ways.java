package cn.minsheng.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The couriers of this node, and which routes are stopped 通路状态. A stopped route rests; then one row at a time tries it, until one
 * shows that it was mended. Other accounts of the same way go on.
 */
final class Ways {
    private static final Logger log = LoggerFactory.getLogger(Ways.class);

    private final Map<Way, Courier> couriers = new EnumMap<>(Way.class);
    private final Map<Route, Pause> stopped = new ConcurrentHashMap<>();
    private final Duration probeAfter;

    /** @param probing whether a row is trying the route just now */
    private record Pause(Instant until, boolean probing) {}

    Ways(List<Courier> couriers, Duration probeAfter) {
        for (Courier courier : couriers) {
            if (this.couriers.put(courier.way(), courier) != null) {
                throw new IllegalStateException("two couriers for " + courier.way());
            }
        }
        this.probeAfter = probeAfter;
    }

    /** The ways that have a courier here. */
    Set<Way> served() {
        return couriers.keySet();
    }

    Courier courier(Way way) {
        return Objects.requireNonNull(couriers.get(way));
    }

    Set<Route> stopped() {
        return Set.copyOf(stopped.keySet());
    }

    /** Takes the right to try a stopped route, where one has rested long enough; give it back by {@link #probed}. */
    Optional<Route> takeProbe(Instant now) {
        for (Map.Entry<Route, Pause> entry : stopped.entrySet()) {
            Pause pause = entry.getValue();
            boolean due = !pause.probing() && !pause.until().isAfter(now);
            if (due && stopped.replace(entry.getKey(), pause, new Pause(pause.until(), true))) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /** The probe is over; what it showed was told by {@link #heard}. */
    void probed(Route route) {
        stopped.computeIfPresent(route, (key, pause) -> new Pause(pause.until(), false));
    }

    /** Learns from each outcome. */
    void heard(Route route, Outcome outcome, Instant now) {
        if (outcome instanceof Outcome.Stopped stop) {
            Pause before = stopped.put(route, new Pause(now.plus(probeAfter), false));
            if (before == null) {
                log.error(
                        "ALERT {} of {} stopped by {}: its rows wait, one of them tries again every {} until it is mended",
                        route.way(),
                        route.channel().key(),
                        stop.error(),
                        probeAfter);
            }
        } else if (shows(outcome)) {
            if (stopped.remove(route) != null) {
                log.info("{} of {} works again", route.way(), route.channel().key());
            }
        } else {
            stopped.computeIfPresent(route, (key, pause) -> new Pause(now.plus(probeAfter), false));
        }
    }

    /** Whether the other side dealt with this very message, so that the way as such works. */
    private static boolean shows(Outcome outcome) {
        return outcome instanceof Outcome.Delivered
                || outcome instanceof Outcome.OtherWay
                || outcome instanceof Outcome.Never;
    }
}
