package cn.minsheng.core.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmergenciesTest {
    static Stream<List<String>> rows() {
        return Rows.of("emergencies.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_goes_on_alarms_and_what_is_over_denied_supposed_or_said_does_not(List<String> row) {
        Understanding understood = Shipped.HOUSE.understand(row.get(1));
        assertThat(understood.alarm() == null ? "-" : understood.alarm().name()).isEqualTo(row.get(0));
    }

    @Test
    void an_alarm_is_a_report_with_a_leaf_and_says_its_words() {
        rows().filter(row -> !row.get(0).equals("-")).forEach(row -> {
            Understanding understood = Shipped.HOUSE.understand(row.get(1));
            assertThat(understood.intent()).isEqualTo(Intent.REPORT);
            assertThat(understood.category()).isNotNull();
            assertThat(understood.because()).anyMatch(b -> b.spokeFor().equals("alarm"));
        });
    }

    @Test
    void every_alarm_has_advice_and_self_harm_is_answered_privately() {
        for (Alarm alarm : Alarm.values()) {
            assertThat(Shipped.EMERGENCIES.advice(alarm.name())).isPresent();
        }
        assertThat(Shipped.EMERGENCIES.alarms().get("SELF_HARM").privately()).isTrue();
    }
}
