package cn.minsheng.core.intake;

import cn.minsheng.core.organisation.Room;
import cn.minsheng.core.organisation.StaffMember;
import cn.minsheng.core.ticket.Ticket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a message, as far as a decision needs it 发信人.
 *
 * @param identityId channel identity
 * @param staff who it is where it is a known member of staff
 * @param room the group it came from
 * @param cases his or her cases, open or lately closed, newest first
 * @param waiting earlier fragments and pictures within the window that are part of no case yet, oldest first
 */
public record Sender(
        long identityId,
        @Nullable StaffMember staff,
        @Nullable Room room,
        List<Ticket> cases,
        List<Waiting> waiting) {

    /** A fragment that waits for its words 待补充的片段. */
    public record Waiting(
            long messageId, long identityId, @Nullable String roomId, String text) {}
}
