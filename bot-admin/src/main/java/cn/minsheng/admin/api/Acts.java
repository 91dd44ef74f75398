package cn.minsheng.admin.api;

import cn.minsheng.admin.problem.Codes;
import cn.minsheng.admin.problem.Problem;
import cn.minsheng.core.kernel.Attempt;
import cn.minsheng.core.kernel.Refusal;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.core.reply.ReplyToTicket;
import cn.minsheng.core.settings.ConditionalOnRole;
import cn.minsheng.core.ticket.FindTickets;
import cn.minsheng.core.ticket.Move;
import cn.minsheng.core.ticket.Ticket;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Does one act on a case and answers with the case as it then stands 办理. */
@Component
@ConditionalOnRole("console")
class Acts {
    private final ReplyToTicket reply;
    private final FindTickets tickets;
    private final WriteSheet sheets;
    private final Clock clock;

    Acts(ReplyToTicket reply, FindTickets tickets, WriteSheet sheets, Clock clock) {
        this.reply = reply;
        this.tickets = tickets;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** What became secret by this very act is shown to the inspection office alone: whoever did it gets no content back. */
    ResponseEntity<TicketSheet> perform(
            Viewer viewer, String number, int version, Move move, Set<String> acknowledged) {
        TicketNumber asked = typed(number);
        Attempt<Ticket> attempt = reply.act(viewer, asked, version, move, acknowledged);
        if (attempt instanceof Attempt.Done<Ticket> done) {
            Ticket after = done.value();
            boolean gone = after.secret() && tickets.one(viewer, asked).isEmpty();
            return gone
                    ? ResponseEntity.noContent().build()
                    : ResponseEntity.ok(sheets.of(viewer, after, clock.instant()));
        }
        throw problem(viewer, asked, ((Attempt.Refused<Ticket>) attempt).refusal());
    }

    /** A case that may not be seen is answered exactly as one that does not exist. */
    Ticket mustSee(Viewer viewer, String number) {
        return tickets.one(viewer, typed(number)).orElseThrow(Acts::unknown);
    }

    private static TicketNumber typed(String number) {
        if (!TicketNumber.looksLike(number)) {
            throw unknown();
        }
        return new TicketNumber(number);
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, Codes.UNKNOWN_TICKET);
    }

    /** Who was too slow gets the newer case at once, and can decide again. */
    private Problem problem(Viewer viewer, TicketNumber number, Refusal refusal) {
        Problem problem = Problem.of(refusal);
        if (!refusal.code().equals(Codes.STALE)) {
            return problem;
        }
        return tickets.one(viewer, number)
                .map(newer -> problem.with("ticket", sheets.of(viewer, newer, clock.instant())))
                .orElseGet(Acts::unknown);
    }
}
