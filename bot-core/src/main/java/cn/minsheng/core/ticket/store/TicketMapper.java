package cn.minsheng.core.ticket.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.LocalDate;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface TicketMapper extends BaseMapper<TicketRow> {
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
