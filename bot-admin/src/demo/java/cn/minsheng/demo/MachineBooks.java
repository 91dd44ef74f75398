package cn.minsheng.demo;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.Unit;
import cn.minsheng.core.organisation.Units;
import cn.minsheng.core.settings.Taxonomy;
import cn.minsheng.core.ticket.State;
import cn.minsheng.core.understand.UnderstandText;
import cn.minsheng.core.understand.Understanding;
import cn.minsheng.demo.simulator.Ledger;
import cn.minsheng.demo.simulator.MachineView;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the demo's page and {@code scripts/replay} ask of the bot's books 演示用台账: read-only, over the whole database, for the demo alone. */
@Component
class MachineBooks implements MachineView, Ledger {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final JdbcClient database;
    private final UnderstandText understand;
    private final Taxonomy taxonomy;
    private final Units units;

    MachineBooks(JdbcClient database, UnderstandText understand, Taxonomy taxonomy, Units units) {
        this.database = database;
        this.understand = understand;
        this.taxonomy = taxonomy;
        this.units = units;
    }

    @Override
    public Optional<Map<String, Object>> lastMessage(String channelKey, String senderId) {
        return database.sql("""
                        SELECT m.outcome, m.reason, m.text, t.number, t.secrecy, t.category, t.confidence, t.place, t.unit_code, t.state, t.due_at
                        FROM message m JOIN resident_identity i ON i.id = m.identity_id
                        LEFT JOIN message_case c ON c.message_id = m.id
                        LEFT JOIN ticket t ON t.id = c.ticket_id
                        WHERE i.channel_key = ? AND i.external_id = ?
                        ORDER BY m.id DESC LIMIT 1
                        """).params(channelKey, senderId).query().listOfRows().stream()
                .findFirst()
                .map(this::seen);
    }

    private Map<String, Object> seen(Map<String, Object> row) {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("isCase", row.get("number") != null);
        put(seen, "reason", row.get("reason"));
        put(seen, "number", row.get("number"));
        seen.put("secret", "SECRET".equals(row.get("secrecy")));
        if (row.get("text") != null) {
            understood(seen, row.get("text").toString());
        }
        if (row.get("number") != null) {
            ticket(seen, row);
        }
        return seen;
    }

    private void understood(Map<String, Object> seen, String text) {
        Understanding understood = understand.understand(text);
        seen.put("intent", understood.intent().name());
        seen.put("kindName", understood.kind().label());
        seen.put("confidence", understood.confidence());
        seen.put("sure", understood.sure());
        put(
                seen,
                "alarm",
                understood.alarm() == null ? null : understood.alarm().name());
        seen.put(
                "because",
                understood.because().stream()
                        .map(word -> word.span().of(text))
                        .distinct()
                        .toList());
    }

    private void ticket(Map<String, Object> seen, Map<String, Object> row) {
        if (row.get("category") != null) {
            Category category = new Category(row.get("category").toString());
            seen.put("category", category.code());
            taxonomy.leaf(category).ifPresent(leaf -> seen.put("categoryName", leaf.name()));
        }
        put(seen, "place", row.get("place"));
        units.byCode(new UnitCode(row.get("unit_code").toString()))
                .map(Unit::name)
                .ifPresent(name -> seen.put("unit", name));
        seen.put("stateName", State.valueOf(row.get("state").toString()).label());
        if (row.get("due_at") != null) {
            seen.put(
                    "dueAt",
                    instant(row.get("due_at"))
                            .atZone(DISTRICT)
                            .toOffsetDateTime()
                            .toString());
        }
    }

    private static Instant instant(Object stored) {
        return ((LocalDateTime) stored).toInstant(ZoneOffset.UTC);
    }

    private static void put(Map<String, Object> seen, String key, Object value) {
        if (value != null) {
            seen.put(key, value);
        }
    }

    @Override
    public Map<String, Object> counts(Instant since) {
        LocalDateTime from = LocalDateTime.ofInstant(since.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        Map<String, Long> outcomes = grouped(
                "SELECT outcome AS k, COUNT(*) AS n FROM message WHERE received_at >= ? GROUP BY outcome", from);
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put(
                "messages",
                outcomes.values().stream().mapToLong(Long::longValue).sum());
        counts.put("inCases", outcomes.getOrDefault("OPENED", 0L) + outcomes.getOrDefault("APPENDED", 0L));
        counts.put("nonCases", outcomes.getOrDefault("NO_CASE", 0L));
        counts.put("pending", outcomes.getOrDefault("PENDING", 0L));
        counts.put("tickets", outcomes.getOrDefault("OPENED", 0L));
        counts.put("perCategory", grouped("""
                        SELECT COALESCE(t.category, '-') AS k, COUNT(*) AS n
                        FROM message m JOIN message_case c ON c.message_id = m.id JOIN ticket t ON t.id = c.ticket_id
                        WHERE m.received_at >= ? AND m.outcome = 'OPENED' GROUP BY t.category ORDER BY 1
                        """, from));
        counts.put(
                "reasons",
                grouped(
                        "SELECT reason AS k, COUNT(*) AS n FROM message WHERE received_at >= ? AND reason IS NOT NULL GROUP BY reason",
                        from));
        return counts;
    }

    private Map<String, Long> grouped(String sql, LocalDateTime from) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql(sql)
                .param(from)
                .query()
                .listOfRows()
                .forEach(row -> counts.put(row.get("k").toString(), ((Number) row.get("n")).longValue()));
        return counts;
    }
}
