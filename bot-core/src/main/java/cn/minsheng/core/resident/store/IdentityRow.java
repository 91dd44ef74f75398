package cn.minsheng.core.resident.store;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("resident_identity")
class IdentityRow {
    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    @Nullable
    String channelKey;

    @Nullable
    String externalId;

    @Nullable
    String displayName;

    @Nullable
    Instant lastContactAt;

    @Nullable
    Instant windowUntil;

    int windowLeft;

    @Nullable
    Instant pseudonymisedAt;
}
