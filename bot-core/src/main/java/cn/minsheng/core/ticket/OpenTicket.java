package cn.minsheng.core.ticket;

import cn.minsheng.core.kernel.Secrecy;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.worktime.Deadline;
import cn.minsheng.core.worktime.WorkTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens cases 立案: number, deadlines, first entries of the time line. Many at once, in the caller's transaction. */
@Component
public class OpenTicket {
    /** A number's day is the day in the district, whatever the machine thinks. */
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final long RECEIPT_CODES = 900_000_000_000L;

    private final Tickets tickets;
    private final WorkTime workTime;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OpenTicket(Tickets tickets, WorkTime workTime, Clock clock) {
        this.tickets = tickets;
        this.workTime = workTime;
        this.clock = clock;
    }

    /** Opens them in order; brings them back in the same order. */
    public List<Ticket> open(List<NewTicket> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<LocalDate, Integer> next = firstNumbers(wanted);
        List<Ticket> opened = new ArrayList<>();
        List<List<TimelineEntry>> entries = new ArrayList<>();
        for (NewTicket one : wanted) {
            TicketNumber number = one.secrecy() == Secrecy.SECRET ? receiptCode() : publicNumber(one, next);
            opened.add(ticket(one, number));
            entries.add(entries(one, now));
        }
        return tickets.insert(opened, wanted.stream().map(NewTicket::words).toList(), entries);
    }

    private Map<LocalDate, Integer> firstNumbers(List<NewTicket> wanted) {
        Map<LocalDate, Long> perDay = wanted.stream()
                .filter(one -> one.secrecy() == Secrecy.OPEN)
                .collect(Collectors.groupingBy(OpenTicket::day, TreeMap::new, Collectors.counting()));
        Map<LocalDate, Integer> first = new TreeMap<>();
        perDay.forEach(
                (day, count) -> first.put(day, tickets.takeNumbers(day, count.intValue()) - count.intValue() + 1));
        return first;
    }

    private static LocalDate day(NewTicket one) {
        return one.receivedAt().atZone(DISTRICT).toLocalDate();
    }

    private static TicketNumber publicNumber(NewTicket one, Map<LocalDate, Integer> next) {
        LocalDate day = day(one);
        int sequence = next.merge(day, 1, Integer::sum) - 1;
        return new TicketNumber(DAY.format(day) + String.format("%04d", sequence));
    }

    /** Random, so that it tells nothing; its twelve digits never look like a day's four-digit number. */
    private TicketNumber receiptCode() {
        return new TicketNumber(Long.toString(RECEIPT_CODES / 9 + random.nextLong(RECEIPT_CODES)));
    }

    private Ticket ticket(NewTicket one, TicketNumber number) {
        return new Ticket(
                0,
                number,
                1,
                one.dispatched() ? State.DISPATCHED : State.RECEIVED,
                one.secrecy(),
                one.category(),
                one.confidence(),
                one.kind(),
                one.clock(),
                one.urgent(),
                one.unit(),
                one.place(),
                one.summary(),
                one.channel(),
                one.roomId(),
                one.reporterId(),
                one.startedAt(),
                one.receivedAt(),
                due(one, Deadline.Name.FINAL),
                due(one, Deadline.Name.CONTACT));
    }

    private @Nullable Instant due(NewTicket one, Deadline.Name name) {
        return workTime.deadline(one.clock(), name, one.startedAt())
                .map(Deadline::dueAt)
                .orElse(null);
    }

    private static List<TimelineEntry> entries(NewTicket one, Instant now) {
        TimelineEntry received = new TimelineEntry(now, Actors.RESIDENT, "OPEN", null, State.RECEIVED, "");
        if (!one.dispatched()) {
            return List.of(received);
        }
        return List.of(
                received,
                new TimelineEntry(now, Actors.MACHINE, "ACCEPT", State.RECEIVED, State.ACCEPTED, ""),
                new TimelineEntry(
                        now,
                        Actors.MACHINE,
                        "DISPATCH",
                        State.ACCEPTED,
                        State.DISPATCHED,
                        one.unit().value()));
    }
}
