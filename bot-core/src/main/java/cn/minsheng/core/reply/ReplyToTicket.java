package cn.minsheng.core.reply;

import cn.minsheng.core.audit.RecordAct;
import cn.minsheng.core.kernel.Attempt;
import cn.minsheng.core.kernel.Refusal;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.core.ticket.FindTickets;
import cn.minsheng.core.ticket.Move;
import cn.minsheng.core.ticket.MoveTicket;
import cn.minsheng.core.ticket.State;
import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.core.ticket.TimelineEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does staff's acts on a case and tells the resident what must be told, in one transaction with the case and the outbox rows 办理与答复.
 * Audited. Refusals: those of {@link MoveTicket}, and {@code reply.check} with detail {@code codes} (a list of strings) where the
 * reply check found something that was not acknowledged.
 */
@Component
public class ReplyToTicket {
    private final MoveTicket moves;
    private final FindTickets find;
    private final CheckReply check;
    private final TellResident tell;
    private final RecordAct audit;
    private final TransactionTemplate transaction;

    ReplyToTicket(
            MoveTicket moves,
            FindTickets find,
            CheckReply check,
            TellResident tell,
            RecordAct audit,
            TransactionTemplate transaction) {
        this.moves = moves;
        this.find = find;
        this.check = check;
        this.tell = tell;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * @param acknowledged codes of the reply check that the person has read; {@code PRIVATE_DATA} cannot be acknowledged
     */
    public Attempt<Ticket> act(Viewer viewer, TicketNumber number, int version, Move move, Set<String> acknowledged) {
        Attempt<Ticket> attempt = transaction.execute(status -> {
            Attempt<Ticket> moved = moves.apply(viewer, number, version, move);
            if (moved instanceof Attempt.Done<Ticket> done) {
                // only who may answer learns what the check thinks of the answer
                List<String> found = found(move, acknowledged);
                if (!found.isEmpty()) {
                    status.setRollbackOnly();
                    return Attempt.refused(new Refusal("reply.check", Map.of("codes", found)));
                }
                tell(done.value(), move);
                audit.record(viewer.username(), "ticket." + move.name().toLowerCase(Locale.ROOT), number.value(), "");
            }
            return moved;
        });
        return Objects.requireNonNull(attempt);
    }

    private List<String> found(Move move, Set<String> acknowledged) {
        if (move instanceof Move.Reply reply) {
            return check.find(reply.text(), acknowledged);
        }
        return move instanceof Move.Refuse refuse ? check.privateData(refuse.reason()) : List.of();
    }

    private void tell(Ticket ticket, Move move) {
        if (move instanceof Move.Correct && ticket.secret()) {
            tell.silence(ticket);
        }
        if (move instanceof Move.Refuse refuse) {
            tell.refusal(ticket, refuse.reason());
        } else if (move instanceof Move.Reply reply && ticket.state() != State.AWAITING_REVIEW) {
            tell.answer(ticket, reply.text());
        } else if (move instanceof Move.Approve) {
            find.timeline(ticket).stream()
                    .filter(entry -> entry.move().equals("REPLY"))
                    .reduce((first, second) -> second)
                    .map(TimelineEntry::text)
                    .ifPresent(text -> tell.answer(ticket, text));
        }
    }
}
