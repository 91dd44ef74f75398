package cn.minsheng.core.reply;

import cn.minsheng.core.kernel.Attempt;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.core.ticket.Move;
import cn.minsheng.core.ticket.Ticket;
import java.util.Set;

/**
 * Does staff's acts on a case and tells the resident what must be told, in one transaction with the case and the outbox rows 办理与答复.
 * Audited. Refusals: those of {@code MoveTicket}, and {@code reply.check} with detail {@code codes} (a list of strings) where the
 * reply check found something that was not acknowledged.
 */
public interface ReplyToTicket {
    /**
     * @param acknowledged codes of the reply check that the person has read; {@code PRIVATE_DATA} cannot be acknowledged
     */
    Attempt<Ticket> act(Viewer viewer, TicketNumber number, int version, Move move, Set<String> acknowledged);
}
