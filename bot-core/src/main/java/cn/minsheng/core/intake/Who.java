package cn.minsheng.core.intake;

import cn.minsheng.core.organisation.KnownStaff;
import cn.minsheng.core.organisation.Room;
import cn.minsheng.core.organisation.Rooms;
import cn.minsheng.core.organisation.StaffMember;
import cn.minsheng.core.ticket.Ticket;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who sent a message: a resident or a known member of staff, from which group 发信人身份. */
@Component
class Who {
    private final KnownStaff staff;
    private final Rooms rooms;

    Who(KnownStaff staff, Rooms rooms) {
        this.staff = staff;
        this.rooms = rooms;
    }

    Sender sent(IncomingMessage message, long identityId, List<Ticket> cases, List<Sender.Waiting> waiting) {
        String roomId = message.roomId();
        Room room =
                roomId == null ? null : rooms.find(message.channel(), roomId).orElse(null);
        StaffMember member = roomId == null
                ? null
                : staff.find(message.channel(), message.senderId()).orElse(null);
        return new Sender(identityId, member, room, cases, waiting);
    }
}
