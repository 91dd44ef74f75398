package cn.minsheng.core.ticket;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.Secrecy;
import cn.minsheng.core.kernel.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case to be opened 新工单.
 *
 * @param secrecy a secret one takes a random receipt code, a public one the day's next number
 * @param category null where nobody can say yet
 * @param confidence 0..1
 * @param urgent an emergency is going on
 * @param unit lead unit where {@code dispatched}, else the desk that must dispatch it
 * @param dispatched whether the machine accepts and dispatches it by itself
 * @param place null where unknown
 * @param summary at most 200 characters, private data masked
 * @param words what a search looks at, private data masked; longer ones are cut
 * @param reporterId the reporter's identity
 * @param startedAt when its clock starts
 * @param receivedAt when the message came; its Asia/Shanghai day is the number's
 */
public record NewTicket(
        Secrecy secrecy,
        @Nullable Category category,
        double confidence,
        Kind kind,
        ClockClass clock,
        boolean urgent,
        UnitCode unit,
        boolean dispatched,
        @Nullable String place,
        String summary,
        String words,
        Channel channel,
        @Nullable String roomId,
        long reporterId,
        Instant startedAt,
        Instant receivedAt) {
    @Override
    public String toString() {
        return "NewTicket[" + secrecy + ", " + category + "]";
    }
}
