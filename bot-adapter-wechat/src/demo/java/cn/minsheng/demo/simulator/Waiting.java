package cn.minsheng.demo.simulator;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Real time that passes between two tries or before a slow answer. */
final class Waiting {
    private Waiting() {}

    static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
