package cn.minsheng.core.understand;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.Scope;
import cn.minsheng.core.place.FindPlace;
import cn.minsheng.core.place.PlaceFound;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {
    private static final List<List<String>> ROWS = Rows.of("scenarios.tsv");
    private static final FindPlace PLACES = new FindPlace(Shipped.PLACES);

    static Stream<List<String>> rows() {
        return ROWS.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_line_of_the_scenarios_is_understood(List<String> row) {
        Understanding understood = Shipped.HOUSE.understand(row.get(0));
        assertThat(understood.intent().name()).isIn(either(row.get(1)));
        if (!row.get(2).equals("?")) {
            String leaf =
                    understood.category() == null ? "-" : understood.category().code();
            assertThat(leaf).isIn(either(row.get(2)));
        }
        assertThat(understood.alarm() == null ? "-" : understood.alarm().name()).isEqualTo(row.get(3));
        String unit = PLACES.find(row.get(0))
                .map(PlaceFound::unit)
                .map(Object::toString)
                .orElse("-");
        assertThat(unit).isEqualTo(row.get(4));
    }

    private static List<Object> either(String choices) {
        return Arrays.asList((Object[]) choices.split("\\|"));
    }

    @Test
    void a_lamp_is_asked_for_and_an_emergency_is_an_emergency() {
        assertThat(understood("away_from_home").kind()).isEqualTo(Kind.HELP);
        assertThat(understood("away_from_home").alarm()).isNull();
        assertThat(understood("gas").kind()).isEqualTo(Kind.EMERGENCY);
        assertThat(understood("thanks").kind()).isEqualTo(Kind.PRAISE);
    }

    @Test
    void against_the_secretary_is_an_accusation_that_keeps_the_case_secret() {
        Understanding accusation = understood("secretary");
        assertThat(accusation.accuses()).isTrue();
        assertThat(accusation.kind()).isEqualTo(Kind.REPORT);
        assertThat(Shipped.TAXONOMY.confidential(accusation.category(), accusation.accuses()))
                .isTrue();
        assertThat(understood("looking_for").accuses()).isFalse();
    }

    @Test
    void lawsuits_and_other_counties_are_not_ours() {
        assertThat(understood("lawsuit").scope()).isEqualTo(Scope.LAWSUIT);
        assertThat(understood("elsewhere").scope()).isEqualTo(Scope.ELSEWHERE);
        assertThat(understood("away_from_home").scope()).isEqualTo(Scope.DISTRICT);
    }

    @Test
    void an_insult_is_found_and_the_matter_is_kept() {
        Understanding angry = understood("angry");
        assertThat(angry.intent()).isEqualTo(Intent.REPORT);
        assertThat(angry.insults()).isNotEmpty();
    }

    @Test
    void the_advice_for_gas_is_said_word_for_word() {
        String advice = Rows.of("named.tsv").stream()
                .filter(row -> row.get(0).equals("gas_advice"))
                .findFirst()
                .orElseThrow()
                .get(1);
        assertThat(Shipped.EMERGENCIES.advice("GAS")).contains(advice);
    }

    private static Understanding understood(String name) {
        return Rows.of("named.tsv").stream()
                .filter(row -> row.get(0).equals(name))
                .findFirst()
                .map(row -> Shipped.HOUSE.understand(row.get(1)))
                .orElseThrow();
    }
}
