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

    /**
     * The open cases that this person is spoken to about without naming one. A secret one of a member of staff is not among them: it may
     * be a note that the inspection office made of that very person (scenario S6b).
     */
    List<Ticket> open() {
        return cases.stream()
                .filter(ticket -> ticket.state().open() && !(staff != null && ticket.secret()))
                .toList();
    }

    /** A fragment that waits for its words 待补充的片段. */
    public record Waiting(
            long messageId, long identityId, @Nullable String roomId, String text) {}
}
