package cn.minsheng.core.organisation;

import cn.minsheng.core.kernel.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The groups 服务群, from memory. */
@Component
public class Rooms {
    private final Snapshot<Map<Key, Room>> rooms;

    Rooms(GroupRegister register, Clock clock) {
        this.rooms = new Snapshot<>(
                now -> register.rooms().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                room -> new Key(room.channel(), room.roomId()), Function.identity())),
                clock);
    }

    public Optional<Room> find(Channel channel, String roomId) {
        return Optional.ofNullable(rooms.get().get(new Key(channel, roomId)));
    }

    public List<Room> all() {
        return List.copyOf(rooms.get().values());
    }

    /** Reads the groups again, after they were changed. */
    public void refresh() {
        rooms.refresh();
    }

    private record Key(Channel channel, String roomId) {}
}
