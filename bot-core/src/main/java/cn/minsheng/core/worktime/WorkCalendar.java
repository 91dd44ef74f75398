package cn.minsheng.core.worktime;

import cn.minsheng.core.settings.CalendarYear;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked 工作日历. A year that was not announced yet has its weekends and 1 January off, and every one of its days
 * is provisional 暂定.
 */
public final class WorkCalendar {
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    private final Set<Integer> announced = new HashSet<>();
    private final Map<LocalDate, Day> exceptions = new HashMap<>();

    public WorkCalendar(Collection<CalendarYear> years) {
        for (CalendarYear year : years) {
            if (!announced.add(year.year())) {
                throw new IllegalArgumentException("two calendars of " + year.year());
            }
            for (CalendarYear.Holiday holiday : year.holidays()) {
                holiday.rest().forEach(date -> exceptions.put(date, new Day(DayKind.HOLIDAY, holiday.name(), false)));
                holiday.work()
                        .forEach(date -> exceptions.put(date, new Day(DayKind.SPECIAL_WORK, holiday.name(), false)));
            }
        }
    }

    /** What kind of day this is. */
    public Day day(LocalDate date) {
        Day exception = exceptions.get(date);
        if (exception != null) {
            return exception;
        }
        boolean provisional = !announced.contains(date.getYear());
        if (provisional && MonthDay.from(date).equals(NEW_YEAR)) {
            return new Day(DayKind.PRESUMED_HOLIDAY, null, true);
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new Day(weekend ? DayKind.WEEKEND : DayKind.WORK, null, provisional);
    }

    /** Whether offices work on this day. */
    public boolean isWorkingDay(LocalDate date) {
        return day(date).working();
    }

    /** 日期类别. */
    public enum DayKind {
        WORK,
        /** 调休上班: a Saturday or Sunday that is worked. */
        SPECIAL_WORK,
        WEEKEND,
        HOLIDAY,
        /** 1 January of a year that was not announced yet. */
        PRESUMED_HOLIDAY
    }

    /**
     * A day of the calendar 日期.
     *
     * @param holiday the name of the holiday that made it so, null for ordinary days
     * @param provisional its year was not announced yet
     */
    public record Day(DayKind kind, @Nullable String holiday, boolean provisional) {
        public boolean working() {
            return kind == DayKind.WORK || kind == DayKind.SPECIAL_WORK;
        }
    }
}
