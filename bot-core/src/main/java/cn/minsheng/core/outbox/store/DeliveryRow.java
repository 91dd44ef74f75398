package cn.minsheng.core.outbox.store;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of {@code delivery}. MyBatis reads and writes the fields themselves. */
@TableName("delivery")
class DeliveryRow {
    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    String deliveryId = "";

    @Nullable
    String subject;

    String way = "";
    String channelKey = "";

    @Nullable
    Long identityId;

    @Nullable
    String roomId;

    @Nullable
    String mentionIds;

    String lane = "";
    String text = "";
    String state = "";
    int attempts;
    Instant nextAt = Instant.EPOCH;

    @Nullable
    String leaseOwner;

    @Nullable
    Instant leaseUntil;

    @Nullable
    Instant sendingSince;

    @Nullable
    String error;

    Instant createdAt = Instant.EPOCH;
    Instant changedAt = Instant.EPOCH;
}
