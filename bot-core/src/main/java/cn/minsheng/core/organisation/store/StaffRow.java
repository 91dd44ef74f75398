package cn.minsheng.core.organisation.store;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("staff")
class StaffRow {
    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    String username;
    String name;
    String passwordHash;
    Instant validFrom;

    @Nullable
    Instant validTo;
}
