package cn.minsheng.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSettingsTest {
    @TempDir
    Path district;

    @Test
    void a_district_adds_a_year_of_its_own() throws IOException {
        write("calendar/2027.yml", "{year: 2027, source: own, holidays: [{name: X, rest: [2027-01-01], work: []}]}");

        assertThat(CalendarYear.readAll(SettingsFiles.of(district)))
                .extracting(CalendarYear::year)
                .containsExactly(2025, 2026, 2027);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{year: 2026, source: s, holidays: []}|2026",
                "{year: 2027, source: s}|holidays is missing",
                "{year: 2027, source: s, holidays: [{name: X, rest: [2026-12-31], work: []}]}|2026-12-31 is not in 2027",
                "{year: 2027, source: s, holidays: [{name: X, rest: [2027-01-02], work: [2027-01-02]}]}|twice",
                "{year: 2027, source: s, holidays: [{name: X, rest: [], work: [2027-01-04]}]}|only a weekend day",
                "{year: 2027, source: s, holidays: [], extra: 1}|extra",
            })
    void a_calendar_that_does_not_fit_stops_the_start_with_its_name_and_the_place(String yaml, String said)
            throws IOException {
        write("calendar/2027.yml", yaml);
        SettingsFiles files = SettingsFiles.of(district);

        assertThatThrownBy(() -> CalendarYear.readAll(files))
                .isInstanceOf(SettingsFiles.BadSettings.class)
                .hasMessageContaining("calendar/2027.yml")
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount: 15, unit: MINUTES|amount: 0, unit: MINUTES|amount is 1 to",
                "amount: 15, unit: MINUTES|amount: 15|unit is missing",
                "from: \"14:30\"|from: \"11:30\"|overlap",
                "to: \"12:00\"|to: \"08:30\"|end before they begin",
                "  HARD:|  SOFT:|SOFT",
                "timeZone: Asia/Shanghai|timeZone: Asia/Nowhere|Nowhere",
                "weekend:|weekends:|reasons.weekend is missing",
                "lateArrival: {amount: 24, unit: HOURS}|lateArrival: {amount: 1, unit: CALENDAR_DAYS}|lateArrival is in",
            })
    void limits_that_do_not_fit_stop_the_start_with_the_place(String right, String wrong, String said)
            throws IOException {
        write("limits.yml", shippedLimits().replace(right, wrong));
        SettingsFiles files = SettingsFiles.of(district);

        assertThatThrownBy(() -> Limits.read(files))
                .isInstanceOf(SettingsFiles.BadSettings.class)
                .hasMessageContaining("limits.yml")
                .hasMessageContaining(said);
    }

    private static String shippedLimits() throws IOException {
        try (InputStream in =
                TimeSettingsTest.class.getClassLoader().getResourceAsStream("minsheng-config/limits.yml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = district.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
