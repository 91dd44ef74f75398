package cn.minsheng.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.preview.Preview;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator over real HTTP, before a bot that only pretends. */
class SimulatorHttpTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext application;
    private static URI base;

    @BeforeAll
    static void start() {
        application = Preview.start(0);
        base = application.getBean(BotAddress.class).own();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void a_phones_message_gets_its_passive_answer_and_then_a_customer_message() throws Exception {
        JsonNode sent = call("POST", "/simulator/phones/o-test-1/messages", "{\"type\":\"text\",\"text\":\"x\"}");

        assertThat(sent.path("status").asInt()).isEqualTo(200);
        assertThat(sent.path("text").asString("")).contains("2603020");
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(chat("/simulator/phones/o-test-1").path("bubbles"))
                                .hasSize(3));
        assertThat(text("/simulator/log")).contains("\"to\":\"o-test-1\"", "custom/send", "\"errcode\":0");
        assertThat(text("/simulator/log")).doesNotContain("minsheng-demo-secret");
    }

    @Test
    void who_does_not_follow_cannot_write_until_he_does() throws Exception {
        assertThat(status("/simulator/phones/o-wangbo/messages", "{\"type\":\"text\",\"text\":\"x\"}"))
                .isEqualTo(409);
        call("POST", "/simulator/phones/o-wangbo/events", "{\"event\":\"subscribe\",\"key\":\"36\"}");
        assertThat(status("/simulator/phones/o-wangbo/messages", "{\"type\":\"text\",\"text\":\"x\"}"))
                .isEqualTo(200);
    }

    @Test
    void a_line_in_a_group_is_answered_there_and_to_the_member_alone() throws Exception {
        call(
                "POST",
                "/simulator/rooms/room-heping/messages",
                "{\"senderId\":\"zhaoyi\",\"type\":\"text\",\"text\":\"x\"}");

        Awaitility.await().untilAsserted(() -> {
            assertThat(chat("/simulator/rooms/room-heping").path("bubbles")).hasSize(2);
            assertThat(chat("/simulator/members/zhaoyi").path("bubbles")).hasSize(1);
        });
    }

    @Test
    void who_writes_by_another_program_can_be_answered_too() throws Exception {
        DeliverCallback outside = new DeliverCallback(
                HTTP, () -> base, application.getBean(SettableClock.class), Duration.ofSeconds(5), 1);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("FromUserName", "o-outside");
        fields.put("MsgType", "text");
        fields.put("Content", "x");
        fields.put("MsgId", 1);

        assertThat(outside.deliver(Correspondents.demo(), "o-outside", CallbackXml.write(fields))
                        .text())
                .contains("2603020");
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(text("/simulator/log")).containsPattern("\"to\":\"o-outside\".*\"errcode\":0"));
    }

    @Test
    void the_page_and_its_files_come_from_here_alone() throws Exception {
        assertThat(text("/simulator")).contains("/simulator/page/app.js").doesNotContain("https://");
        assertThat(text("/simulator/page/app.js")).contains("import");
        assertThat(text("/simulator/people")).contains("o-xiaoli", "room-heping");
    }

    @Test
    void an_answer_that_is_dropped_leaves_the_caller_without_a_byte() throws Exception {
        call("PUT", "/simulator/faults", "[{\"api\":\"media/get\",\"dropAnswer\":true}]");
        try {
            assertThatThrownBy(() -> text("/simulator/wechat/cgi-bin/media/get?media_id=x"))
                    .isInstanceOf(IOException.class);
        } finally {
            call("PUT", "/simulator/faults", "[]");
        }
    }

    @Test
    void a_picture_can_be_fetched_with_a_token_and_nothing_else_is_allowed() throws Exception {
        String token = call(
                        "POST",
                        "/simulator/wechat/cgi-bin/stable_token",
                        "{\"grant_type\":\"client_credential\",\"appid\":\"wxdemo0000000000\","
                                + "\"secret\":\"minsheng-demo-secret\"}")
                .path("access_token")
                .asString("");
        Media.Stored file = new Camera(application.getBean(Media.class))
                .take("image", "manhole")
                .orElseThrow();

        HttpResponse<byte[]> picture = HTTP.send(
                HttpRequest.newBuilder(base.resolve("/simulator/wechat/cgi-bin/media/get?access_token=" + token
                                + "&media_id=" + file.mediaId()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(text("/simulator/wechat/cgi-bin/menu/create?access_token=" + token))
                .contains("48001");
        assertThat(text("/simulator/wechat/cgi-bin/media/get?media_id=x")).contains("41001");
    }

    private static JsonNode chat(String path) throws IOException, InterruptedException {
        return JSON.readTree(text(path)).path("chat");
    }

    private static String text(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        return JSON.readTree(send(method, path, body).body());
    }

    private static int status(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body).statusCode();
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
