package cn.minsheng.core.ticket;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.Secrecy;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.kernel.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands 工单.
 *
 * @param id internal, never leaves
 * @param number what people say
 * @param version counts every change; an act on an older one is refused
 * @param state where it is
 * @param secrecy who may know of it
 * @param category leaf, null where nobody sorted it yet
 * @param confidence of the sorting, 0..1
 * @param kind what the resident wants
 * @param clock which limits it runs under
 * @param urgent an emergency was going on when it came
 * @param unit whose list it stands on: the lead unit, or the desk that must dispatch it
 * @param place as a person would say it, null where unknown
 * @param summary its first words, private data masked
 * @param channel the reporter's
 * @param roomId the group it came from, null outside groups
 * @param reporterId the reporter's channel identity (room {@code resident})
 * @param receivedAt when its clock started
 * @param lastMessageAt when the resident last wrote about it
 * @param dueAt the final limit, null where none is promised
 * @param contactDueAt the limit of the first contact, null where none
 */
public record Ticket(
        long id,
        TicketNumber number,
        int version,
        State state,
        Secrecy secrecy,
        @Nullable Category category,
        double confidence,
        Kind kind,
        ClockClass clock,
        boolean urgent,
        UnitCode unit,
        @Nullable String place,
        String summary,
        Channel channel,
        @Nullable String roomId,
        long reporterId,
        Instant receivedAt,
        Instant lastMessageAt,
        @Nullable Instant dueAt,
        @Nullable Instant contactDueAt) {
    public boolean secret() {
        return secrecy == Secrecy.SECRET;
    }

    /** The limit that the work is measured by: the final one, or where none is promised (an emergency) the first contact's. */
    public @Nullable Instant limit() {
        return dueAt == null ? contactDueAt : dueAt;
    }

    /** 超期: computed, never stored. */
    public boolean overdue(Instant now) {
        Instant limit = limit();
        return state.open() && state != State.ANSWERED && limit != null && now.isAfter(limit);
    }

    @Override
    public String toString() {
        return "Ticket[" + number + ", " + state + ", v" + version + "]";
    }
}
