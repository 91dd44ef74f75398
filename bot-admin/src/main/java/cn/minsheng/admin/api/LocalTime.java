package cn.minsheng.admin.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The time that people read 北京时间: inside the house it is UTC, here it becomes {@code +08:00}. */
final class LocalTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LocalTime() {}

    static OffsetDateTime of(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE).toOffsetDateTime();
    }

    static @Nullable OffsetDateTime ofNullable(@Nullable Instant at) {
        return at == null ? null : of(Objects.requireNonNull(at));
    }

    /** The first moment of a day. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first moment after the day of {@code now}. */
    static Instant endOfDay(Instant now) {
        return startOf(now.atZone(ZONE).toLocalDate().plusDays(1));
    }
}
