package cn.minsheng.core.ticket.store;

import cn.minsheng.core.kernel.Secrecy;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.ticket.State;
import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.core.ticket.Tickets;
import cn.minsheng.core.ticket.TimelineEntry;
import com.baomidou.mybatisplus.core.batch.MybatisBatch;
import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.core.conditions.update.UpdateWrapper;
import com.baomidou.mybatisplus.core.toolkit.MybatisBatchUtils;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.ibatis.session.SqlSessionFactory;
import org.springframework.stereotype.Repository;

/** Cases in MySQL, for the room's own use cases. */
@Repository
class MyBatisTickets implements Tickets {
    /** A closed case can still be asked about and re-opened for thirty days (domain rules, section 3). */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int SEARCHED = 2000;

    private static final MybatisBatch.Method<TicketRow> TICKETS = new MybatisBatch.Method<>(TicketMapper.class);
    private static final MybatisBatch.Method<EntryRow> ENTRIES = new MybatisBatch.Method<>(EntryMapper.class);

    private final TicketMapper tickets;
    private final EntryMapper entries;
    private final SqlSessionFactory sessions;
    private final Clock clock;

    MyBatisTickets(TicketMapper tickets, EntryMapper entries, SqlSessionFactory sessions, Clock clock) {
        this.tickets = tickets;
        this.entries = entries;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public int takeNumbers(LocalDate day, int count) {
        tickets.takeNumbers(day, count);
        return tickets.lastTaken();
    }

    @Override
    public List<Ticket> insert(List<Ticket> opened, List<String> words, List<List<TimelineEntry>> timelines) {
        Instant now = now();
        List<TicketRow> rows = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            rows.add(TicketRow.of(opened.get(i), cut(words.get(i)), now));
        }
        MybatisBatchUtils.execute(sessions, rows, TICKETS.<TicketRow>get("add"));
        List<EntryRow> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            long id = Objects.requireNonNull(rows.get(i).id);
            timelines.get(i).forEach(entry -> lines.add(EntryRow.of(id, entry)));
        }
        MybatisBatchUtils.execute(sessions, lines, ENTRIES.<EntryRow>get("add"));
        return rows.stream().map(TicketRow::ticket).toList();
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= SEARCHED
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SEARCHED));
    }

    @Override
    public boolean save(Ticket changed, int expectedVersion, List<TimelineEntry> timeline) {
        int saved = tickets.update(
                null,
                new UpdateWrapper<TicketRow>()
                        .set("version", expectedVersion + 1)
                        .set("state", changed.state().name())
                        .set("secrecy", changed.secrecy().name())
                        .set(
                                "category",
                                changed.category() == null
                                        ? null
                                        : changed.category().code())
                        .set("confidence", changed.confidence())
                        .set("clock_class", changed.clock().name())
                        .set("unit_code", changed.unit().value())
                        .set("place", changed.place())
                        .set("last_message_at", changed.lastMessageAt())
                        .set("due_at", changed.dueAt())
                        .set("contact_due_at", changed.contactDueAt())
                        .set("closed", !changed.state().open())
                        .set("rank_at", TicketRow.rank(changed))
                        .set("changed_at", now())
                        .eq("id", changed.id())
                        .eq("version", expectedVersion));
        if (saved == 0) {
            return false;
        }
        entries.insert(
                timeline.stream().map(entry -> EntryRow.of(changed.id(), entry)).toList());
        return true;
    }

    @Override
    public void addWords(long ticketId, String words) {
        tickets.addWords(ticketId, words);
    }

    @Override
    public void hideWords(long ticketId) {
        tickets.update(
                null,
                new UpdateWrapper<TicketRow>()
                        .set("summary", "")
                        .set("search_text", "")
                        .eq("id", ticketId));
    }

    @Override
    public Optional<Ticket> hold(long ticketId) {
        return Optional.ofNullable(tickets.selectOne(
                        new QueryWrapper<TicketRow>().eq("id", ticketId).last("FOR UPDATE")))
                .map(TicketRow::ticket);
    }

    @Override
    public List<Ticket> ofReporters(Collection<Long> reporterIds) {
        if (reporterIds.isEmpty()) {
            return List.of();
        }
        return read(new QueryWrapper<TicketRow>()
                .in("reporter_id", reporterIds)
                .and(either -> either.eq("closed", false).or().ge("changed_at", now().minus(REMEMBERED)))
                .orderByDesc("id"));
    }

    @Override
    public Optional<Ticket> ofReporter(long reporterId, TicketNumber number) {
        return read(new QueryWrapper<TicketRow>().eq("number", number.value()).eq("reporter_id", reporterId)).stream()
                .findFirst();
    }

    @Override
    public List<Ticket> waitingFor(UnitCode unit, int atMost) {
        return read(publicOf(unit)
                .eq("state", State.DISPATCHED.name())
                .orderByDesc("id")
                .last("LIMIT " + atMost));
    }

    @Override
    public Counts counts(UnitCode unit, Instant since) {
        return new Counts(
                tickets.selectCount(publicOf(unit).ge("received_at", since)),
                tickets.selectCount(publicOf(unit).eq("closed", false)));
    }

    private static QueryWrapper<TicketRow> publicOf(UnitCode unit) {
        return new QueryWrapper<TicketRow>().eq("unit_code", unit.value()).eq("secrecy", Secrecy.OPEN.name());
    }

    private List<Ticket> read(QueryWrapper<TicketRow> wanted) {
        return tickets.selectList(wanted).stream().map(TicketRow::ticket).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
