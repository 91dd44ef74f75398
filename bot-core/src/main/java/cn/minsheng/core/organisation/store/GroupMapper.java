package cn.minsheng.core.organisation.store;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface GroupMapper {
    String ROOM = "SELECT channel_key, room_id, name, unit_code, owner_id FROM room";
    String MEMBER = "SELECT m.channel_key, m.external_id, m.name, m.title, m.unit_code, s.username"
            + " FROM staff_identity m LEFT JOIN staff s ON s.id = m.staff_id";

    @Select(ROOM)
    List<RoomRow> rooms();

    @Select(ROOM + " WHERE channel_key = #{channel} AND room_id = #{roomId}")
    @Nullable
    RoomRow room(@Param("channel") String channelKey, @Param("roomId") String roomId);

    @Insert(
            "INSERT INTO room (channel_key, room_id, name, unit_code, owner_id)"
                    + " VALUES (#{channelKey}, #{roomId}, #{name}, #{unitCode}, #{ownerId})"
                    + " ON DUPLICATE KEY UPDATE name = VALUES(name), unit_code = VALUES(unit_code), owner_id = VALUES(owner_id)")
    int putRoom(RoomRow row);

    @Select(MEMBER)
    List<MemberRow> members();

    @Select(MEMBER + " WHERE m.channel_key = #{channel} AND m.external_id = #{externalId}")
    @Nullable
    MemberRow member(@Param("channel") String channelKey, @Param("externalId") String externalId);

    @Insert("INSERT INTO staff_identity (channel_key, external_id, name, title, unit_code, staff_id)"
            + " VALUES (#{channelKey}, #{externalId}, #{name}, #{title}, #{unitCode},"
            + " (SELECT id FROM staff WHERE username = #{username}))"
            + " ON DUPLICATE KEY UPDATE name = VALUES(name), title = VALUES(title), unit_code = VALUES(unit_code),"
            + " staff_id = VALUES(staff_id)")
    int putMember(MemberRow row);
}
