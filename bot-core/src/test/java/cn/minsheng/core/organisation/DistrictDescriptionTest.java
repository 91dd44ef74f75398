package cn.minsheng.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.core.settings.SettingsFiles;
import cn.minsheng.demo.district.DemoDistrict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class DistrictDescriptionTest {
    @TempDir
    Path district;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "units: [{code: a, name: A, level: STREET, parent: b}]|a stands before its parent b",
                "units: [{code: a, name: A, level: STREET}, {code: a, name: B, level: STREET}]|a stands there twice",
                "units: [{code: a, name: A, level: TOWN}]|TOWN",
                "units: [{code: a, level: STREET}]|a has no name",
                "staff: [{username: x, name: X, role: WORKER, unit: a, password: p}]|x has the unknown unit a",
                "staff: [{username: x, name: X, role: WORKER, unit: a}]|x needs either password or passwordHash",
                "rooms: [{channel: 'gateway:b', roomId: r, name: R, unit: a}]|r has the unknown unit a",
                "members: [{channel: 'gateway:b', externalId: m, name: M, title: T, unit: a}]|m has the unknown unit a",
                "groups: []|groups",
            })
    void a_description_that_does_not_fit_stops_the_start_with_the_place(String part, String said) throws IOException {
        StringBuilder yaml = new StringBuilder(part).append('\n');
        for (String key : new String[] {"units", "staff", "rooms", "members"}) {
            if (!part.startsWith(key)) {
                yaml.append(key).append(": []\n");
            }
        }
        Files.writeString(district.resolve("organisation.yml"), yaml);
        SettingsFiles files = SettingsFiles.of(district);

        assertThatThrownBy(() -> DistrictDescription.read(files))
                .isInstanceOf(SettingsFiles.BadSettings.class)
                .hasMessageContaining("organisation.yml")
                .hasMessageContaining(said);
    }

    @Test
    void the_demo_district_has_the_people_that_outside_tests_rely_on() {
        DistrictDescription demo = DemoDistrict.description();

        assertThat(demo.staff())
                .extracting(DistrictDescription.DescribedStaff::username)
                .containsExactly(
                        "admin",
                        "xunchaban",
                        "xuanchuan",
                        "jiefanglu",
                        "hepinglu",
                        "daoxi",
                        "doufuying",
                        "xiangyang",
                        "hongqibei");
        assertThat(new BCryptPasswordEncoder()
                        .matches(DemoDistrict.PASSWORD, demo.staff().get(0).passwordHash()))
                .isTrue();
    }

    @Test
    void nobodys_name_or_password_stands_in_a_log_line() {
        assertThat(DemoDistrict.description().toString())
                .doesNotContain("李工", "网格员刘", "$2a$", "shuji-xy")
                .contains("DescribedStaff[WORKER, hepinglu]");
    }
}
