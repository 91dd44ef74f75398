package cn.minsheng.core.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotReportsTest {
    private static final List<List<String>> ROWS = Rows.of("not-reports.tsv");

    @Test
    void talk_notices_thanks_and_commands_open_no_case() {
        assertThat(ROWS).hasSizeGreaterThanOrEqualTo(120);
        for (List<String> row : ROWS) {
            assertThat(Shipped.HOUSE.understand(row.get(0)).intent())
                    .as(row.get(0))
                    .isNotEqualTo(Intent.REPORT);
        }
    }

    @Test
    void at_least_ninety_seven_in_a_hundred_get_their_intent() {
        List<String> wrong = new ArrayList<>();
        for (List<String> row : ROWS) {
            Intent intent = Shipped.HOUSE.understand(row.get(0)).intent();
            if (!intent.name().equals(row.get(1))) {
                wrong.add(row + " <- " + intent);
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(ROWS.size() * 3 / 100);
    }
}
