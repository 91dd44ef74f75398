package cn.minsheng.core.ticket;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Secrecy;
import cn.minsheng.core.kernel.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A copy of a case with some values changed 工单变更. */
final class TicketChange {
    private final Ticket from;
    private int version;
    private State state;
    private Secrecy secrecy;
    private @Nullable Category category;
    private double confidence;
    private ClockClass clock;
    private UnitCode unit;
    private @Nullable String place;
    private Instant lastMessageAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant contactDueAt;

    private TicketChange(Ticket from) {
        this.from = from;
        version = from.version();
        state = from.state();
        secrecy = from.secrecy();
        category = from.category();
        confidence = from.confidence();
        clock = from.clock();
        unit = from.unit();
        place = from.place();
        lastMessageAt = from.lastMessageAt();
        dueAt = from.dueAt();
        contactDueAt = from.contactDueAt();
    }

    static TicketChange of(Ticket ticket) {
        return new TicketChange(ticket);
    }

    TicketChange version(int value) {
        version = value;
        return this;
    }

    TicketChange state(State value) {
        state = value;
        return this;
    }

    TicketChange secrecy(Secrecy value) {
        secrecy = value;
        return this;
    }

    TicketChange sorted(@Nullable Category leaf, double sureness, ClockClass limits) {
        category = leaf;
        confidence = sureness;
        clock = limits;
        return this;
    }

    TicketChange unit(UnitCode value) {
        unit = value;
        return this;
    }

    TicketChange place(@Nullable String value) {
        place = value;
        return this;
    }

    TicketChange lastMessageAt(Instant value) {
        lastMessageAt = value;
        return this;
    }

    TicketChange due(@Nullable Instant last, @Nullable Instant contact) {
        dueAt = last;
        contactDueAt = contact;
        return this;
    }

    Ticket done() {
        return new Ticket(
                from.id(),
                from.number(),
                version,
                state,
                secrecy,
                category,
                confidence,
                from.kind(),
                clock,
                from.urgent(),
                unit,
                place,
                from.summary(),
                from.channel(),
                from.roomId(),
                from.reporterId(),
                from.receivedAt(),
                lastMessageAt,
                dueAt,
                contactDueAt);
    }
}
