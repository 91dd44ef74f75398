package cn.minsheng.core.worktime;

import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.settings.Limit;
import cn.minsheng.core.settings.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines 期限 from limits and calendar. Two kinds of limit only: in working days, which leave out the day of receipt and rest
 * days and end at closing; and in real time, which runs round the clock.
 */
public final class WorkTime {
    private final Limits limits;
    private final WorkCalendar calendar;
    private final ZoneId zone;

    public WorkTime(Limits limits, WorkCalendar calendar) {
        this.limits = limits;
        this.calendar = calendar;
        this.zone = limits.timeZone();
    }

    /** When the clock of a message starts. */
    public ClockStart startOf(Instant sentAt, Instant receivedAt) {
        Limit trusted = limits.lateArrival();
        return ClockStart.of(sentAt, receivedAt, realTime(trusted));
    }

    /** The limits that a class has, in the order acknowledge, contact, final. */
    public List<Deadline> deadlines(ClockClass clock, Instant start) {
        List<Deadline> found = new ArrayList<>();
        for (Deadline.Name name : Deadline.Name.values()) {
            deadline(clock, name, start).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** One limit of a class; empty where the class has none of this name. */
    public Optional<Deadline> deadline(ClockClass clock, Deadline.Name name, Instant start) {
        Limit limit = limitOf(clock, name);
        return limit == null ? Optional.empty() : Optional.of(deadline(name, limit, start));
    }

    /** A limit that is given, explained. */
    public Deadline deadline(Deadline.Name name, Limit limit, Instant start) {
        ZonedDateTime from = start.atZone(zone);
        return switch (limit.unit()) {
            case WORKING_DAYS -> workingDays(name, limit.amount(), from);
            case CALENDAR_DAYS ->
                roundTheClock(
                        name,
                        from,
                        from.plusDays(limit.amount()),
                        limits.reasons().calendarDays(),
                        limit);
            case HOURS ->
                roundTheClock(
                        name, from, from.plus(realTime(limit)), limits.reasons().hours(), limit);
            case MINUTES ->
                roundTheClock(
                        name, from, from.plus(realTime(limit)), limits.reasons().minutes(), limit);
        };
    }

    /** When a wait that begins with an event of a case is over. */
    public Instant endOf(Limits.Wait wait, Instant start) {
        Limit limit = limits.waits().get(wait);
        if (limit == null) {
            throw new IllegalStateException("no limit for " + wait);
        }
        return deadline(Deadline.Name.FINAL, limit, start).dueAt();
    }

    private @Nullable Limit limitOf(ClockClass clock, Deadline.Name name) {
        Limits.OfClass of = limits.classes().get(clock);
        if (of == null) {
            return null;
        }
        return switch (name) {
            case ACKNOWLEDGE -> of.acknowledge();
            case CONTACT -> of.contact();
            case FINAL -> of.finalAnswer();
        };
    }

    private Deadline workingDays(Deadline.Name name, int amount, ZonedDateTime start) {
        Explanation told = new Explanation(start.toInstant());
        LocalDate date = start.toLocalDate().plusDays(1);
        told.until(midnight(date), false, limits.reasons().dayOfReceipt());
        boolean provisional = false;
        int counted = 0;
        while (true) {
            WorkCalendar.Day day = calendar.day(date);
            provisional |= day.provisional();
            if (day.working()) {
                counted++;
            }
            if (counted == amount) {
                Instant due = date.atTime(limits.closing()).atZone(zone).toInstant();
                told.until(due, true, reason(day, counted));
                return new Deadline(name, due, provisional, told.intervals);
            }
            date = date.plusDays(1);
            told.until(midnight(date), day.working(), reason(day, counted));
        }
    }

    private Deadline roundTheClock(
            Deadline.Name name, ZonedDateTime start, ZonedDateTime end, String why, Limit limit) {
        Explanation told = new Explanation(start.toInstant());
        told.until(end.toInstant(), true, fill(why, limit.amount()));
        return new Deadline(name, end.toInstant(), false, told.intervals);
    }

    private String reason(WorkCalendar.Day day, int counted) {
        Limits.Reasons reasons = limits.reasons();
        String holiday = day.holiday() == null ? "" : day.holiday();
        return switch (day.kind()) {
            case WORK -> fill(reasons.workingDay(), counted);
            case SPECIAL_WORK -> fill(reasons.specialWorkingDay(), counted).replace("{name}", holiday);
            case WEEKEND -> reasons.weekend();
            case HOLIDAY -> reasons.holiday().replace("{name}", holiday);
            case PRESUMED_HOLIDAY -> reasons.presumedHoliday();
        };
    }

    private static String fill(String sentence, int number) {
        return sentence.replace("{n}", String.valueOf(number));
    }

    private static Duration realTime(Limit limit) {
        return limit.unit() == Limit.Unit.HOURS ? Duration.ofHours(limit.amount()) : Duration.ofMinutes(limit.amount());
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** Intervals laid end to end; neighbours that say the same become one. */
    private static final class Explanation {
        private final List<Deadline.Interval> intervals = new ArrayList<>();
        private Instant reached;

        Explanation(Instant start) {
            reached = start;
        }

        void until(Instant to, boolean counted, String why) {
            int last = intervals.size() - 1;
            if (last >= 0 && !counted && intervals.get(last).why().equals(why)) {
                Deadline.Interval before = intervals.remove(last);
                intervals.add(new Deadline.Interval(before.from(), to, false, why));
            } else {
                intervals.add(new Deadline.Interval(reached, to, counted, why));
            }
            reached = to;
        }
    }
}
