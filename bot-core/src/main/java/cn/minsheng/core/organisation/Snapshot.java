package cn.minsheng.core.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small table kept in memory 快照, because it is asked for with every message. Another node's change is seen after at most {@link
 * #FRESH}; while the database is away the last one goes on serving.
 */
final class Snapshot<T> {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    private final Function<Instant, T> load;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Loaded<T> current;

    Snapshot(Function<Instant, T> load, Clock clock) {
        this.load = load;
        this.clock = clock;
    }

    T get() {
        Loaded<T> known = current;
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.until)) {
            return known.value;
        }
        if (known == null) {
            return refresh();
        }
        // One caller reads anew; the others are served what there is.
        if (!loading.tryLock()) {
            return known.value;
        }
        try {
            return loadAt(now);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Reading the organisation failed ({}); going on with what was read before, next try in {}",
                    e.getClass().getSimpleName(),
                    FRESH);
            current = new Loaded<>(known.value, now.plus(FRESH));
            return known.value;
        } finally {
            loading.unlock();
        }
    }

    /** Reads now, whatever there is. */
    T refresh() {
        loading.lock();
        try {
            return loadAt(clock.instant());
        } finally {
            loading.unlock();
        }
    }

    private T loadAt(Instant now) {
        T value = load.apply(now);
        current = new Loaded<>(value, now.plus(FRESH));
        return value;
    }

    private record Loaded<T>(T value, Instant until) {}
}
