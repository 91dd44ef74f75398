package cn.minsheng.core.reply;

import cn.minsheng.core.settings.Texts;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;

/** Dates as people say them 日期口语: 今天 18:00 前, 周五前, 下周五前, 3月12日前. */
final class PeopleDates {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts.Dates words;
    private final Clock clock;

    PeopleDates(Texts.Dates words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    String before(Instant due) {
        ZonedDateTime at = due.atZone(DISTRICT);
        LocalDate today = clock.instant().atZone(DISTRICT).toLocalDate();
        LocalDate day = at.toLocalDate();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!day.isAfter(today)) {
            return words.today().replace("{time}", TIME.format(at));
        }
        if (day.equals(today.plusDays(1))) {
            return words.tomorrow().replace("{time}", TIME.format(at));
        }
        String weekday = words.weekdays().get(day.getDayOfWeek().getValue() - 1);
        if (day.isBefore(monday.plusWeeks(1))) {
            return words.weekday().replace("{weekday}", weekday);
        }
        if (day.isBefore(monday.plusWeeks(2))) {
            return words.nextWeek().replace("{weekday}", weekday);
        }
        return words.later()
                .replace("{month}", String.valueOf(day.getMonthValue()))
                .replace("{day}", String.valueOf(day.getDayOfMonth()));
    }
}
