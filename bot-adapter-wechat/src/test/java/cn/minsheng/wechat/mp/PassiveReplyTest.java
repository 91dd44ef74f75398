package cn.minsheng.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassiveReplyTest {
    @Test
    void case_24_a_reply_with_a_cdata_end_is_still_xml() {
        assertThat(content("see ]]> there\u0002 and ]]]]>> here")).isEqualTo("see ]]> there and ]]]]>> here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83C\uDF3F\u6C34", "\u6C34", "x", "\u00E9"})
    void case_25_a_long_reply_is_cut_between_characters_and_says_so(String piece) {
        String cut = content(piece.repeat(2100));

        assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(2040, 2048);
        assertThat(cut).endsWith("\u2026").doesNotContain("\uFFFD").doesNotContain("?");
        assertThat(cut.substring(0, cut.length() - 1).replace(piece, ""))
                .satisfiesAnyOf(
                        rest -> assertThat(rest).isEmpty(),
                        rest -> assertThat(piece).startsWith(rest));
    }

    @Test
    void a_reply_that_fits_is_not_cut() {
        assertThat(content("\u6C34".repeat(682) + "xx")).hasSize(684).endsWith("xx");
    }

    @Test
    void case_29_a_typed_line_break_becomes_a_real_one() {
        assertThat(content("one\\ntwo\nthree")).isEqualTo("one\ntwo\nthree");
    }

    private static String content(String text) {
        return Xml.content(PassiveReply.text("oA", "gh_1", 1, text));
    }
}
