package cn.minsheng.core.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to try again 重试: at most {@code tries} times, first after {@code first}, then twice as long each time up to {@code longest},
 * each wait up to a fifth shorter or longer by chance.
 */
record Retry(int tries, Duration first, Duration longest) {
    private static final double JITTER = 0.2;

    Retry {
        if (tries < 1 || first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "minsheng.outbox: tries, first-wait and longest-wait do not fit together");
        }
    }

    /**
     * The wait after this many tries, or empty: give up.
     *
     * @param asked the courier's own wish, kept and only spread by up to a fifth more
     */
    Optional<Duration> after(int triesSoFar, @Nullable Duration asked, RandomGenerator chance) {
        if (triesSoFar >= tries) {
            return Optional.empty();
        }
        if (asked != null) {
            return Optional.of(times(asked, 1 + JITTER * chance.nextDouble()));
        }
        return Optional.of(times(doubled(triesSoFar), 1 - JITTER + 2 * JITTER * chance.nextDouble()));
    }

    private Duration doubled(int triesSoFar) {
        Duration wait = first;
        for (int i = 1; i < triesSoFar && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private static Duration times(Duration wait, double factor) {
        return Duration.ofMillis(Math.round(wait.toMillis() * factor));
    }
}
