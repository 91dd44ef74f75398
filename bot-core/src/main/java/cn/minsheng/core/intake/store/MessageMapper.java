package cn.minsheng.core.intake.store;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;

@Mapper
interface MessageMapper extends BaseMapper<MessageRow> {
    /** Written out, so that MyBatis reads it once and not for each row of a batch. */
    @Insert("""
            INSERT INTO message
              (public_id, once_hash, channel_key, external_id, identity_id, room_id, type, speaker, speaker_name,
              text, sealed_text, latitude, longitude, location_label, quoted_id, recalled_id, sent_at,
              received_at, outcome, reason, reply_text, replied_at, withdrawn_at, raw_sealed)
            VALUES
              (#{publicId}, #{onceHash}, #{channelKey}, #{externalId}, #{identityId}, #{roomId}, #{type},
              #{speaker}, #{speakerName}, #{text}, #{sealedText}, #{latitude}, #{longitude}, #{locationLabel},
              #{quotedId}, #{recalledId}, #{sentAt}, #{receivedAt}, #{outcome}, #{reason}, #{replyText},
              #{repliedAt}, #{withdrawnAt}, #{rawSealed})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id")
    int add(MessageRow row);
}
