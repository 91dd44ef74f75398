package cn.minsheng.core.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Rung after a commit that brought rows to send, so that one sender of this node need not wait for its next look 唤醒. */
public final class Bell {
    private final Semaphore rung = new Semaphore(0);

    /** Wakes one sender, or lets the next one that would rest look again. */
    public void ring() {
        rung.drainPermits();
        rung.release();
    }

    /** Wakes all of them. */
    void ringFor(int senders) {
        rung.release(senders);
    }

    /** Returns when it rang or the time is over: the sender looks either way. */
    void await(Duration atMost) throws InterruptedException {
        rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
