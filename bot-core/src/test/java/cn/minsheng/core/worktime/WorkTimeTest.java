package cn.minsheng.core.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.settings.CalendarYear;
import cn.minsheng.core.settings.Limit;
import cn.minsheng.core.settings.Limits;
import cn.minsheng.core.settings.SettingsFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkTimeTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Limits LIMITS = Limits.read(SettingsFiles.shipped());
    private static final WorkCalendar CALENDAR = new WorkCalendar(CalendarYear.readAll(SettingsFiles.shipped()));
    private static final WorkTime WORK_TIME = new WorkTime(LIMITS, CALENDAR);

    @ParameterizedTest(name = "{0} + {1} working days = {2}")
    @CsvSource({
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 3, 2026-02-25",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-13, 7, 2026-03-02",
        "2026-02-13, 15, 2026-03-12",
        "2026-02-14, 1, 2026-02-24",
        "2026-02-14, 3, 2026-02-26",
        "2026-02-14, 5, 2026-02-28",
        "2026-02-14, 7, 2026-03-03",
        "2026-02-14, 15, 2026-03-13",
        "2026-02-16, 1, 2026-02-24",
        "2026-02-16, 3, 2026-02-26",
        "2026-02-16, 5, 2026-02-28",
        "2026-02-16, 7, 2026-03-03",
        "2026-02-16, 15, 2026-03-13",
        "2026-04-30, 1, 2026-05-06",
        "2026-04-30, 3, 2026-05-08",
        "2026-04-30, 5, 2026-05-11",
        "2026-04-30, 7, 2026-05-13",
        "2026-04-30, 15, 2026-05-25",
        "2026-05-08, 1, 2026-05-09",
        "2026-05-08, 3, 2026-05-12",
        "2026-05-08, 5, 2026-05-14",
        "2026-05-08, 7, 2026-05-18",
        "2026-05-08, 15, 2026-05-28",
        "2026-09-18, 1, 2026-09-20",
        "2026-09-18, 3, 2026-09-22",
        "2026-09-18, 5, 2026-09-24",
        "2026-09-18, 7, 2026-09-29",
        "2026-09-18, 15, 2026-10-15",
        "2026-09-24, 1, 2026-09-28",
        "2026-09-24, 3, 2026-09-30",
        "2026-09-24, 5, 2026-10-09",
        "2026-09-24, 7, 2026-10-12",
        "2026-09-24, 15, 2026-10-22",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        "2026-09-30, 5, 2026-10-13",
        "2026-09-30, 7, 2026-10-15",
        "2026-09-30, 15, 2026-10-27",
    })
    void a_limit_in_working_days_ends_at_closing_of_its_last_day(LocalDate received, int days, LocalDate last) {
        for (String time : List.of("00:00", "08:29", "12:30", "18:00", "23:59:59")) {
            Deadline deadline = workingDays(days, at(received + "T" + time));

            assertThat(deadline.dueAt()).isEqualTo(at(last + "T18:00"));
            assertThat(deadline.provisional()).isFalse();
        }
    }

    @Test
    void new_year_of_a_year_not_yet_announced_is_closed_and_the_date_provisional() {
        Deadline deadline = workingDays(1, at("2026-12-31T10:00"));

        assertThat(deadline.dueAt()).isEqualTo(at("2027-01-04T18:00"));
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.intervals())
                .extracting(Deadline.Interval::why)
                .containsExactly("收到当天不计", "元旦不计(放假安排未公布,暂定)", "周末不计", "第1个工作日");
    }

    @Test
    void the_year_2026_has_248_working_days() {
        LocalDate first = LocalDate.of(2026, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(CALENDAR::isWorkingDay))
                .hasSize(248);
    }

    @Test
    void a_plain_case_of_friday_evening_is_due_next_friday_at_closing() {
        Instant fridayEvening = at("2026-03-06T21:14:05");

        List<Deadline> deadlines = WORK_TIME.deadlines(ClockClass.PLAIN, fridayEvening);

        assertThat(deadlines)
                .extracting(Deadline::name, Deadline::dueAt)
                .containsExactly(
                        tuple(Deadline.Name.ACKNOWLEDGE, at("2026-03-07T21:14:05")),
                        tuple(Deadline.Name.CONTACT, at("2026-03-10T18:00")),
                        tuple(Deadline.Name.FINAL, at("2026-03-13T18:00")));
        assertThat(deadlines.get(2).intervals())
                .containsExactly(
                        interval("2026-03-06T21:14:05", "2026-03-07T00:00", false, "收到当天不计"),
                        interval("2026-03-07T00:00", "2026-03-09T00:00", false, "周末不计"),
                        interval("2026-03-09T00:00", "2026-03-10T00:00", true, "第1个工作日"),
                        interval("2026-03-10T00:00", "2026-03-11T00:00", true, "第2个工作日"),
                        interval("2026-03-11T00:00", "2026-03-12T00:00", true, "第3个工作日"),
                        interval("2026-03-12T00:00", "2026-03-13T00:00", true, "第4个工作日"),
                        interval("2026-03-13T00:00", "2026-03-13T18:00", true, "第5个工作日"));
    }

    @Test
    void a_complaint_is_due_at_the_same_time_of_day_seven_days_later() {
        assertThat(WORK_TIME.deadline(ClockClass.COMPLAINT, Deadline.Name.FINAL, at("2026-02-13T21:14:05")))
                .hasValueSatisfying(deadline -> {
                    assertThat(deadline.dueAt()).isEqualTo(at("2026-02-20T21:14:05"));
                    assertThat(deadline.intervals())
                            .containsExactly(
                                    interval("2026-02-13T21:14:05", "2026-02-20T21:14:05", true, "7个自然日,连续计算"));
                });
    }

    @Test
    void repairs_run_round_the_clock_through_a_holiday() {
        assertThat(WORK_TIME.deadlines(ClockClass.REPAIR, at("2026-02-17T23:50")))
                .extracting(Deadline::dueAt)
                .containsExactly(at("2026-02-18T00:05"), at("2026-02-18T01:50"), at("2026-02-18T23:50"));
    }

    @Test
    void special_working_weekends_and_holidays_are_named() {
        assertThat(workingDays(2, at("2026-02-13T09:00")).intervals())
                .extracting(Deadline.Interval::why)
                .containsExactly("收到当天不计", "第1个工作日(春节调休上班)", "春节放假不计", "第2个工作日");
    }

    @Test
    void no_result_is_promised_to_a_confidential_report() {
        assertThat(WORK_TIME.deadline(ClockClass.INSPECTION, Deadline.Name.FINAL, at("2026-03-02T09:00")))
                .isEmpty();
    }

    @Test
    void the_wait_for_a_resident_ends_after_five_working_days() {
        assertThat(WORK_TIME.endOf(Limits.Wait.DETAILS, at("2026-09-24T10:00"))).isEqualTo(at("2026-10-09T18:00"));
    }

    @ParameterizedTest
    @EnumSource(ClockClass.class)
    void the_intervals_of_every_limit_lie_end_to_end(ClockClass clock) {
        Random random = new Random(clock.ordinal());
        for (int i = 0; i < 250; i++) {
            Instant start = anyTime(random);
            for (Deadline deadline : WORK_TIME.deadlines(clock, start)) {
                assertLaidEndToEnd(deadline, start);
            }
        }
    }

    @Test
    void counting_day_by_day_comes_to_the_same_date_for_any_start() {
        Random random = new Random(20260302);
        for (int i = 0; i < 2_000; i++) {
            Instant start = anyTime(random);
            int days = 1 + random.nextInt(40);

            Deadline deadline = workingDays(days, start);

            LocalDate first = start.atZone(SHANGHAI).toLocalDate().plusDays(1);
            LocalDate last = deadline.dueAt().atZone(SHANGHAI).toLocalDate();
            assertThat(first.datesUntil(last.plusDays(1)).filter(WorkTimeTest::worked))
                    .hasSize(days);
            assertThat(worked(last)).isTrue();
            assertThat(deadline.dueAt()).isEqualTo(at(last + "T18:00"));
            assertThat(deadline.intervals().stream().filter(Deadline.Interval::counted))
                    .hasSize(days);
            assertThat(deadline.provisional()).isEqualTo(first.getYear() < 2025 || last.getYear() > 2026);
            assertLaidEndToEnd(deadline, start);
        }
    }

    /** The announcement once more, written down by hand as month and day. */
    private static boolean worked(LocalDate date) {
        List<String> rest = switch (date.getYear()) {
            case 2025 ->
                List.of("01-01..01-01", "01-28..02-04", "04-04..04-06", "05-01..05-05", "05-31..06-02", "10-01..10-08");
            case 2026 ->
                List.of(
                        "01-01..01-03",
                        "02-15..02-23",
                        "04-04..04-06",
                        "05-01..05-05",
                        "06-19..06-21",
                        "09-25..09-27",
                        "10-01..10-07");
            default -> List.of("01-01..01-01");
        };
        List<String> work = switch (date.getYear()) {
            case 2025 -> List.of("01-26", "02-08", "04-27", "09-28", "10-11");
            case 2026 -> List.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10");
            default -> List.of();
        };
        String day = date.toString().substring(5);
        if (work.contains(day)) {
            return true;
        }
        return date.getDayOfWeek().getValue() <= 5
                && rest.stream()
                        .noneMatch(range ->
                                day.compareTo(range.substring(0, 5)) >= 0 && day.compareTo(range.substring(7)) <= 0);
    }

    private static void assertLaidEndToEnd(Deadline deadline, Instant start) {
        Instant reached = start;
        for (Deadline.Interval interval : deadline.intervals()) {
            assertThat(interval.from()).isEqualTo(reached);
            assertThat(interval.to()).isAfter(interval.from());
            assertThat(interval.why()).isNotBlank().doesNotContain("{");
            reached = interval.to();
        }
        assertThat(reached).isEqualTo(deadline.dueAt());
    }

    private static Instant anyTime(Random random) {
        Instant first = at("2024-10-01T00:00");
        return first.plus(Duration.ofSeconds(random.nextInt(3 * 365 * 24 * 3600)));
    }

    private static Deadline workingDays(int days, Instant start) {
        return WORK_TIME.deadline(Deadline.Name.FINAL, new Limit(days, Limit.Unit.WORKING_DAYS), start);
    }

    private static Deadline.Interval interval(String from, String to, boolean counted, String why) {
        return new Deadline.Interval(at(from), at(to), counted, why);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
