package cn.minsheng.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowsTest {
    private final SettableClock clock =
            new SettableClock(Clock.fixed(Instant.parse("2026-03-06T13:14:00Z"), ZoneOffset.UTC));
    private final Windows windows = new Windows(clock);

    @Test
    void nobody_who_never_wrote_can_be_written_to() {
        assertThat(spend()).isEqualTo(Errcode.WINDOW_CLOSED);
    }

    @Test
    void a_message_opens_five_answers_in_forty_eight_hours() {
        open("m1", Windows.Trigger.MESSAGE);

        assertThat(spend(5)).containsOnly(Errcode.OK);
        assertThat(spend()).isEqualTo(Errcode.COUNT_LIMIT);
        clock.forward(Duration.ofHours(48));
        assertThat(spend()).isEqualTo(Errcode.WINDOW_CLOSED);
    }

    @Test
    void the_next_message_opens_five_again_and_the_same_message_again_opens_none() {
        open("m1", Windows.Trigger.MESSAGE);
        spend(5);

        open("m1", Windows.Trigger.MESSAGE);
        assertThat(spend()).isEqualTo(Errcode.COUNT_LIMIT);
        open("m2", Windows.Trigger.MESSAGE);
        assertThat(spend(5)).containsOnly(Errcode.OK);
    }

    @Test
    void a_click_opens_three_answers_in_one_minute() {
        open("click", Windows.Trigger.ACT);

        assertThat(spend(3)).containsOnly(Errcode.OK);
        assertThat(spend()).isEqualTo(Errcode.COUNT_LIMIT);
        clock.forward(Duration.ofMinutes(1));
        assertThat(spend()).isEqualTo(Errcode.WINDOW_CLOSED);
    }

    @Test
    void the_window_that_ends_first_is_used_first() {
        open("m1", Windows.Trigger.MESSAGE);
        open("click", Windows.Trigger.ACT);
        spend(3);
        clock.forward(Duration.ofMinutes(2));

        assertThat(windows.of("app", "o-xiaoli").left()).isEqualTo(5);
    }

    @Test
    void who_goes_away_closes_the_window() {
        open("m1", Windows.Trigger.MESSAGE);
        windows.close("app", "o-xiaoli");

        assertThat(spend()).isEqualTo(Errcode.WINDOW_CLOSED);
    }

    private void open(String key, Windows.Trigger trigger) {
        windows.open("app", "o-xiaoli", key, trigger);
    }

    private Errcode spend() {
        return windows.spend("app", "o-xiaoli");
    }

    private List<Errcode> spend(int times) {
        return IntStream.range(0, times).mapToObj(i -> spend()).toList();
    }
}
