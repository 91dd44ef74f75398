package cn.minsheng.core.resident.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

@Mapper
interface IdentityMapper extends BaseMapper<IdentityRow> {
    /** One statement makes or finds the row and locks it. The shorter window of a click never shortens a message's. */
    @Insert("""
            INSERT INTO resident_identity
              (channel_key, external_id, display_name, last_contact_at, window_until, window_left)
            VALUES (#{channelKey}, #{externalId}, #{displayName}, #{lastContactAt}, #{windowUntil}, #{windowLeft})
            ON DUPLICATE KEY UPDATE
              display_name = COALESCE(VALUES(display_name), display_name),
              last_contact_at = GREATEST(last_contact_at, VALUES(last_contact_at)),
              window_left = IF(VALUES(window_until) >= COALESCE(window_until, VALUES(window_until)),
                               VALUES(window_left), window_left),
              window_until = IF(VALUES(window_until) >= COALESCE(window_until, VALUES(window_until)),
                                VALUES(window_until), window_until)
            """)
    int meet(IdentityRow row);

    @Update("""
            UPDATE resident_identity
            SET external_id = #{word}, display_name = NULL, following = 0, window_until = NULL, window_left = 0, pseudonymised_at = #{at}
            WHERE id = #{id} AND pseudonymised_at IS NULL
            """)
    int pseudonymise(@Param("id") long id, @Param("word") String word, @Param("at") Instant at);
}
