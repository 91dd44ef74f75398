package cn.minsheng.core.intake.store;

import cn.minsheng.core.intake.Inbox;
import com.baomidou.mybatisplus.annotation.TableName;
import org.jspecify.annotations.Nullable;

/** Its key is message, case and first character together: written and read by conditions only. */
@TableName("message_case")
class LinkRow {
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
