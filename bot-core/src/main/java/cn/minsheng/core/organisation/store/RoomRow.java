package cn.minsheng.core.organisation.store;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.Room;
import org.jspecify.annotations.Nullable;

class RoomRow {
    String channelKey;
    String roomId;
    String name;
    String unitCode;

    @Nullable
    String ownerId;

    static RoomRow of(Room room) {
        RoomRow row = new RoomRow();
        row.channelKey = room.channel().key();
        row.roomId = room.roomId();
        row.name = room.name();
        row.unitCode = room.unit().value();
        row.ownerId = room.ownerId();
        return row;
    }

    Room room() {
        return new Room(Channel.ofKey(channelKey), roomId, name, new UnitCode(unitCode), ownerId);
    }
}
