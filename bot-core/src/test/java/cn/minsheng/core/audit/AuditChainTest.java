package cn.minsheng.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.core.StorageContext;
import cn.minsheng.core.TestClock;
import cn.minsheng.demo.servers.OnBothDatabases;
import cn.minsheng.demo.servers.Schema;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OnBothDatabases
class AuditChainTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:02:03.456789Z");

    private final Schema schema;
    private final JdbcTemplate sql;
    private StorageContext context;
    private RecordAct recordAct;
    private AuditTrail trail;
    private VerifyAudit verifyAudit;

    AuditChainTest(Schema schema) {
        this.schema = schema;
        this.sql = new JdbcTemplate(schema.dataSource());
    }

    @BeforeEach
    void an_empty_chain() {
        sql.update("DELETE FROM audit_entry");
        sql.update("UPDATE audit_head SET last_id = 0, hash = REPEAT('0', 64)");
        context = new StorageContext(schema, new TestClock(NOW), "cn.minsheng.core.audit");
        recordAct = context.get(RecordAct.class);
        trail = context.get(AuditTrail.class);
        verifyAudit = context.get(VerifyAudit.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void entries_are_chained_from_the_first_on() {
        recordAct.record("hepinglu", "ticket.sign", "2603020163", "");
        recordAct.record("hepinglu", "ticket.reply", "2603020163", "v3 🌿");

        List<AuditEntry> entries = trail.after(0, 10);

        assertThat(entries).extracting(AuditEntry::id).containsExactly(1L, 2L);
        assertThat(entries).extracting(AuditEntry::act).containsExactly("ticket.sign", "ticket.reply");
        assertThat(entries.get(0).at()).isEqualTo(Instant.parse("2026-03-02T01:02:03.456Z"));
        assertThat(entries.get(1).prevHash()).isEqualTo(entries.get(0).hash());
        assertThat(verifyAudit.verify()).isEqualTo(new VerifyAudit.Verdict(2, null));
    }

    @Test
    void an_empty_chain_is_intact() {
        assertThat(verifyAudit.verify()).isEqualTo(new VerifyAudit.Verdict(0, null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE audit_entry SET detail = 'other' WHERE id = 3|3",
                "UPDATE audit_entry SET actor = 'somebody' WHERE id = 1|1",
                "UPDATE audit_entry SET at = '2026-03-02 01:02:04' WHERE id = 2|2",
                "UPDATE audit_entry SET subject = '26030201', act = 'ticket.sign63' WHERE id = 4|4",
                "DELETE FROM audit_entry WHERE id = 1|1",
                "DELETE FROM audit_entry WHERE id = 4|4",
                "DELETE FROM audit_entry WHERE id = 5|5",
                "UPDATE audit_head SET hash = REPEAT('1', 64)|5",
            })
    void a_changed_or_missing_entry_is_found(String tampering, long broken) {
        writeFive();

        sql.update(tampering);

        assertThat(verifyAudit.verify().firstBroken()).isEqualTo(broken);
    }

    @Test
    void an_act_whose_transaction_fails_leaves_no_entry() {
        TransactionTemplate transaction = context.get(TransactionTemplate.class);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    recordAct.record("hepinglu", "ticket.sign", "2603020163", "");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        recordAct.record("hepinglu", "ticket.note", "2603020163", "");

        assertThat(trail.after(0, 10)).extracting(AuditEntry::act).containsExactly("ticket.note");
        assertThat(verifyAudit.verify()).isEqualTo(new VerifyAudit.Verdict(1, null));
    }

    @Test
    void many_writers_at_once_make_one_chain() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Void>> acts = IntStream.range(0, 60)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        recordAct.record("hepinglu", "ticket.note", "2603020163", "n" + i);
                        return null;
                    })
                    .toList();
            for (var done : writers.invokeAll(acts)) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(verifyAudit.verify()).isEqualTo(new VerifyAudit.Verdict(60, null));
        assertThat(trail.after(0, 100)).extracting(AuditEntry::detail).doesNotHaveDuplicates();
    }

    @Test
    void a_long_detail_is_shortened_and_the_act_stands() {
        recordAct.record("hepinglu", "ticket.refuse", "2603020163", "🌿".repeat(600));

        assertThat(trail.after(0, 1).get(0).detail()).isEqualTo("🌿".repeat(500));
        assertThat(verifyAudit.verify()).isEqualTo(new VerifyAudit.Verdict(1, null));
    }

    private void writeFive() {
        for (int i = 1; i <= 5; i++) {
            recordAct.record("hepinglu", "ticket.sign", "2603020163", "n" + i);
        }
    }
}
