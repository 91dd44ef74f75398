package cn.minsheng.core.ticket;

import cn.minsheng.core.kernel.Page;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.organisation.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads cases for a member of staff 工单查询. Every method passes the one visibility predicate. */
public interface FindTickets {
    /** One page, the most urgent first: open before closed, then by final limit, then by number. */
    Page<Ticket> find(Viewer viewer, TicketQuery query);

    /** The case of this number; empty where it does not exist and just so where the viewer may not see it. */
    Optional<Ticket> one(Viewer viewer, TicketNumber number);

    /** The time line of a case that the viewer was given by {@link #one}. */
    List<TimelineEntry> timeline(Ticket ticket);

    /** How many cases stand where 概览. */
    Overview overview(Viewer viewer, Instant endOfToday);

    /** 概览: counts of cases that the viewer sees. */
    record Overview(
            long dueToday,
            long overdue,
            long received,
            long toSign,
            long inProgress,
            long returned,
            long toReview,
            long answered) {}
}
