package cn.minsheng.admin.api;

import cn.minsheng.core.kernel.Page;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.core.settings.ConditionalOnRole;
import cn.minsheng.core.ticket.FindTickets;
import cn.minsheng.core.ticket.Ticket;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases to read 工单查询. */
@RestController
@RequestMapping("/api")
@ConditionalOnRole("console")
class ReadTicketAddresses {
    private final FindTickets tickets;
    private final Acts acts;
    private final Names names;
    private final WriteSheet sheets;
    private final NoteSecretReading secrets;
    private final Clock clock;

    ReadTicketAddresses(
            FindTickets tickets, Acts acts, Names names, WriteSheet sheets, NoteSecretReading secrets, Clock clock) {
        this.tickets = tickets;
        this.acts = acts;
        this.names = names;
        this.sheets = sheets;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Who sees no cases gets an empty list, as in a unit that has none. */
    @GetMapping("/tickets")
    TicketPage list(@AuthenticationPrincipal Viewer viewer, @ParameterObject @Valid TicketFilter filter) {
        Instant now = clock.instant();
        Page<Ticket> found = tickets.find(viewer, filter.query(names, now));
        return new TicketPage(
                found.items().stream()
                        .map(ticket -> TicketRow.of(ticket, names, now))
                        .toList(),
                found.total());
    }

    @GetMapping("/tickets/{number}")
    TicketSheet one(@AuthenticationPrincipal Viewer viewer, @PathVariable String number) {
        Ticket ticket = acts.mustSee(viewer, number);
        secrets.by(viewer, ticket);
        return sheets.of(viewer, ticket, clock.instant());
    }

    @GetMapping("/overview")
    Overview overview(@AuthenticationPrincipal Viewer viewer) {
        Instant now = clock.instant();
        return Overview.of(tickets.overview(viewer, LocalTime.endOfDay(now)), now);
    }
}
