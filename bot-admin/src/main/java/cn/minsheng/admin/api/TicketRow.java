package cn.minsheng.admin.api;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.ticket.Ticket;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list 工单列表行.
 *
 * @param category code of the leaf, null where nobody sorted it yet
 * @param unit name of the unit on whose list it stands
 * @param dueAt final limit, null where none is promised
 * @param contactDueAt limit of the first contact, null where none
 * @param channel kind of channel
 */
record TicketRow(
        String number,
        int version,
        String state,
        String stateName,
        @Nullable String category,
        @Nullable String categoryName,
        String kind,
        String kindName,
        String unit,
        String unitCode,
        @Nullable String place,
        boolean secret,
        String summary,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime contactDueAt,
        boolean overdue,
        boolean urgent,
        String channel,
        OffsetDateTime receivedAt) {

    static TicketRow of(Ticket ticket, Names names, Instant now) {
        Category category = ticket.category();
        return new TicketRow(
                ticket.number().value(),
                ticket.version(),
                ticket.state().name(),
                ticket.state().label(),
                category == null ? null : category.code(),
                names.category(category),
                ticket.kind().name(),
                ticket.kind().label(),
                names.unit(ticket.unit()),
                ticket.unit().value(),
                ticket.place(),
                ticket.secret(),
                ticket.summary(),
                LocalTime.ofNullable(ticket.dueAt()),
                LocalTime.ofNullable(ticket.contactDueAt()),
                ticket.overdue(now),
                ticket.urgent(),
                ticket.channel().kind().name(),
                LocalTime.of(ticket.receivedAt()));
    }

    @Override
    public String toString() {
        return "TicketRow[" + number + "]";
    }
}
