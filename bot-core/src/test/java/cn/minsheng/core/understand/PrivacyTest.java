package cn.minsheng.core.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrivacyTest {
    private static final Masking MASKING = new Masking();

    static Stream<List<String>> rows() {
        return Rows.of("privacy.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void private_numbers_are_found_and_shown_in_part_only(List<String> row) {
        Understanding understood = Shipped.HOUSE.understand(row.get(0));
        String types =
                understood.privateData().stream().map(p -> p.type().name()).collect(Collectors.joining(","));
        assertThat(types.isEmpty() ? "-" : types).isEqualTo(row.get(1));
        assertThat(MASKING.mask(row.get(0), understood.privateData())).isEqualTo(row.get(2));
    }

    static Stream<List<String>> people() {
        return Rows.of("persons.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("people")
    void people_are_named_and_only_some_are_accused(List<String> row) {
        String found = Shipped.HOUSE.understand(row.get(0)).persons().stream()
                .map(p -> (p.accused() ? "!" : "") + p.span().of(row.get(0)))
                .collect(Collectors.joining("|"));
        assertThat(found.isEmpty() ? "-" : found).isEqualTo(row.get(1));
    }

    @Test
    void insults_are_masked_beside_numbers() {
        String text = Rows.of("named.tsv").stream()
                .filter(row -> row.get(0).equals("angry"))
                .findFirst()
                .orElseThrow()
                .get(1);
        Understanding angry = Shipped.HOUSE.understand(text);
        String masked = MASKING.mask(text, angry.privateData(), angry.insults());
        angry.insults().stream()
                .map(span -> span.of(text))
                .filter(insult -> !insult.equals("**"))
                .forEach(insult -> assertThat(masked).doesNotContain(insult));
    }
}
