package cn.minsheng.core.settings;

import java.time.LocalTime;
import java.util.Objects;

/**
 * One stretch of a working day in which an office is open 办公时段.
 *
 * @param from opens
 * @param to closes, later on the same day
 */
public record OpeningHours(LocalTime from, LocalTime to) {
    public OpeningHours {
        Objects.requireNonNull(from, "opening hours without from");
        Objects.requireNonNull(to, "opening hours without to");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("opening hours " + from + " to " + to + " end before they begin");
        }
    }
}
