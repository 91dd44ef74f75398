package cn.minsheng.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OutboxWorkerTest {
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void it_goes_on_when_the_database_is_back() {
        TestClock clock = new TestClock(OutboxFixture.START);
        MemoryDeliveries memory = new MemoryDeliveries(clock);
        RecordingCourier messages = new RecordingCourier(Way.CUSTOMER_MESSAGE);
        Deliveries away = new AwayAtFirst(memory);
        OutboxSettings settings = OutboxFixture.settings();
        SendDue sendDue = new SendDue(
                away,
                new Ways(List.of(messages), settings.probeAfter()),
                identity -> java.util.Optional.of("o" + identity),
                settings,
                clock,
                new Tally(new io.micrometer.core.instrument.simple.SimpleMeterRegistry()));
        memory.post(List.of(OutboxFixture.toPerson(7, "一")));
        OutboxWorker worker = new OutboxWorker(sendDue, new Bell(), settings);
        worker.start();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> messages.parcels.size() == 1);
        } finally {
            worker.stop();
        }
        assertThat(rounds).hasValueGreaterThan(2);
    }

    /** A database that is away for the first two looks. */
    private final class AwayAtFirst implements Deliveries {
        private final Deliveries rows;

        AwayAtFirst(Deliveries rows) {
            this.rows = rows;
        }

        @Override
        public List<Claimed> claim(Claim claim) {
            if (rounds.incrementAndGet() <= 2) {
                throw new IllegalStateException("database away");
            }
            return rows.claim(claim);
        }

        @Override
        public boolean begin(Claimed row, java.time.Instant now, java.time.Instant leaseUntil) {
            return rows.begin(row, now, leaseUntil);
        }

        @Override
        public boolean finish(Claimed row, Verdict verdict, java.time.Instant now) {
            return rows.finish(row, verdict, now);
        }

        @Override
        public void giveBack(Claimed row) {
            rows.giveBack(row);
        }
    }
}
