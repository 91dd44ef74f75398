package cn.minsheng.core.ticket.store;

import cn.minsheng.core.ticket.State;
import cn.minsheng.core.ticket.TimelineEntry;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@TableName("ticket_entry")
class EntryRow {
    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    long ticketId;

    @Nullable
    Instant at;

    @Nullable
    String actor;

    @Nullable
    String move;

    @Nullable
    State fromState;

    @Nullable
    State toState;

    @Nullable
    String text;

    static EntryRow of(long ticketId, TimelineEntry entry) {
        EntryRow row = new EntryRow();
        row.ticketId = ticketId;
        row.at = entry.at();
        row.actor = entry.actor();
        row.move = entry.move();
        row.fromState = entry.from();
        row.toState = entry.to();
        row.text = entry.text();
        return row;
    }

    TimelineEntry entry() {
        return new TimelineEntry(
                Objects.requireNonNull(at),
                Objects.requireNonNull(actor),
                Objects.requireNonNull(move),
                fromState,
                Objects.requireNonNull(toState),
                Objects.requireNonNull(text));
    }
}
