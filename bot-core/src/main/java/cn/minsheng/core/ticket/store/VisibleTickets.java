package cn.minsheng.core.ticket.store;

import cn.hutool.core.util.StrUtil;
import cn.minsheng.core.kernel.Page;
import cn.minsheng.core.kernel.Secrecy;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.Units;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.core.ticket.FindTickets;
import cn.minsheng.core.ticket.State;
import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.core.ticket.TicketQuery;
import cn.minsheng.core.ticket.TimelineEntry;
import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Cases as staff may see them: every query starts with {@link #visible}. */
@Repository
class VisibleTickets implements FindTickets {
    private final TicketMapper tickets;
    private final EntryMapper entries;
    private final Units units;
    private final Clock clock;

    VisibleTickets(TicketMapper tickets, EntryMapper entries, Units units, Clock clock) {
        this.tickets = tickets;
        this.entries = entries;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The one visibility predicate 可见范围: a worker sees the own unit's cases, a street also its communities', the inspection
     * office all of them; secret cases the inspection office alone; administrator and broadcaster none.
     */
    private static QueryWrapper<TicketRow> visible(Viewer viewer) {
        QueryWrapper<TicketRow> seen = new QueryWrapper<>();
        return switch (viewer.role()) {
            case INSPECTOR -> seen;
            case STREET -> seen.eq("secrecy", Secrecy.OPEN.name()).in("unit_code", codes(viewer.units()));
            case WORKER ->
                seen.eq("secrecy", Secrecy.OPEN.name())
                        .eq("unit_code", viewer.unit().value());
            case BROADCASTER, ADMINISTRATOR -> seen.apply("1 = 0");
        };
    }

    private static List<String> codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).sorted().toList();
    }

    @Override
    public Page<Ticket> find(Viewer viewer, TicketQuery query) {
        long total = tickets.selectCount(narrowed(viewer, query));
        List<Ticket> items = total == 0
                ? List.of()
                : tickets
                        .selectList(narrowed(viewer, query)
                                .orderByAsc("closed", "rank_at", "id")
                                .last("LIMIT " + query.size() + " OFFSET " + (long) query.page() * query.size()))
                        .stream()
                        .map(TicketRow::ticket)
                        .toList();
        return new Page<>(items, total);
    }

    private QueryWrapper<TicketRow> narrowed(Viewer viewer, TicketQuery query) {
        QueryWrapper<TicketRow> wanted = visible(viewer);
        Set<State> states = query.states();
        wanted.in(!states.isEmpty(), "state", states.stream().map(State::name).toList());
        if (query.unit() != null) {
            wanted.in("unit_code", codes(units.below(query.unit())));
        }
        wanted.likeRight(query.categoryPrefix() != null, "category", query.categoryPrefix());
        if (query.channel() != null) {
            wanted.likeRight("channel_key", query.channel().name().toLowerCase(Locale.ROOT) + ":");
        }
        wanted.ge(query.from() != null, "received_at", query.from());
        wanted.lt(query.to() != null, "received_at", query.to());
        if (query.overdue() != null) {
            overdue(wanted, query.overdue());
        }
        if (query.dueBefore() != null) {
            dueBefore(wanted, query.dueBefore());
        }
        if (!StrUtil.isBlank(query.text())) {
            search(wanted, query.text().strip());
        }
        return wanted;
    }

    private void overdue(QueryWrapper<TicketRow> wanted, boolean is) {
        Instant now = clock.instant();
        if (is) {
            wanted.eq("closed", false).ne("state", State.ANSWERED.name()).lt("rank_at", now);
        } else {
            wanted.and(any -> any.eq("closed", true)
                    .or()
                    .eq("state", State.ANSWERED.name())
                    .or()
                    .ge("rank_at", now));
        }
    }

    private void dueBefore(QueryWrapper<TicketRow> wanted, Instant end) {
        wanted.eq("closed", false)
                .ne("state", State.ANSWERED.name())
                .ge("rank_at", clock.instant())
                .lt("rank_at", end);
    }

    private static void search(QueryWrapper<TicketRow> wanted, String text) {
        if (TicketNumber.looksLike(text)) {
            wanted.eq("number", text);
            return;
        }
        // exact and portable; % and _ that somebody typed mean themselves
        String words = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        wanted.and(any ->
                any.likeRight("number", words).or().like("place", words).or().like("search_text", words));
    }

    @Override
    public Optional<Ticket> one(Viewer viewer, TicketNumber number) {
        return Optional.ofNullable(tickets.selectOne(visible(viewer).eq("number", number.value())))
                .map(TicketRow::ticket);
    }

    @Override
    public List<TimelineEntry> timeline(Ticket ticket) {
        return entries
                .selectList(new QueryWrapper<EntryRow>()
                        .eq("ticket_id", ticket.id())
                        .orderByAsc("id"))
                .stream()
                .map(EntryRow::entry)
                .toList();
    }

    @Override
    public Overview overview(Viewer viewer, Instant endOfToday) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        tickets.selectMaps(visible(viewer).select("state", "COUNT(*) AS n").groupBy("state"))
                .forEach(row ->
                        counts.put(State.valueOf((String) row.get("state")), ((Number) row.get("n")).longValue()));
        Instant now = clock.instant();
        QueryWrapper<TicketRow> late = visible(viewer);
        overdue(late, true);
        QueryWrapper<TicketRow> today = visible(viewer);
        dueBefore(today, endOfToday);
        return new Overview(
                tickets.selectCount(today),
                tickets.selectCount(late),
                sum(counts, State.RECEIVED, State.ACCEPTED, State.AWAITING_DETAILS),
                sum(counts, State.DISPATCHED),
                sum(counts, State.IN_PROGRESS, State.REOPENED),
                sum(counts, State.RETURNED),
                sum(counts, State.AWAITING_REVIEW),
                sum(counts, State.ANSWERED));
    }

    private static long sum(Map<State, Long> counts, State... states) {
        long sum = 0;
        for (State state : states) {
            sum += counts.getOrDefault(state, 0L);
        }
        return sum;
    }
}
