package cn.minsheng.core.organisation.store;

import cn.minsheng.core.organisation.Role;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@TableName("post")
class PostRow {
    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    long staffId;
    String unitCode;
    Role role;
    Instant validFrom;

    @Nullable
    Instant validTo;
}
