package cn.minsheng.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.TestClock;
import cn.minsheng.demo.servers.OnBothDatabases;
import cn.minsheng.demo.servers.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The promises of the outbox on real servers, and what only a database can show. */
@OnBothDatabases
class MyBatisOutboxTest extends SendDueScenarios {
    private final ApplicationContext context;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    MyBatisOutboxTest(Schema schema) {
        context = OutboxOnDatabase.of(schema);
        clock = context.getBean(TestClock.class);
        jdbc = new JdbcTemplate(schema.dataSource());
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    @Override
    void emptyOutbox() {
        jdbc.update("DELETE FROM delivery");
        deliveries = context.getBean(Deliveries.class);
        outbox = context.getBean(Outbox.class);
    }

    @Test
    void rows_share_the_fate_of_the_callers_transaction() {
        transaction.executeWithoutResult(status -> {
            outbox.post(List.of(toPerson(7, "一")));
            status.setRollbackOnly();
        });
        assertThat(sendDue.runOnce()).isZero();
        transaction.executeWithoutResult(status -> {
            outbox.post(List.of(toPerson(7, "一")));
            outbox.post(List.of(toPerson(7, "二")));
        });
        assertThat(outbox.of("2603020163")).extracting(DeliveryView::text).containsExactly("一", "二");
    }

    @Test
    void a_row_that_is_not_committed_is_not_sent_and_blocks_nobody() {
        outbox.post(List.of(toPerson(8, "外")));
        transaction.executeWithoutResult(status -> {
            outbox.post(List.of(toPerson(7, "内")));
            Thread other = new Thread(sendDue::runOnce);
            other.start();
            Awaitility.await().until(() -> !other.isAlive());
        });
        assertThat(messages.texts()).containsExactly("外");
    }

    @Test
    void all_letters_survive() {
        String text = "🌿小区 “引号” ' \" \\ <a href=\"https://x/?a=1&b=2\">x</a>\n第二行";
        outbox.post(List.of(toPerson(7, text)));
        sendDue.runOnce();
        assertThat(messages.texts()).containsExactly(text);
    }

    @Test
    void a_row_is_shown_with_the_time_of_its_present_state() {
        outbox.post(List.of(toPerson(7, "一")));
        var posted = only().at();
        messages.says(new Outcome.TryLater("-1", null));
        after(Duration.ofSeconds(1));
        assertThat(only().at()).isEqualTo(posted).isEqualTo(clock.instant().minusSeconds(1));
        messages.says(new Outcome.Never("40003"));
        after(Duration.ofMinutes(1));
        assertThat(only().at()).isEqualTo(clock.instant());
    }

    @Test
    void a_thousand_rows_are_posted_with_one_statement() {
        List<NewDelivery> rows = new ArrayList<>();
        IntStream.range(0, 1_000).forEach(i -> rows.add(toPerson(i, "文" + i)));
        outbox.post(rows);
        assertThat(outbox.of("2603020163"))
                .hasSize(1_000)
                .first()
                .satisfies(view -> assertThat(view.text()).isEqualTo("文0"));
        assertThat(jdbc.queryForObject("SELECT COUNT(DISTINCT delivery_id) FROM delivery", Integer.class))
                .isEqualTo(1_000);
    }

    @Test
    void a_commit_wakes_a_sender_at_once_and_the_worker_stops_cleanly() {
        OutboxSettings slow = new OutboxSettings(2, 4, Duration.ofMinutes(10), LEASE, 3, LEASE, LEASE, LEASE, false);
        OutboxWorker worker = new OutboxWorker(sendDue, context.getBean(Bell.class), slow);
        worker.start();
        try {
            for (int i = 0; i < 10; i++) {
                outbox.post(List.of(toPerson(i, "文" + i)));
            }
            Awaitility.await().until(() -> messages.parcels.size() == 10);
        } finally {
            worker.stop();
        }
        assertThat(worker.isRunning()).isFalse();
        outbox.post(List.of(toPerson(11, "后")));
        assertThat(messages.parcels).hasSize(10);
    }
}
