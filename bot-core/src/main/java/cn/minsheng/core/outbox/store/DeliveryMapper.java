package cn.minsheng.core.outbox.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of {@code delivery}: what MySQL 8 and MariaDB share. */
@Mapper
interface DeliveryMapper extends BaseMapper<DeliveryRow> {
    @Insert("""
            <script>
            INSERT INTO delivery (delivery_id, subject, way, channel_key, identity_id, room_id, mention_ids, lane, text,
                state, attempts, next_at, created_at, changed_at) VALUES
            <foreach collection="rows" item="r" separator=",">
            (#{r.deliveryId}, #{r.subject}, #{r.way}, #{r.channelKey}, #{r.identityId}, #{r.roomId}, #{r.mentionIds},
                #{r.lane}, #{r.text}, 'PENDING', 0, #{r.nextAt}, #{r.createdAt}, #{r.changedAt})
            </foreach>
            </script>
            """)
    void insertAll(@Param("rows") List<DeliveryRow> rows);

    @Update("""
            UPDATE delivery SET state = 'CANCELLED', changed_at = #{now}
            WHERE subject = #{subject} AND way = 'GROUP_LINE' AND state IN ('PENDING', 'HELD')
              AND (lease_until IS NULL OR lease_until <= #{now})
            """)
    int cancelLines(@Param("subject") String subject, @Param("now") Instant now);

    @Select("SELECT * FROM delivery WHERE subject = #{subject} ORDER BY id")
    List<DeliveryRow> of(@Param("subject") String subject);

    @Update("""
            <script>
            UPDATE delivery SET state = 'PENDING', attempts = 0, next_at = #{now}, changed_at = #{now}
            WHERE state = 'HELD' AND identity_id IN
            <foreach collection="identityIds" item="i" open="(" separator="," close=")">#{i}</foreach>
            </script>
            """)
    int release(@Param("identityIds") List<Long> identityIds, @Param("now") Instant now);

    /**
     * Reads without locks which rows could be taken; {@link #lock} decides. Of a lane only the earliest unfinished row, and none
     * while another of the lane is held.
     */
    @Select("""
            <script>
            SELECT d.id FROM delivery d
            WHERE d.state = 'PENDING' AND d.next_at &lt;= #{now}
              AND (d.lease_until IS NULL OR d.lease_until &lt;= #{now})
              <if test="onlyWay != null">AND d.way = #{onlyWay} AND d.channel_key = #{onlyChannel}</if>
              AND d.way IN <foreach collection="ways" item="w" open="(" separator="," close=")">#{w}</foreach>
              <foreach collection="without" item="r">
              AND NOT (d.way = #{r.way} AND d.channel_key = #{r.channelKey})
              </foreach>
              AND NOT EXISTS (SELECT 1 FROM delivery e
                  WHERE e.lane = d.lane AND e.state = 'PENDING' AND e.id &lt; d.id)
              AND NOT EXISTS (SELECT 1 FROM delivery e
                  WHERE e.lane = d.lane AND e.state = 'PENDING' AND e.id &gt; d.id AND e.lease_until &gt; #{now})
            ORDER BY d.next_at, d.id LIMIT #{limit}
            </script>
            """)
    List<Long> due(
            @Param("now") Instant now,
            @Param("limit") int limit,
            @Param("ways") List<String> ways,
            @Param("without") List<RouteKey> without,
            @Param("onlyWay") @Nullable String onlyWay,
            @Param("onlyChannel") @Nullable String onlyChannel);

    /** Locks those that are still free, and passes by what another node is locking. */
    @Select("""
            <script>
            SELECT * FROM delivery
            WHERE id IN <foreach collection="ids" item="i" open="(" separator="," close=")">#{i}</foreach>
              AND state = 'PENDING' AND next_at &lt;= #{now} AND (lease_until IS NULL OR lease_until &lt;= #{now})
            ORDER BY id FOR UPDATE SKIP LOCKED
            </script>
            """)
    List<DeliveryRow> lock(@Param("ids") List<Long> ids, @Param("now") Instant now);

    @Update("""
            <script>
            UPDATE delivery SET lease_owner = #{owner}, lease_until = #{until}
            WHERE id IN <foreach collection="ids" item="i" open="(" separator="," close=")">#{i}</foreach>
            </script>
            """)
    int lease(@Param("ids") List<Long> ids, @Param("owner") String owner, @Param("until") Instant until);

    @Update("""
            UPDATE delivery SET attempts = attempts + 1, sending_since = #{now}, lease_until = #{until}
            WHERE id = #{id} AND state = 'PENDING' AND lease_owner = #{owner} AND lease_until > #{now}
            """)
    int begin(
            @Param("id") long id,
            @Param("owner") String owner,
            @Param("now") Instant now,
            @Param("until") Instant until);

    /** {@code changed_at} stands first: the server assigns from left to right, and it must still see the former state. */
    @Update("""
            UPDATE delivery SET changed_at = CASE WHEN state = #{state} THEN changed_at ELSE #{now} END,
                state = #{state}, error = #{error}, attempts = #{attempts}, next_at = #{nextAt},
                lease_owner = NULL, lease_until = NULL, sending_since = NULL
            WHERE id = #{id}
              AND ((state = 'PENDING' AND lease_owner = #{owner}) OR (state = 'UNKNOWN' AND error = 'INTERRUPTED'))
            """)
    int finish(
            @Param("id") long id,
            @Param("owner") String owner,
            @Param("state") String state,
            @Param("error") @Nullable String error,
            @Param("attempts") int attempts,
            @Param("nextAt") Instant nextAt,
            @Param("now") Instant now);

    @Update("""
            UPDATE delivery SET lease_owner = NULL, lease_until = NULL
            WHERE id = #{id} AND state = 'PENDING' AND lease_owner = #{owner}
            """)
    int giveBack(@Param("id") long id, @Param("owner") String owner);

    /** A route as it is stored. */
    record RouteKey(String way, String channelKey) {}
}
