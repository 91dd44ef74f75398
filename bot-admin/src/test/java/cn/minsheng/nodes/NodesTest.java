package cn.minsheng.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.minsheng.demo.servers.Databases;
import cn.minsheng.demo.servers.EmbeddedRedis;
import cn.minsheng.demo.servers.Engine;
import cn.minsheng.demo.servers.Schema;
import cn.minsheng.demo.simulator.Account;
import cn.minsheng.demo.simulator.CallbackXml;
import cn.minsheng.demo.simulator.DeliverCallback;
import cn.minsheng.demo.simulator.Delivery;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes on one database and one Redis; a node that dies in the middle. */
class NodesTest {
    private static final Account ACCOUNT =
            new Account("wxdemo0000000000", null, "minsheng-demo", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
    private static final int MESSAGES = 500;

    /** Of their own: nodes of other tests share a token too. */
    private final EmbeddedRedis ownRedis = new EmbeddedRedis(Path.of("target", "nodes", "redis-" + UUID.randomUUID()));

    private final Schema database = Databases.fresh(Engine.MARIADB);
    private final int redis = ownRedis.port();
    private final JdbcTemplate sql = new JdbcTemplate(database.dataSource());

    @AfterEach
    void stop() {
        ownRedis.close();
    }

    private static Delivery deliver(Node node, String openid, long id, String words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ToUserName", "gh_demo");
        fields.put("FromUserName", openid);
        fields.put("CreateTime", 1_700_000_000L);
        fields.put("MsgType", "text");
        fields.put("Content", words);
        fields.put("MsgId", id);
        return new DeliverCallback(
                        Node.HTTP, () -> URI.create(node.address()), Clock.systemUTC(), Duration.ofSeconds(60), 1)
                .deliver(ACCOUNT, openid, CallbackXml.write(fields));
    }

    private void untilDelivered(int many) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(sql.queryForList(
                                "SELECT CONCAT(state, ' ', COALESCE(error, '')) FROM delivery", String.class))
                        .hasSize(many)
                        .allSatisfy(state -> assertThat(state).startsWith("DELIVERED")));
    }

    private long count(String query) {
        Long count = sql.queryForObject(query, Long.class);
        return count == null ? -1 : count;
    }

    @Test
    void case_4_and_11_a_duplicate_at_the_other_node_gets_the_same_answer_and_one_node_gets_the_token() {
        int first = Node.freePort();
        try (Node one = Node.start("one", first, database, redis, Map.of());
                Node two = Node.start(
                        "two",
                        Node.freePort(),
                        database,
                        redis,
                        // both speak to one WeChat
                        Map.of("MINSHENG_WECHAT_MP_APIBASEURL", "http://127.0.0.1:" + first + "/simulator/wechat"))) {
            Delivery here = deliver(one, "o-two-nodes", 9001, "和平路9号院门口路灯不亮");
            Delivery there = deliver(two, "o-two-nodes", 9001, "和平路9号院门口路灯不亮");
            assertThat(here.text()).isNotNull().isEqualTo(there.text());
            assertThat(count("SELECT COUNT(*) FROM ticket")).isEqualTo(1);

            Console console = new Console(two.address()).signIn("hepinglu");
            String number = sql.queryForObject("SELECT number FROM ticket", String.class);
            console.reply(number, "您好,路灯已于今天上午修好,已试灯。");
            untilDelivered(1);
            for (int i = 0; i < 10; i++) {
                deliver(i % 2 == 0 ? one : two, "o-two-nodes", 9100 + i, "和平路" + (i + 60) + "号院门口路灯不亮");
                String next = sql.queryForObject("SELECT number FROM ticket ORDER BY id DESC LIMIT 1", String.class);
                console.reply(next, "您好,路灯已于今天上午修好,已试灯。");
            }
            untilDelivered(11);
            assertThat(one.get("/simulator/log").lines().filter(line -> line.contains("stable_token")))
                    .as("two nodes, eleven messages, one token")
                    .hasSize(1);
            assertThat(console.at(one.address()).me())
                    .as("the session is both nodes'")
                    .isEqualTo(200);
        }
    }

    @Test
    void a_node_that_is_killed_in_a_storm_loses_and_doubles_nothing() throws Exception {
        int port = Node.freePort();
        Path file = storm();
        Node node = Node.start("killed", port, database, redis, Map.of());
        Delivery before = deliver(node, "o-before", 9901, "和平路8号院门口路灯不亮");
        Console console = new Console(node.address()).signIn("hepinglu");
        String number = sql.queryForObject("SELECT number FROM ticket", String.class);
        console.reply(number, "您好,路灯已于今天上午修好,已试灯。");

        Process replay = replay(node, file);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> count("SELECT COUNT(*) FROM message") > MESSAGES / 5);
        node.kill();
        try (Node again = Node.start("again", port, database, redis, Map.of())) {
            assertThat(replay.waitFor())
                    .as("lost messages: see target/replay.log")
                    .isZero();
            assertThat(count("SELECT COUNT(*) FROM message")).isEqualTo(MESSAGES + 1);
            assertThat(count("SELECT COUNT(DISTINCT once_hash) FROM message")).isEqualTo(MESSAGES + 1);
            // each is in exactly one case, or a listed non-case with its reason
            assertThat(count("""
                            SELECT COUNT(*) FROM message m
                            WHERE (m.outcome IN ('OPENED', 'APPENDED')
                                   AND (SELECT COUNT(*) FROM message_case c WHERE c.message_id = m.id) = 1)
                               OR (m.outcome = 'NO_CASE' AND m.reason IS NOT NULL
                                   AND NOT EXISTS (SELECT 1 FROM message_case c WHERE c.message_id = m.id))
                            """)).isEqualTo(MESSAGES + 1);
            assertThat(count("SELECT COUNT(*) FROM ticket"))
                    .isEqualTo(count("SELECT COUNT(*) FROM message WHERE outcome = 'OPENED'"));
            assertThat(deliver(again, "o-before", 9901, "和平路8号院门口路灯不亮").text()).isEqualTo(before.text());
            assertThat(console.me()).as("who was signed in still is").isEqualTo(200);
            assertThat(console.ticket(number)).contains("ANSWERED").contains("已试灯");
        }
    }

    /** Five hundred residents; one in five says something that is no report. */
    private static Path storm() throws Exception {
        List<String> lines = new ArrayList<>(List.of("text"));
        for (int i = 1; i <= MESSAGES; i++) {
            lines.add(i % 5 == 0 ? "早上好" : "和平路" + i + "号院门口的路灯不亮,已经" + (i % 9 + 2) + "天了");
        }
        Files.createDirectories(Path.of("target"));
        return Files.write(Path.of("target", "storm.tsv"), lines);
    }

    private static Process replay(Node node, Path file) throws Exception {
        List<String> command = new ArrayList<>(Node.java());
        command.add("cn.minsheng.demo.replay.Replay");
        command.addAll(List.of(file.toString(), "--base", node.address(), "--connections", "64", "--tries", "40"));
        command.addAll(List.of(
                "--run", "kill", "--sent-at", Instant.now(Clock.systemUTC()).toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/replay.log"))
                .start();
    }
}
