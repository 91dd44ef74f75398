package cn.minsheng.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliverCallbackTest {
    /** Short, so that the test of a bot that says nothing is. */
    private static final Duration PATIENCE = Duration.ofMillis(60);

    private final Account account = Correspondents.demo();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpServer bot;
    private DeliverCallback callback;

    private record Answer(int status, String body, long holdMillis) {}

    @BeforeEach
    void start() throws IOException {
        bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/wechat/mp/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Envelope(account).open(CallbackXml.read(body).get("Encrypt")));
            Answer answer = answers.remove();
            if (answer.holdMillis() > 0) {
                Waiting.pause(Duration.ofMillis(answer.holdMillis()));
            }
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        bot.start();
        URI address = URI.create("http://127.0.0.1:" + bot.getAddress().getPort());
        callback = new DeliverCallback(
                HttpClient.newHttpClient(), () -> address, Clock.systemUTC(), PATIENCE, DeliverCallback.TRIES);
    }

    @AfterEach
    void stop() {
        bot.stop(0);
    }

    @Test
    void an_encrypted_answer_is_opened() {
        answers.add(new Answer(200, sealed("2603020163"), 0));

        Delivery delivery = deliver();

        assertThat(delivery.text()).isEqualTo("2603020163");
        assertThat(delivery.tries()).hasSize(1);
        assertThat(heard).containsExactly("<xml><Content><![CDATA[x]]></Content></xml>");
    }

    @Test
    void an_empty_answer_is_no_fault() {
        answers.add(new Answer(200, "", 0));

        assertThat(deliver().problem()).isNull();
    }

    @Test
    void what_is_refused_comes_again_until_the_third_time() {
        answers.addAll(List.of(new Answer(503, "", 0), new Answer(503, "", 0), new Answer(200, sealed("x"), 0)));

        Delivery delivery = deliver();

        assertThat(delivery.tries()).extracting(Delivery.Try::status).containsExactly(503, 503, 200);
        assertThat(delivery.text()).isEqualTo("x");
        assertThat(heard).hasSize(3).containsOnly(heard.get(0));
    }

    @Test
    void a_bot_that_says_nothing_is_asked_three_times_and_then_the_phone_shows_a_fault() {
        Answer slow = new Answer(200, "", 200);
        answers.addAll(List.of(slow, slow, slow));

        Delivery delivery = deliver();

        assertThat(delivery.tries()).hasSize(3).allMatch(attempt -> attempt.status() == 0);
        assertThat(delivery.accepted()).isFalse();
        assertThat(delivery.problem()).isEqualTo("unanswered");
    }

    @Test
    void an_answer_that_is_not_signed_by_the_account_is_a_fault() {
        answers.add(new Answer(200, "{\"ok\":true}", 0));

        assertThat(deliver().problem()).isEqualTo("unreadable");
    }

    private Delivery deliver() {
        return callback.deliver(account, "o-xiaoli", CallbackXml.write(Map.of("Content", "x")));
    }

    private String sealed(String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("MsgType", "text");
        fields.put("Content", text);
        String encrypted = new Envelope(account).seal(CallbackXml.write(fields));
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("Encrypt", encrypted);
        envelope.put("MsgSignature", Envelope.signature(account.token(), "1", "2", encrypted));
        envelope.put("TimeStamp", 1);
        envelope.put("Nonce", "2");
        return CallbackXml.write(envelope);
    }
}
