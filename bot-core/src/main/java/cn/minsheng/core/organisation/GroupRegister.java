package cn.minsheng.core.organisation;

import cn.minsheng.core.kernel.Channel;
import java.util.List;

/** The stored groups, and their members who are known as staff 群名册. */
public interface GroupRegister {
    List<Room> rooms();

    List<Member> members();

    /** Adds a group; one of the same id takes the new name, unit and owner. Tells whether anything changed. */
    boolean put(Room room);

    /** Makes a member known as staff; one already known takes the new words. Tells whether anything changed. */
    boolean put(Member member);

    /**
     * A member of a channel who is staff 群内工作人员.
     *
     * @param externalId the channel's id of the person
     */
    record Member(Channel channel, String externalId, StaffMember person) {
        @Override
        public String toString() {
            return "Member[" + channel.kind() + "]";
        }
    }
}
