package cn.minsheng.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final SettableClock clock =
            new SettableClock(Clock.fixed(Instant.parse("2026-03-06T13:14:00Z"), ZoneOffset.UTC));
    private final Tokens tokens = new Tokens(clock);

    @Test
    void the_stable_token_stays_the_same_within_its_life() {
        Tokens.Token first = tokens.stable("app");
        clock.forward(Duration.ofMinutes(114));

        assertThat(tokens.stable("app")).isEqualTo(first);
        assertThat(first.value()).hasSize(512);
    }

    @Test
    void in_the_last_five_minutes_there_is_a_new_one_and_both_are_good() {
        Tokens.Token first = tokens.stable("app");
        clock.forward(Duration.ofMinutes(116));
        Tokens.Token second = tokens.stable("app");

        assertThat(second).isNotEqualTo(first);
        assertThat(tokens.check(first.value())).isEqualTo(Errcode.OK);
        assertThat(tokens.check(second.value())).isEqualTo(Errcode.OK);
        clock.forward(Duration.ofMinutes(5));
        assertThat(tokens.check(first.value())).isEqualTo(Errcode.TOKEN_EXPIRED);
    }

    @Test
    void a_forced_refresh_kills_the_old_one() {
        Tokens.Token first = tokens.stable("app");
        Tokens.Token second = tokens.forced("app").orElseThrow();

        assertThat(tokens.check(first.value())).isEqualTo(Errcode.BAD_TOKEN);
        assertThat(tokens.check(second.value())).isEqualTo(Errcode.OK);
        assertThat(tokens.stable("app")).isEqualTo(second);
    }

    @Test
    void forcing_twice_within_thirty_seconds_changes_nothing_and_twenty_times_a_day_is_the_end() {
        Tokens.Token first = tokens.forced("app").orElseThrow();
        assertThat(tokens.forced("app")).contains(first);
        for (int i = 0; i < 19; i++) {
            clock.forward(Duration.ofSeconds(31));
            assertThat(tokens.forced("app")).isPresent();
        }
        clock.forward(Duration.ofSeconds(31));

        assertThat(tokens.forced("app")).isEmpty();
    }

    @Test
    void the_older_api_gives_a_new_one_each_time_and_leaves_the_stable_one_alone() {
        Tokens.Token stable = tokens.stable("app");
        Tokens.Token first = tokens.plain("app");
        Tokens.Token second = tokens.plain("app");
        clock.forward(Duration.ofMinutes(5));

        assertThat(tokens.check(first.value())).isEqualTo(Errcode.TOKEN_EXPIRED);
        assertThat(tokens.check(second.value())).isEqualTo(Errcode.OK);
        assertThat(tokens.check(stable.value())).isEqualTo(Errcode.OK);
    }

    @Test
    void nothing_and_nonsense_are_told_apart() {
        assertThat(tokens.check(null)).isEqualTo(Errcode.NO_TOKEN);
        assertThat(tokens.check("nonsense")).isEqualTo(Errcode.BAD_TOKEN);
    }
}
