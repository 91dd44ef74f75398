package cn.minsheng.demo.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The time and the id that a message gets when it is sent 邮戳: ids of 64 bits that grow and do not return after a restart. */
final class Postmark {
    private final Clock clock;
    private final AtomicLong last;

    Postmark(Clock clock) {
        this.clock = clock;
        this.last = new AtomicLong(clock.instant().toEpochMilli() * 1_000_000);
    }

    long nextId() {
        return last.incrementAndGet();
    }

    Instant now() {
        return clock.instant();
    }
}
