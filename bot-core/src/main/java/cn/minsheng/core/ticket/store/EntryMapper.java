package cn.minsheng.core.ticket.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface EntryMapper extends BaseMapper<EntryRow> {
    /** Written out, so that MyBatis reads it once and not for each row of a batch. */
    @Insert("""
            INSERT INTO ticket_entry
              (ticket_id, at, actor, move, from_state, to_state, text)
            VALUES
              (#{ticketId}, #{at}, #{actor}, #{move}, #{fromState}, #{toState}, #{text})
            """)
    int add(EntryRow row);
}
