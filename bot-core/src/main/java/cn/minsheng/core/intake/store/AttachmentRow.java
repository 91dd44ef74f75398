package cn.minsheng.core.intake.store;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("attachment")
class AttachmentRow {
    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    @Nullable
    String publicId;

    long messageId;

    @Nullable
    String channelKey;

    @Nullable
    String reference;

    @Nullable
    String contentType;

    @Nullable
    String sha256;

    @Nullable
    Long sizeBytes;

    @Nullable
    String state;

    int attempts;

    @Nullable
    Instant nextAt;
}
