package cn.minsheng.core.intake.store;

import cn.minsheng.core.intake.Inbox;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import org.jspecify.annotations.Nullable;

@TableName("message_case")
class LinkRow {
    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    long messageId;

    long ticketId;

    int spanStart;

    int spanEnd;

    @Nullable
    String because;

    static LinkRow of(Inbox.Link link) {
        LinkRow row = new LinkRow();
        row.messageId = link.messageId();
        row.ticketId = link.ticketId();
        row.spanStart = link.start();
        row.spanEnd = link.end();
        row.because = link.because();
        return row;
    }
}
