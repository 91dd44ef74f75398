package cn.minsheng.core.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockStartTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-06T13:14:05Z");
    private static final Duration TRUSTED = Duration.ofHours(24);

    @Test
    void the_clock_starts_when_the_resident_sent_it() {
        Instant sent = RECEIVED.minusSeconds(90);

        assertThat(ClockStart.of(sent, RECEIVED, TRUSTED)).isEqualTo(new ClockStart(sent, false));
    }

    @Test
    void exactly_a_day_late_still_counts_from_its_sending() {
        Instant sent = RECEIVED.minus(TRUSTED);

        assertThat(ClockStart.of(sent, RECEIVED, TRUSTED)).isEqualTo(new ClockStart(sent, false));
    }

    @Test
    void more_than_a_day_late_counts_from_receipt_and_is_flagged() {
        assertThat(ClockStart.of(RECEIVED.minus(TRUSTED).minusMillis(1), RECEIVED, TRUSTED))
                .isEqualTo(new ClockStart(RECEIVED, true));
    }

    @Test
    void a_phone_whose_clock_is_ahead_counts_from_receipt() {
        assertThat(ClockStart.of(RECEIVED.plusSeconds(3600), RECEIVED, TRUSTED))
                .isEqualTo(new ClockStart(RECEIVED, false));
    }
}
