package cn.minsheng.core.intake;

import cn.minsheng.core.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** One message on its way through a batch 处理中的来信; filled in step by step. */
final class Handled {
    final Prepared prepared;
    final long identityId;

    @Nullable
    Sender sender;

    @Nullable
    Decision decision;

    /** The case that it opened or belongs to. */
    @Nullable
    Ticket ticket;

    /** Whether it is part of a case, and if not, why. */
    @Nullable
    Reason reason;

    /** The immediate answer of an official account. */
    @Nullable
    String reply;

    Handled(Prepared prepared, long identityId) {
        this.prepared = prepared;
        this.identityId = identityId;
    }

    long identityId() {
        return identityId;
    }

    IncomingMessage message() {
        return prepared.message();
    }
}
