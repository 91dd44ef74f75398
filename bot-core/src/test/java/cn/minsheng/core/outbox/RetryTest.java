package cn.minsheng.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final Retry retry = new Retry(10, Duration.ofSeconds(5), Duration.ofMinutes(15));

    @Test
    void each_wait_doubles_up_to_the_longest() {
        RandomGenerator middle = new Fixed(0.5);
        assertThat(retry.after(1, null, middle)).contains(Duration.ofSeconds(5));
        assertThat(retry.after(2, null, middle)).contains(Duration.ofSeconds(10));
        assertThat(retry.after(5, null, middle)).contains(Duration.ofSeconds(80));
        assertThat(retry.after(8, null, middle)).contains(Duration.ofSeconds(640));
        assertThat(retry.after(9, null, middle)).contains(Duration.ofMinutes(15));
    }

    @Test
    void chance_moves_a_wait_by_a_fifth_at_most() {
        assertThat(retry.after(1, null, new Fixed(0.0))).contains(Duration.ofSeconds(4));
        assertThat(retry.after(1, null, new Fixed(0.999999)))
                .hasValueSatisfying(
                        wait -> assertThat(wait).isBetween(Duration.ofMillis(5_990), Duration.ofSeconds(6)));
        RandomGenerator chance = RandomGenerator.getDefault();
        for (int i = 0; i < 1_000; i++) {
            assertThat(retry.after(3, null, chance).orElseThrow())
                    .isBetween(Duration.ofSeconds(16), Duration.ofSeconds(24));
        }
    }

    @Test
    void what_the_courier_asks_for_is_never_shortened() {
        Duration tomorrow = Duration.ofHours(10);
        assertThat(retry.after(1, tomorrow, new Fixed(0.0))).contains(tomorrow);
        assertThat(retry.after(1, tomorrow, new Fixed(0.5))).contains(Duration.ofHours(11));
    }

    @Test
    void after_the_last_try_there_is_no_wait() {
        assertThat(retry.after(9, null, new Fixed(0.5))).isPresent();
        assertThat(retry.after(10, null, new Fixed(0.5))).isEmpty();
        assertThat(retry.after(10, Duration.ofSeconds(1), new Fixed(0.5))).isEmpty();
    }

    @Test
    void a_huge_number_of_tries_does_not_overflow() {
        Retry patient = new Retry(Integer.MAX_VALUE, Duration.ofSeconds(5), Duration.ofMinutes(15));
        assertThat(patient.after(1_000_000, null, new Fixed(0.5))).contains(Duration.ofMinutes(15));
    }

    @Test
    void settings_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> new Retry(0, Duration.ofSeconds(5), Duration.ofSeconds(5)))
                .hasMessageContaining("minsheng.outbox");
        assertThatThrownBy(() -> new Retry(1, Duration.ofSeconds(5), Duration.ofSeconds(1)))
                .hasMessageContaining("minsheng.outbox");
    }

    private record Fixed(double value) implements RandomGenerator {
        @Override
        public double nextDouble() {
            return value;
        }

        @Override
        public long nextLong() {
            return 0;
        }
    }
}
