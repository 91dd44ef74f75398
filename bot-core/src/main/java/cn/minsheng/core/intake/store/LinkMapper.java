package cn.minsheng.core.intake.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface LinkMapper extends BaseMapper<LinkRow> {
    /** Written out, so that MyBatis reads it once and not for each row of a batch. */
    @Insert("""
            INSERT INTO message_case
              (message_id, ticket_id, span_start, span_end, because)
            VALUES
              (#{messageId}, #{ticketId}, #{spanStart}, #{spanEnd}, #{because})
            """)
    int add(LinkRow row);

    @Select("""
            SELECT m.public_id, m.received_at, m.speaker, m.speaker_name, m.type, m.text, m.reply_text, m.replied_at, m.withdrawn_at,
                   m.location_label, a.public_id AS attachment, a.state AS attachment_state
            FROM message m LEFT JOIN attachment a ON a.message_id = m.id
            WHERE m.id IN (SELECT c.message_id FROM message_case c WHERE c.ticket_id = #{ticketId})
            ORDER BY m.received_at, m.id
            """)
    List<SaidRow> said(@Param("ticketId") long ticketId);

    /** A message as a case's page shows it. */
    class SaidRow {
        @Nullable
        String publicId;

        @Nullable
        Instant receivedAt;

        @Nullable
        String speaker;

        @Nullable
        String speakerName;

        @Nullable
        String type;

        @Nullable
        String text;

        @Nullable
        String replyText;

        @Nullable
        Instant repliedAt;

        @Nullable
        Instant withdrawnAt;

        @Nullable
        String locationLabel;

        @Nullable
        String attachment;

        @Nullable
        String attachmentState;
    }
}
