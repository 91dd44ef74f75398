package cn.minsheng.wechat;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds how many callers wait for the database at once 等待上限. While it is away each of them would hold a thread for four
 * seconds: then only a few go on trying, and the rest are told at once to come again, so that the console and the pages stay
 * alive.
 */
public final class Waiting {
    private static final int WHILE_AWAY = 16;

    private final int bound;
    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean away;

    public Waiting(int bound) {
        this.bound = bound;
    }

    /** Whether one more may wait; who was let in calls {@link #leave}. */
    public boolean enter() {
        int limit = away ? Math.min(WHILE_AWAY, bound) : bound;
        if (inside.incrementAndGet() <= limit) {
            return true;
        }
        inside.decrementAndGet();
        return false;
    }

    /**
     * One has waited.
     *
     * @param durable whether the message is in the database now
     */
    public void leave(boolean durable) {
        away = !durable;
        inside.decrementAndGet();
    }
}
