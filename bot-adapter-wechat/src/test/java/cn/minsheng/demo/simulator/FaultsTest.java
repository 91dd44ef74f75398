package cn.minsheng.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private double dice;
    private final Faults faults = new Faults(() -> dice);

    @Test
    void a_fault_hits_its_api_alone() {
        faults.set(List.of(new Fault("custom/send", 45015, 1, 0, false)));

        assertThat(faults.hitting("cgi-bin/message/custom/send").errcode()).isEqualTo(45015);
        assertThat(faults.hitting("cgi-bin/stable_token")).isEqualTo(Fault.NONE);
    }

    @Test
    void a_fault_hits_its_share_of_the_calls() {
        faults.set(List.of(new Fault("bridge", 0, 0.25, 0, true)));

        dice = 0.24;
        assertThat(faults.hitting("bridge/send").dropAnswer()).isTrue();
        dice = 0.25;
        assertThat(faults.hitting("bridge/send")).isEqualTo(Fault.NONE);
    }

    @Test
    void a_share_beyond_one_is_refused() {
        assertThatThrownBy(() -> new Fault("", 0, 1.5, 0, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_log_forgets_the_oldest_beyond_its_bound() {
        CallLog log = new CallLog(Clock.systemUTC(), 3);
        for (int i = 0; i < 5; i++) {
            log.add("api", null, "body", 0, false);
        }

        assertThat(log.after(0)).extracting(Call::id).containsExactly(3L, 4L, 5L);
        assertThat(log.after(4)).hasSize(1);
    }
}
