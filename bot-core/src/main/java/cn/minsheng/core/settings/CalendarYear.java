package cn.minsheng.core.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * {@code calendar/<year>.yml}: the announced rest days and special working days 节假日安排 of one year.
 *
 * @param year which year
 * @param source what it was taken from
 * @param holidays in the order of the announcement
 */
public record CalendarYear(int year, String source, List<Holiday> holidays) {
    /** The first year that the house ships; files of earlier years are not looked for. */
    private static final int FIRST = 2025;

    private static final int LAST = 2099;

    public CalendarYear {
        Objects.requireNonNull(source, "source is missing");
        holidays = List.copyOf(Objects.requireNonNull(holidays, "holidays is missing"));
        Set<LocalDate> seen = new HashSet<>();
        for (Holiday holiday : holidays) {
            holiday.rest().forEach(day -> check(day, year, seen));
            holiday.work().forEach(day -> check(day, year, seen));
        }
    }

    /** Every year that the district or the house has a file for. */
    public static List<CalendarYear> readAll(SettingsFiles files) {
        List<CalendarYear> years = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            String name = "calendar/" + year + ".yml";
            if (files.exists(name)) {
                CalendarYear read = files.read(name, CalendarYear.class);
                if (read.year() != year) {
                    throw new SettingsFiles.BadSettings(name + " speaks of the year " + read.year(), null);
                }
                years.add(read);
            }
        }
        return List.copyOf(years);
    }

    private static void check(LocalDate day, int year, Set<LocalDate> seen) {
        if (day.getYear() != year) {
            throw new IllegalArgumentException(day + " is not in " + year);
        }
        if (!seen.add(day)) {
            throw new IllegalArgumentException(day + " stands there twice");
        }
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * One holiday 节日.
     *
     * @param name as announced
     * @param rest days off 放假, weekends among them
     * @param work Saturdays and Sundays that are worked for it 调休上班
     */
    public record Holiday(String name, List<LocalDate> rest, List<LocalDate> work) {
        public Holiday {
            Objects.requireNonNull(name, "a holiday's name is missing");
            rest = List.copyOf(Objects.requireNonNull(rest, name + " has no rest"));
            work = List.copyOf(Objects.requireNonNull(work, name + " has no work"));
            for (LocalDate day : work) {
                if (!weekend(day)) {
                    throw new IllegalArgumentException(day + " is worked anyway: only a weekend day can be under work");
                }
            }
        }
    }
}
