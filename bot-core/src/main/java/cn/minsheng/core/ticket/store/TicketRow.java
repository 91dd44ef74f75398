package cn.minsheng.core.ticket.store;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.Secrecy;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.ticket.State;
import cn.minsheng.core.ticket.Ticket;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@TableName("ticket")
class TicketRow {
    /** After every limit: a case without one comes last. */
    static final Instant NO_LIMIT = Instant.parse("2999-12-31T00:00:00Z");

    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    @Nullable
    String number;

    int version;

    @Nullable
    State state;

    @Nullable
    Secrecy secrecy;

    @Nullable
    String category;

    double confidence;

    @Nullable
    Kind kind;

    @Nullable
    ClockClass clockClass;

    boolean urgent;

    @Nullable
    String unitCode;

    @Nullable
    String place;

    @Nullable
    String summary;

    @Nullable
    String searchText;

    @Nullable
    String channelKey;

    @Nullable
    String roomId;

    long reporterId;

    @Nullable
    Instant receivedAt;

    @Nullable
    Instant lastMessageAt;

    @Nullable
    Instant dueAt;

    @Nullable
    Instant contactDueAt;

    boolean closed;

    @Nullable
    Instant rankAt;

    @Nullable
    Instant changedAt;

    static TicketRow of(Ticket ticket, String words, Instant now) {
        TicketRow row = new TicketRow();
        row.number = ticket.number().value();
        row.version = ticket.version();
        row.state = ticket.state();
        row.secrecy = ticket.secrecy();
        row.category = ticket.category() == null ? null : ticket.category().code();
        row.confidence = ticket.confidence();
        row.kind = ticket.kind();
        row.clockClass = ticket.clock();
        row.urgent = ticket.urgent();
        row.unitCode = ticket.unit().value();
        row.place = ticket.place();
        row.summary = ticket.summary();
        row.searchText = words;
        row.channelKey = ticket.channel().key();
        row.roomId = ticket.roomId();
        row.reporterId = ticket.reporterId();
        row.receivedAt = ticket.receivedAt();
        row.lastMessageAt = ticket.lastMessageAt();
        row.dueAt = ticket.dueAt();
        row.contactDueAt = ticket.contactDueAt();
        row.closed = !ticket.state().open();
        row.rankAt = rank(ticket);
        row.changedAt = now;
        return row;
    }

    static Instant rank(Ticket ticket) {
        Instant limit = ticket.limit();
        return limit == null ? NO_LIMIT : limit;
    }

    Ticket ticket() {
        return new Ticket(
                Objects.requireNonNull(id),
                new TicketNumber(Objects.requireNonNull(number)),
                version,
                Objects.requireNonNull(state),
                Objects.requireNonNull(secrecy),
                category == null ? null : new Category(category),
                confidence,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(clockClass),
                urgent,
                new UnitCode(Objects.requireNonNull(unitCode)),
                place,
                Objects.requireNonNull(summary),
                Channel.ofKey(Objects.requireNonNull(channelKey)),
                roomId,
                reporterId,
                Objects.requireNonNull(receivedAt),
                Objects.requireNonNull(lastMessageAt),
                dueAt,
                contactDueAt);
    }
}
