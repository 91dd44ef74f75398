package cn.minsheng.core.settings;

import cn.minsheng.core.kernel.ClockClass;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code limits.yml}: every time limit 时限 of the house, and the sentences by which one is explained.
 *
 * @param timeZone where the district's days begin and end
 * @param openingHours the stretches of a working day, in order
 * @param lateArrival a message that took longer to arrive counts from its receipt
 * @param classes the limits of each class of case
 * @param waits limits that begin with an event of a case
 * @param reasons how intervals are explained
 */
public record Limits(
        ZoneId timeZone,
        List<OpeningHours> openingHours,
        Limit lateArrival,
        Map<ClockClass, OfClass> classes,
        Map<Wait, Limit> waits,
        Reasons reasons) {
    public Limits {
        Objects.requireNonNull(timeZone, "timeZone is missing");
        Objects.requireNonNull(lateArrival, "lateArrival is missing");
        Objects.requireNonNull(reasons, "reasons is missing");
        openingHours = List.copyOf(Objects.requireNonNull(openingHours, "openingHours is missing"));
        classes = Map.copyOf(Objects.requireNonNull(classes, "classes is missing"));
        waits = Map.copyOf(Objects.requireNonNull(waits, "waits is missing"));
        checkHours(openingHours);
        if (lateArrival.unit() != Limit.Unit.HOURS && lateArrival.unit() != Limit.Unit.MINUTES) {
            throw new IllegalArgumentException("lateArrival is in HOURS or MINUTES");
        }
        for (ClockClass each : ClockClass.values()) {
            if (!classes.containsKey(each)) {
                throw new IllegalArgumentException("classes has no " + each);
            }
        }
        for (Wait each : Wait.values()) {
            if (!waits.containsKey(each)) {
                throw new IllegalArgumentException("waits has no " + each);
            }
        }
    }

    /** {@code limits.yml}, the district's or the shipped one. */
    public static Limits read(SettingsFiles files) {
        return files.read("limits.yml", Limits.class);
    }

    /** 下班时间: when a working day, and with it a limit in working days, ends. */
    public LocalTime closing() {
        return openingHours.get(openingHours.size() - 1).to();
    }

    private static void checkHours(List<OpeningHours> hours) {
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("openingHours is empty");
        }
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).from().isBefore(hours.get(i - 1).to())) {
                throw new IllegalArgumentException("openingHours overlap or are out of order");
            }
        }
    }

    /**
     * The limits of one class 一类时限; null where there is none.
     *
     * @param acknowledge 受理告知
     * @param contact 首次联系
     * @param finalAnswer 最终答复, {@code final} in the file
     */
    public record OfClass(
            @Nullable Limit acknowledge,
            @Nullable Limit contact,
            @JsonProperty("final") @Nullable Limit finalAnswer) {}

    /** What is waited for 等待事项, beside the limits of the class. */
    public enum Wait {
        /** 待补充: the resident's answer to a question. */
        DETAILS,
        /** 待回访: the resident's word on the answer. */
        CONFIRMATION,
        /** 重办窗口. */
        REOPENING,
        /** 疑难咨询. */
        HARD_QUESTION,
        /** 转送异议. */
        TRANSFER_OBJECTION,
        /** 差评整改. */
        BAD_RATING,
        /** 实名检举受理告知. */
        REAL_NAME_ACCEPTANCE,
        /** 实名检举结果告知. */
        REAL_NAME_RESULT,
        /** 信访延期. */
        PETITION_EXTENSION,
        /** 信访复查. */
        PETITION_REVIEW,
        /** 信访复核. */
        PETITION_SECOND_REVIEW
    }

    /** Sentences that explain an interval 计时说明; <code>{n}</code> is a number, <code>{name}</code> a holiday. */
    public record Reasons(
            String dayOfReceipt,
            String workingDay,
            String specialWorkingDay,
            String weekend,
            String holiday,
            String presumedHoliday,
            String calendarDays,
            String hours,
            String minutes) {
        public Reasons {
            check(dayOfReceipt, "dayOfReceipt");
            check(workingDay, "workingDay");
            check(specialWorkingDay, "specialWorkingDay");
            check(weekend, "weekend");
            check(holiday, "holiday");
            check(presumedHoliday, "presumedHoliday");
            check(calendarDays, "calendarDays");
            check(hours, "hours");
            check(minutes, "minutes");
        }

        private static void check(@Nullable String sentence, String name) {
            if (sentence == null || sentence.isBlank()) {
                throw new IllegalArgumentException("reasons." + name + " is missing");
            }
        }
    }
}
