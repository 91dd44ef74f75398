package cn.minsheng.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.settings.SettingsFiles;
import cn.minsheng.core.settings.Texts;
import cn.minsheng.core.settings.Texts.Key;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private final Texts texts = SettingsFiles.shipped().read("texts.yml", Texts.class);

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T10:00:00Z, 今天 18:00 前",
        "2026-03-07T04:00:00Z, 明天 12:00 前",
        "2026-03-08T10:00:00Z, 周日前",
        "2026-03-13T10:00:00Z, 下周五前",
        "2026-03-16T10:00:00Z, 3月16日前"
    })
    void a_date_is_said_as_people_say_it(Instant due, String said) {
        Clock friday = Clock.fixed(Instant.parse("2026-03-06T08:00:00Z"), ZoneOffset.UTC);
        assertThat(new PeopleDates(texts.dates(), friday).before(due)).isEqualTo(said);
    }

    @Test
    void what_is_filled_in_is_taken_literally() {
        assertThat(texts.say(
                        Key.ANSWER, Map.of("category", "$1", "number", "\\", "unit", "U", "text", "{number} $0 ]]>")))
                .contains("$1")
                .contains("{number} $0 ]]>");
    }

    @Test
    void case_25_and_37_a_long_text_is_cut_at_sentence_ends_into_parts_that_fit_and_nothing_is_lost() {
        String text = "今天上午已安排清运。".repeat(150) + "𠮷🌿".repeat(400);
        List<String> parts = SplitText.byBytes(text, TellResident.BYTES);
        assertThat(String.join("", parts)).isEqualTo(text);
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(2048);
            assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                    .isFalse();
        });
        assertThat(parts.get(0)).endsWith("。");
    }

    @Test
    void no_line_for_a_group_can_carry_more_than_number_category_and_date() {
        for (Key key :
                List.of(Key.RECEIPT_GROUP, Key.RECEIPT_GROUP_OPEN, Key.RECEIPT_GROUP_UNSORTED, Key.ANSWER_GROUP)) {
            assertThat(texts.say(key, Map.of("text", "X", "name", "X", "unit", "X", "state", "X")))
                    .doesNotContain("X");
        }
        assertThat(texts.says().get(Key.SECRET_GROUP)).doesNotContain("{");
    }
}
