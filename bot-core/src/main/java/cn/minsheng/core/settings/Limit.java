package cn.minsheng.core.settings;

import java.util.Objects;

/**
 * How long something may take 时限.
 *
 * @param amount how many, at least 1
 * @param unit of what
 */
public record Limit(int amount, Unit unit) {
    private static final int LONGEST = 10_000;

    public Limit {
        Objects.requireNonNull(unit, "a limit's unit is missing");
        if (amount < 1 || amount > LONGEST) {
            throw new IllegalArgumentException("a limit's amount is 1 to " + LONGEST + ", not " + amount);
        }
    }

    /** 时限单位. Only the first looks at the calendar of working days; the others run round the clock. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        HOURS,
        MINUTES
    }
}
