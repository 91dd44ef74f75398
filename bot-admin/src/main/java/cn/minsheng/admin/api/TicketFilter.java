package cn.minsheng.admin.api;

import cn.minsheng.admin.problem.Problem;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.ticket.State;
import cn.minsheng.core.ticket.TicketQuery;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is asked for 查询条件, as it stands in the address.
 *
 * @param state any of these states, repeated or with commas
 * @param unit code or name; with the units below it
 * @param category a leaf ({@code A1}) or a group ({@code A})
 * @param channel {@code MP} or {@code GATEWAY}
 * @param q words of number, place or summary
 * @param from received from this day or moment on
 * @param due {@code today}: only those whose final limit ends today
 * @param to received up to this day, which counts, or before this moment
 */
record TicketFilter(
        @Nullable List<String> state,
        @Nullable String unit,
        @Nullable String category,
        @Nullable String channel,
        @Size(min = 0, max = 200) @Nullable String q,

        @Parameter(description = "2026-03-02, or 2026-03-02T08:30:00+08:00") @Nullable
        String from,

        @Parameter(description = "2026-03-02, or 2026-03-02T08:30:00+08:00") @Nullable
        String to,

        @Nullable Boolean overdue,
        @Nullable String due,
        @Min(0) @Max(1_000_000) @Nullable Integer page,
        @Min(1) @Max(200) @Nullable Integer size) {
    private static final int SIZE = 20;
    private static final Pattern CATEGORY = Pattern.compile("[A-Z]\\d{0,2}");

    /** The query; a {@link Problem} that names the field where something is wrong. */
    TicketQuery query(Names names, Instant now) {
        Instant start = moment("from", from, 0);
        Instant end = moment("to", to, 1);
        if (start != null && end != null && end.isBefore(start)) {
            throw Problem.field("to", "order");
        }
        return new TicketQuery(
                states(),
                unit(names),
                given(category) ? category() : null,
                channelKind(),
                given(q) ? q : null,
                start,
                end,
                overdue,
                dueBefore(now),
                page == null ? 0 : page,
                size == null ? SIZE : size);
    }

    @Override
    public @Nullable String category() {
        if (given(category) && !CATEGORY.matcher(category).matches()) {
            throw Problem.field("category", "category");
        }
        return category;
    }

    private Set<State> states() {
        Set<State> wanted = EnumSet.noneOf(State.class);
        for (String name : state == null ? List.<String>of() : state) {
            if (given(name)) {
                wanted.add(named(State.class, name, "state"));
            }
        }
        return wanted;
    }

    private @Nullable UnitCode unit(Names names) {
        return given(unit) ? names.unitTyped(unit).orElseThrow(() -> Problem.field("unit", "unit")) : null;
    }

    private Channel.@Nullable Kind channelKind() {
        return given(channel) ? named(Channel.Kind.class, channel, "channel") : null;
    }

    private @Nullable Instant dueBefore(Instant now) {
        if (!given(due)) {
            return null;
        }
        if (!due.equals("today")) {
            throw Problem.field("due", "wrong");
        }
        return LocalTime.endOfDay(now);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name, String field) {
        try {
            return Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.field(field, field);
        }
    }

    /** A day is the Asia/Shanghai day. @param further days to add to a day, so that the last one counts */
    private static @Nullable Instant moment(String field, @Nullable String text, int further) {
        if (!given(text)) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return LocalTime.startOf(LocalDate.parse(text).plusDays(further));
            }
            // A plus that was not escaped arrives as a blank.
            String whole = text.replace(' ', '+');
            return whole.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(whole).toInstant()
                    : LocalDateTime.parse(whole).atZone(LocalTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw Problem.field(field, "date");
        }
    }

    @org.jspecify.annotations.NullUnmarked
    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
