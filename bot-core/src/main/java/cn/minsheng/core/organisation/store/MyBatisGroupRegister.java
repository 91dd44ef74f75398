package cn.minsheng.core.organisation.store;

import cn.minsheng.core.organisation.GroupRegister;
import cn.minsheng.core.organisation.Room;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MyBatisGroupRegister implements GroupRegister {
    private final GroupMapper mapper;

    MyBatisGroupRegister(GroupMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Room> rooms() {
        return mapper.rooms().stream().map(RoomRow::room).toList();
    }

    @Override
    public List<Member> members() {
        return mapper.members().stream().map(MemberRow::member).toList();
    }

    @Override
    public boolean put(Room room) {
        RoomRow before = mapper.room(room.channel().key(), room.roomId());
        if (before != null && before.room().equals(room)) {
            return false;
        }
        mapper.putRoom(RoomRow.of(room));
        return true;
    }

    @Override
    public boolean put(Member member) {
        MemberRow before = mapper.member(member.channel().key(), member.externalId());
        if (before != null && before.member().equals(member)) {
            return false;
        }
        mapper.putMember(MemberRow.of(member));
        return true;
    }
}
