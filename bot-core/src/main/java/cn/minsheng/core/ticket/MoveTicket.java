package cn.minsheng.core.ticket;

import cn.minsheng.core.kernel.Attempt;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.organisation.Viewer;
import java.util.List;

/**
 * Moves a case by the table of moves 工单流转. Joins the caller's transaction. Refusals: {@code ticket.unknown} (also where the
 * viewer may not see it), {@code ticket.stale} (the version is not the case's any more), {@code ticket.not-possible} (not from this state),
 * {@code ticket.not-yours} (not by this role or unit), {@code ticket.unit-unknown}.
 */
public interface MoveTicket {
    Attempt<Ticket> apply(Viewer viewer, TicketNumber number, int version, Move move);

    /** Which moves this person has on this case now, as names of the address ({@code sign}, {@code reply}, …). */
    List<String> possible(Viewer viewer, Ticket ticket);
}
