package cn.minsheng.core.ticket.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.LocalDate;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface TicketMapper extends BaseMapper<TicketRow> {
    /** Written out, so that MyBatis reads it once and not for each row of a batch. */
    @Insert("""
            INSERT INTO ticket
              (number, version, state, secrecy, category, confidence, kind, clock_class, urgent, unit_code, place,
              summary, search_text, channel_key, room_id, reporter_id, received_at, last_message_at, due_at,
              contact_due_at, closed, rank_at, changed_at)
            VALUES
              (#{number}, #{version}, #{state}, #{secrecy}, #{category}, #{confidence}, #{kind}, #{clockClass},
              #{urgent}, #{unitCode}, #{place}, #{summary}, #{searchText}, #{channelKey}, #{roomId},
              #{reporterId}, #{receivedAt}, #{lastMessageAt}, #{dueAt}, #{contactDueAt}, #{closed}, #{rankAt},
              #{changedAt})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id")
    int add(TicketRow row);

    @Insert("""
            INSERT INTO ticket_sequence (day, last_number) VALUES (#{day}, LAST_INSERT_ID(#{count}))
            ON DUPLICATE KEY UPDATE last_number = LAST_INSERT_ID(last_number + #{count})
            """)
    int takeNumbers(@Param("day") LocalDate day, @Param("count") int count);

    @Select("SELECT LAST_INSERT_ID()")
    int lastTaken();

    @Update("""
            UPDATE ticket SET search_text = LEFT(CONCAT(search_text, ' ', #{words}), 2000) WHERE id = #{id}
            """)
    int addWords(@Param("id") long id, @Param("words") String words);
}
