package cn.minsheng.demo.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** The demo's clock 可拨动的时钟: runs like the real one, and can be moved on. */
public final class SettableClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> ahead;
    private final List<Runnable> listeners;

    /** A clock that starts with {@code base}. */
    public SettableClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO), new CopyOnWriteArrayList<>());
    }

    private SettableClock(Clock base, AtomicReference<Duration> ahead, List<Runnable> listeners) {
        this.base = base;
        this.ahead = ahead;
        this.listeners = listeners;
    }

    /** Moves on by {@code by} and tells the listeners, who run what fell due. */
    public void forward(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("a clock goes forward only");
        }
        ahead.accumulateAndGet(by, Duration::plus);
        listeners.forEach(Runnable::run);
    }

    /** Calls {@code listener} each time the clock was moved. */
    public void onForward(Runnable listener) {
        listeners.add(listener);
    }

    /** How far it is ahead of the clock it started with. */
    public Duration ahead() {
        return ahead.get();
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SettableClock(base.withZone(zone), ahead, listeners);
    }

    static SettableClock system() {
        return new SettableClock(Clock.system(ZoneOffset.UTC));
    }
}
