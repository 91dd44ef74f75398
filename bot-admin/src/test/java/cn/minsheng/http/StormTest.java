package cn.minsheng.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.demo.simulator.Account;
import cn.minsheng.demo.simulator.BridgeClient;
import cn.minsheng.demo.simulator.CallbackXml;
import cn.minsheng.demo.simulator.DeliverCallback;
import cn.minsheng.demo.simulator.Delivery;
import cn.minsheng.demo.simulator.SignedPost;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Many at once and the same again 并发与重复: each message counts once, and whoever asks again gets the same answer. */
@HttpTest
class StormTest {
    private static final Account ACCOUNT =
            new Account("wxdemo0000000000", null, "minsheng-demo", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
    private static final BridgeClient BRIDGE = new BridgeClient("demo-bridge", "minsheng-demo-bridge");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final House house;
    private final JdbcClient database;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    StormTest(House house, JdbcClient database, Clock clock) {
        this.house = house;
        this.database = database;
        this.clock = clock;
    }

    private Delivery deliver(String openid, String messageId, String type, Map<String, Object> own) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ToUserName", "gh_demo");
        fields.put("FromUserName", openid);
        fields.put("CreateTime", clock.instant().getEpochSecond() / 3600 * 3600);
        fields.put("MsgType", type);
        fields.putAll(own);
        fields.put("MsgId", Long.parseLong(messageId));
        return new DeliverCallback(http, () -> URI.create(house.address()), clock, Duration.ofSeconds(60), 1)
                .deliver(ACCOUNT, openid, CallbackXml.write(fields));
    }

    private static <T> List<T> atOnce(int many, Callable<T> act) throws InterruptedException, ExecutionException {
        ExecutorService people = Executors.newFixedThreadPool(many);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                running.add(people.submit(act));
            }
            List<T> came = new ArrayList<>();
            for (Future<T> one : running) {
                came.add(one.get());
            }
            return came;
        } finally {
            people.shutdownNow();
        }
    }

    private long messagesOf(String externalId) {
        return database.sql("SELECT COUNT(*) FROM message WHERE external_id = ?")
                .param(externalId)
                .query(Long.class)
                .single();
    }

    private long ticketsOf(String openid) {
        return database.sql("""
                        SELECT COUNT(*) FROM ticket t JOIN resident_identity i ON i.id = t.reporter_id WHERE i.external_id = ?
                        """).param(openid).query(Long.class).single();
    }

    @Test
    void two_hundred_deliveries_of_one_message_are_one_ticket_and_two_hundred_equal_answers() throws Exception {
        Map<String, Object> text = Map.of("Content", "和平路18号院门口路灯不亮三天了");
        List<Delivery> came = atOnce(200, () -> deliver("o-storm-one", "7001", "text", text));

        assertThat(came).allSatisfy(one -> assertThat(one.status()).isEqualTo(200));
        assertThat(came.stream().map(Delivery::text).distinct()).hasSize(1);
        assertThat(came.get(0).text())
                .contains(Street.numberIn(String.valueOf(came.get(0).text())));
        assertThat(messagesOf("7001")).isEqualTo(1);
        assertThat(ticketsOf("o-storm-one")).isEqualTo(1);
    }

    @Test
    void case_1_two_senders_with_one_message_id_are_two_tickets() {
        Map<String, Object> text = Map.of("Content", "和平路20号院门口路灯不亮三天了");
        Delivery first = deliver("o-storm-a", "7100", "text", text);
        Delivery second = deliver("o-storm-b", "7100", "text", text);
        assertThat(Street.numberIn(String.valueOf(first.text())))
                .isNotEqualTo(Street.numberIn(String.valueOf(second.text())));
        assertThat(messagesOf("7100")).isEqualTo(2);
    }

    @Test
    void case_7_a_picture_that_comes_twice_at_once_is_one_attachment_and_one_ticket() throws Exception {
        Map<String, Object> picture = Map.of("PicUrl", "http://mmbiz.example/1", "MediaId", "media-7200");
        List<Delivery> came = atOnce(2, () -> deliver("o-storm-c", "7200", "image", picture));
        assertThat(came.stream().map(Delivery::text).distinct()).hasSize(1);
        assertThat(ticketsOf("o-storm-c")).isEqualTo(1);
        assertThat(database.sql(
                                "SELECT COUNT(*) FROM attachment a JOIN message m ON m.id = a.message_id WHERE m.external_id = ?")
                        .param("7200")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void case_40_and_41_a_bridge_that_repeats_itself_makes_no_new_tickets_and_no_new_answers() {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            bodies.add(groupMessage("repeat-" + i, "repeater-" + i, "36号院" + (i + 1) + "号楼楼道灯不亮"));
        }
        bodies.forEach(this::bridge);
        long tickets = count("ticket");
        long deliveries = count("delivery");
        bodies.forEach(this::bridge);
        assertThat(count("ticket")).isEqualTo(tickets);
        assertThat(count("delivery")).isEqualTo(deliveries);
    }

    @Test
    void case_43_two_rooms_with_one_name_are_two_rooms() {
        bridge(groupMessage("room-name-1", "twin-1", "垃圾桶满了没人收").replace("room-heping", "room-xiangyang"));
        bridge(groupMessage("room-name-2", "twin-2", "垃圾桶满了没人收"));
        assertThat(database.sql(
                                "SELECT t.unit_code FROM ticket t JOIN message_case c ON c.ticket_id = t.id JOIN message m ON m.id = c.message_id WHERE m.external_id IN ('room-name-1', 'room-name-2') ORDER BY m.external_id")
                        .query(String.class)
                        .list())
                .containsExactly("xiangyang", "hepinglu");
    }

    private String groupMessage(String id, String sender, String text) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("messageId", id);
        message.put("roomId", "room-heping");
        message.put("roomName", "民声监督服务群");
        message.put("senderId", sender);
        message.put("sentAt", clock.instant().toString());
        message.put("type", "text");
        message.put("text", text);
        return JSON.writeValueAsString(message);
    }

    private void bridge(String body) {
        Delivery came = new SignedPost(http, () -> URI.create(house.address()), clock, Duration.ofSeconds(60), 1)
                .post(BRIDGE, body);
        assertThat(came.status()).as(came.toString()).isEqualTo(200);
    }

    private long count(String table) {
        return database.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    @Test
    void of_twenty_answers_with_one_version_one_wins_and_nineteen_get_the_newer_ticket() throws Exception {
        Ticket ticket = house.lampAt("hepinglu");
        Staff worker = house.staff("hepinglu");
        worker.get("/api/me");
        String body = "{\"version\":" + ticket.version()
                + ",\"text\":\"您好,路灯已于今天上午修好,已试灯。\",\"attachments\":[],\"final\":true,\"acknowledged\":[]}";
        List<Answer> came = atOnce(20, () -> worker.act(ticket.number().value(), "reply", body));

        assertThat(came.stream().filter(one -> one.status() == 200)).hasSize(1);
        List<Answer> stale = came.stream().filter(one -> one.status() == 409).toList();
        assertThat(stale).hasSize(19).allSatisfy(one -> {
            assertThat(one.code()).isEqualTo("ticket.stale");
            assertThat(one.json().path("ticket").path("state").asString()).isEqualTo("ANSWERED");
        });
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(database.sql("SELECT COUNT(*) FROM delivery WHERE subject = ?")
                                .param(ticket.number().value())
                                .query(Long.class)
                                .single())
                        .isEqualTo(1));
    }

    @Test
    void the_numbers_of_a_day_have_no_gap() {
        List<String> numbers = database.sql("SELECT number FROM ticket WHERE LENGTH(number) < 12 ORDER BY number")
                .query(String.class)
                .list();
        for (int i = 1; i < numbers.size(); i++) {
            long before = Long.parseLong(numbers.get(i - 1));
            long now = Long.parseLong(numbers.get(i));
            assertThat(now == before + 1 || now % 10000 == 1)
                    .as(before + " " + now)
                    .isTrue();
        }
    }

    @Test
    void case_8_a_thousand_callbacks_leave_the_threads_flat() throws Exception {
        Map<String, Object> text = Map.of("Content", "早上好");
        atOnce(16, () -> deliver("o-storm-warm", "7300", "text", text));
        int before = Thread.activeCount();
        for (int i = 0; i < 1000; i++) {
            deliver("o-storm-threads", String.valueOf(8000 + i), "text", text);
        }
        assertThat(Thread.activeCount()).isLessThan(before + 20);
    }
}
