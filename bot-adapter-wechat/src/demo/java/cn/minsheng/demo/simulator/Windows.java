package cn.minsheng.demo.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many customer messages each follower may still get, and until when 客服消息额度. */
final class Windows {
    private static final int PEOPLE = 50_000;
    private static final int REMEMBERED_KEYS = 500;

    private final Clock clock;
    private final Map<Follower, Ledger> ledgers = new LinkedHashMap<>();

    Windows(Clock clock) {
        this.clock = clock;
    }

    /** What opens a window. */
    enum Trigger {
        /** A message of the user's. */
        MESSAGE(5, Duration.ofHours(48)),
        /** A menu click, a scan, a follow. */
        ACT(3, Duration.ofMinutes(1));

        private final int quota;
        private final Duration life;

        Trigger(int quota, Duration life) {
            this.quota = quota;
            this.life = life;
        }
    }

    private record Follower(String appId, String openid) {}

    private record Grant(int left, Instant until) {}

    /**
     * What a follower's window looks like.
     *
     * @param left messages that may still be sent
     * @param until when the last open grant ends, null where none is open
     */
    record Window(int left, @Nullable Instant until) {}

    private static final class Ledger {
        final Map<Trigger, Grant> grants = new EnumMap<>(Trigger.class);
        final Set<String> keys = new LinkedHashSet<>();
    }

    /** Opens a window, once for each {@code onceKey}: a message that is sent again opens nothing. */
    synchronized void open(String appId, String openid, String onceKey, Trigger trigger) {
        Ledger ledger = ledgers.computeIfAbsent(new Follower(appId, openid), key -> new Ledger());
        if (!ledger.keys.add(onceKey)) {
            return;
        }
        trim(ledger.keys, REMEMBERED_KEYS);
        ledger.grants.put(trigger, new Grant(trigger.quota, clock.instant().plus(trigger.life)));
        trim(ledgers.keySet(), PEOPLE);
    }

    /** Takes one message off the window that ends first. */
    synchronized Errcode spend(String appId, String openid) {
        Ledger ledger = ledgers.get(new Follower(appId, openid));
        if (ledger == null || open(ledger).isEmpty()) {
            return Errcode.WINDOW_CLOSED;
        }
        return open(ledger).entrySet().stream()
                .filter(entry -> entry.getValue().left() > 0)
                .min(Map.Entry.comparingByValue(Comparator.comparing(Grant::until)))
                .map(entry -> {
                    Grant grant = entry.getValue();
                    ledger.grants.put(entry.getKey(), new Grant(grant.left() - 1, grant.until()));
                    return Errcode.OK;
                })
                .orElse(Errcode.COUNT_LIMIT);
    }

    /** Closes every window: the user went away. */
    synchronized void close(String appId, String openid) {
        ledgers.remove(new Follower(appId, openid));
    }

    synchronized Window of(String appId, String openid) {
        Ledger ledger = ledgers.get(new Follower(appId, openid));
        Map<Trigger, Grant> open = ledger == null ? Map.of() : open(ledger);
        return new Window(
                open.values().stream().mapToInt(Grant::left).sum(),
                open.values().stream().map(Grant::until).max(Instant::compareTo).orElse(null));
    }

    private Map<Trigger, Grant> open(Ledger ledger) {
        Map<Trigger, Grant> open = new EnumMap<>(ledger.grants);
        open.values().removeIf(grant -> !clock.instant().isBefore(grant.until()));
        return open;
    }

    private static <T> void trim(Set<T> set, int bound) {
        if (set.size() > bound) {
            set.remove(set.iterator().next());
        }
    }
}
