package cn.minsheng.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.settings.Gazetteer;
import cn.minsheng.core.settings.SettingsFiles;
import cn.minsheng.core.understand.Rows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FindPlaceTest {
    private static final Gazetteer PLACES = SettingsFiles.shipped().read("places.yml", Gazetteer.class);
    private static final FindPlace FIND = new FindPlace(PLACES);

    static Stream<List<String>> rows() {
        return Rows.of("places.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_place_is_said_as_people_say_it_and_lies_in_the_smallest_unit(List<String> row) {
        Optional<PlaceFound> found = FIND.find(row.get(0));
        assertThat(found.map(PlaceFound::text).orElse("-")).isEqualTo(row.get(1));
        assertThat(found.map(PlaceFound::unit).map(UnitCode::value).orElse("-")).isEqualTo(row.get(2));
        assertThat(found.map(PlaceFound::elsewhere).orElse("-")).isEqualTo(row.get(3));
    }

    @Test
    void a_position_lies_in_a_community_of_ours_elsewhere_or_nowhere() {
        for (Gazetteer.Area area : PLACES.areas()) {
            if (area.level() == Gazetteer.Level.COMMUNITY) {
                PlaceFound found = FIND.at(area.latitude(), area.longitude()).orElseThrow();
                assertThat(found.unit()).isEqualTo(area.unit());
            }
        }
        assertThat(FIND.at(35.924, 114.358).orElseThrow().elsewhere()).isNotNull();
        assertThat(FIND.at(0, 0)).isEmpty();
    }

    @Test
    void a_list_of_a_hundred_houses_is_no_place_longer_than_a_case_has_room_for() {
        StringBuilder houses = new StringBuilder("和平路36号院");
        for (int i = 1; i <= 100; i++) {
            houses.append(i).append("号楼");
        }
        assertThat(FIND.find(houses.toString()).orElseThrow().text()).hasSizeLessThan(120);
        assertThat(FIND.find(houses.substring(7)).orElseThrow().text()).hasSizeLessThan(120);
    }
}
