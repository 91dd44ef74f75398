package cn.minsheng.core.understand;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.understand.Understanding.Because;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Our own sentences, at least five a leaf: what share of them the shipped words sort right. */
class SortingTest {
    private static final List<List<String>> OWN = all("leaves.tsv", "leaves-unseen.tsv");

    private static List<List<String>> all(String... files) {
        List<List<String>> rows = new ArrayList<>();
        for (String file : files) {
            rows.addAll(Rows.of(file));
        }
        return rows;
    }

    @Test
    void every_leaf_has_three_sentences_or_more() {
        for (var leaf : Shipped.TAXONOMY.leaves()) {
            assertThat(OWN.stream().filter(row -> row.get(0).equals(leaf.code())))
                    .as(leaf.code())
                    .hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(Shipped.TAXONOMY.leaves()).hasSize(60);
    }

    @Test
    void at_least_ninety_six_in_a_hundred_get_their_leaf_and_nearly_all_are_reports() {
        List<String> wrong = new ArrayList<>();
        int reports = 0;
        for (List<String> row : OWN) {
            Understanding understood = Shipped.HOUSE.understand(row.get(1));
            reports += understood.intent() == Intent.REPORT ? 1 : 0;
            if (!new Category(row.get(0)).equals(understood.category())) {
                wrong.add(row.get(0) + " <- " + understood.category() + ": " + row.get(1));
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(OWN.size() * 4 / 100);
        assertThat(reports).isGreaterThanOrEqualTo(OWN.size() * 98 / 100);
    }

    @Test
    void what_is_sure_is_right_and_confidence_takes_many_values() {
        int sure = 0;
        int right = 0;
        Set<Double> values = new HashSet<>();
        for (List<String> row : OWN) {
            Understanding understood = Shipped.HOUSE.understand(row.get(1));
            values.add(understood.confidence());
            sure += understood.sure() ? 1 : 0;
            right += understood.sure() && new Category(row.get(0)).equals(understood.category()) ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(sure * 98 / 100);
        assertThat(sure).isGreaterThan(OWN.size() / 2);
        assertThat(values).hasSizeGreaterThan(4);
    }

    @Test
    void the_words_that_decided_are_pieces_of_the_text_as_given() {
        for (List<String> row : OWN) {
            String text = row.get(1);
            for (Because because : Shipped.HOUSE.understand(text).because()) {
                assertThat(because.span().of(text)).isNotEmpty();
            }
        }
    }

    @Test
    void misspelt_wide_hidden_and_traditional_characters_do_not_matter() {
        for (String name : List.of("misspelt", "wide", "hidden", "traditional", "english")) {
            String text = Rows.of("named.tsv").stream()
                    .filter(row -> row.get(0).equals(name))
                    .findFirst()
                    .orElseThrow()
                    .get(1);
            assertThat(Shipped.HOUSE.understand(text).category()).as(name).isEqualTo(new Category("A1"));
        }
    }

    @Test
    void a_long_letter_and_odd_characters_are_read_to_the_end() {
        StringBuilder letter = new StringBuilder();
        OWN.stream().limit(120).forEach(row -> letter.append(row.get(1)).append('\n'));
        letter.append("\uD83D\uDE00\uD800\u0000");
        assertThat(letter.length()).isGreaterThan(2000);
        assertThat(Shipped.HOUSE.understand(letter.toString()).intent()).isEqualTo(Intent.REPORT);
        assertThat(Shipped.HOUSE.understand("").intent()).isEqualTo(Intent.NOISE);
        assertThat(Shipped.HOUSE.understand("\uD800@[").intent()).isEqualTo(Intent.NOISE);
    }
}
