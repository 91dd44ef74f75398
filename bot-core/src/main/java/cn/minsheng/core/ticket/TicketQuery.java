package cn.minsheng.core.ticket;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.UnitCode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for 查询条件; null or empty: whatever.
 *
 * @param states any of these
 * @param unit this unit or one below it
 * @param categoryPrefix a leaf ({@code A1}) or a group ({@code A})
 * @param channel kind of channel
 * @param text words of number, place or summary
 * @param from received at or after
 * @param to received before
 * @param overdue only overdue ones, or only those that are not
 * @param dueBefore only those that still have to be answered, whose final limit is ahead and ends before this moment (今天到期)
 * @param page from 0
 * @param size 1 to 200
 */
public record TicketQuery(
        Set<State> states,
        @Nullable UnitCode unit,
        @Nullable String categoryPrefix,
        Channel.@Nullable Kind channel,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean overdue,
        @Nullable Instant dueBefore,
        int page,
        int size) {
    public TicketQuery {
        states = Set.copyOf(states);
        if (page < 0 || size < 1 || size > 200) {
            throw new IllegalArgumentException("page from 0, size 1 to 200");
        }
    }
}
