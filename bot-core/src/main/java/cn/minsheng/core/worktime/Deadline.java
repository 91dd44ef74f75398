package cn.minsheng.core.worktime;

import java.time.Instant;
import java.util.List;

/**
 * A deadline 期限 that can be explained.
 *
 * @param name which limit it ends
 * @param dueAt the last moment that is still in time
 * @param provisional 暂定: the calendar of a year that it runs through has not been announced
 * @param intervals what was counted, in order, without gaps from start to {@code dueAt}
 */
public record Deadline(Name name, Instant dueAt, boolean provisional, List<Interval> intervals) {
    public Deadline {
        intervals = List.copyOf(intervals);
    }

    /** 期限名称. */
    public enum Name {
        /** 受理告知. */
        ACKNOWLEDGE,
        /** 首次联系. */
        CONTACT,
        /** 最终答复. */
        FINAL
    }

    /**
     * One stretch of time.
     *
     * @param counted whether it was counted towards the limit
     * @param why in Chinese, for the person who asks 怎么算的
     */
    public record Interval(Instant from, Instant to, boolean counted, String why) {}
}
