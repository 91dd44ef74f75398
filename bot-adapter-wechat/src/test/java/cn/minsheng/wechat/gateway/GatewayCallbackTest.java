package cn.minsheng.wechat.gateway;

import static cn.minsheng.wechat.gateway.SignedBridge.request;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.intake.IncomingMessage;
import cn.minsheng.core.intake.IncomingMessage.Location;
import cn.minsheng.core.intake.IncomingMessage.Type;
import cn.minsheng.wechat.Freshness;
import cn.minsheng.wechat.RecordingIntake;
import cn.minsheng.wechat.TestRedis;
import cn.minsheng.wechat.TickingClock;
import cn.minsheng.wechat.Waiting;
import cn.minsheng.wechat.WechatProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GatewayCallbackTest {
    private static final Instant NOW = Instant.parse("2026-03-02T13:14:05Z");

    private final RecordingIntake intake = new RecordingIntake();
    private final Set<String> seen = new HashSet<>();
    private final String timestamp = Long.toString(NOW.getEpochSecond());
    private final GatewayCallback door = door();

    private GatewayCallback door() {
        WechatProperties properties = new WechatProperties(
                new WechatProperties.Mp(List.of(), "https://api.weixin.qq.com"),
                new WechatProperties.Gateway(
                        List.of(new WechatProperties.Client("bridge", SignedBridge.SECRET, null)), false, Set.of(443)),
                64);
        CheckSignature check = new CheckSignature(
                new Bridges(properties),
                (client, nonce) -> seen.add(client + nonce),
                new Freshness(new TickingClock(NOW), () -> NOW));
        return new GatewayCallback(check, intake, new Waiting(8), new TickingClock(NOW));
    }

    @Test
    void a_signed_text_is_kept_and_its_own_id_comes_back() {
        MockHttpServletResponse response = post(message(
                "m-1",
                "\"text\":\"the lamp is dark\",\"type\":\"text\","
                        + "\"roomName\":\"R\",\"senderName\":\"\uD83C\uDF3Fli\",\"mentionIds\":[\"bot\",7],"
                        + "\"quotedMessageId\":\"m-0\",\"more\":{}"));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(body(response)).isEqualTo("{\"messageId\":\"m-1\",\"duplicate\":false}");
        assertThat(intake.only())
                .returns(Type.TEXT, IncomingMessage::type)
                .returns("the lamp is dark", IncomingMessage::text)
                .returns("m-1", IncomingMessage::externalId)
                .returns("gateway|bridge|m-1", IncomingMessage::onceKey)
                .returns("room-1", IncomingMessage::roomId)
                .returns("R", IncomingMessage::roomName)
                .returns("s-1", IncomingMessage::senderId)
                .returns("\uD83C\uDF3Fli", IncomingMessage::senderName)
                .returns(List.of("bot", "7"), IncomingMessage::mentionIds)
                .returns("m-0", IncomingMessage::quotedId)
                .returns(NOW, IncomingMessage::sentAt)
                .returns("gateway:bridge", one -> one.channel().key());
    }

    @Test
    void case_41_old_messages_again_are_duplicates() {
        String body = message("m-1", "\"type\":\"text\",\"text\":\"x\"");
        post(body);

        assertThat(body(post(body))).isEqualTo("{\"messageId\":\"m-1\",\"duplicate\":true}");
        assertThat(intake.kept).hasSize(1);
    }

    @Test
    void case_43_two_rooms_of_one_name_are_two_rooms() {
        String first = message("m-1", "\"type\":\"text\",\"text\":\"x\",\"roomName\":\"same\"");
        post(first);
        post(first.replace("m-1", "m-2").replace("room-1", "room-2"));

        assertThat(intake.kept).extracting(IncomingMessage::roomId).containsExactly("room-1", "room-2");
    }

    @ParameterizedTest
    @CsvSource({
        "s-1:\\nhello, s-1, hello, s-1",
        "wxid_abc:\\nhello, room-1, hello, wxid_abc",
        "wxid_abc:\\nhello, s-1, hello, s-1",
        "abc:\\nhello, s-1, abc:\\nhello, s-1",
        "wxid_abc:\\n, s-1, wxid_abc:\\n, s-1"
    })
    void case_44_a_sender_before_the_text_is_split_off(String text, String sender, String kept, String keptSender) {
        post(message("m-1", "\"type\":\"text\",\"text\":\"" + text + "\"").replace("\"s-1\"", "\"" + sender + "\""));

        assertThat(intake.only().text()).isEqualTo(kept.replace("\\n", "\n"));
        assertThat(intake.only().senderId()).isEqualTo(keptSender);
    }

    @Test
    void case_45_the_blank_after_a_mention_is_kept_for_understanding() {
        post(message("m-1", "\"type\":\"text\",\"text\":\"@\u5C0F\u52A9\u624B\u2005\u67E5\u8BE2\""));

        assertThat(intake.only().text()).isEqualTo("@\u5C0F\u52A9\u624B\u2005\u67E5\u8BE2");
    }

    @Test
    void case_22_controls_and_lone_surrogates_are_stripped() {
        post(message("m-1", "\"type\":\"text\",\"text\":\"a\\u0002b\\ud83cc\\ud83c\\udf3f\""));

        assertThat(intake.only().text()).isEqualTo("abc\uD83C\uDF3F");
    }

    @Test
    void ids_of_64_bits_are_taken_digit_by_digit() {
        post(message("m-1", "\"type\":\"text\",\"text\":\"x\"").replace("\"m-1\"", "9223372036854775809"));

        assertThat(intake.only().externalId()).isEqualTo("9223372036854775809");
    }

    @Test
    void each_type_comes_with_its_own_part() {
        post(message("m-1", "\"type\":\"image\",\"mediaUrl\":\"https://x/y.jpg\""));
        post(message("m-2", "\"type\":\"voice\",\"mediaUrl\":\"https://x/y.amr\",\"text\":\"said\""));
        post(message(
                "m-3",
                "\"type\":\"location\",\"location\":{\"latitude\":36.1,\"longitude\":114.4,\"label\":\"gate\"}"));
        post(message("m-4", "\"type\":\"recall\",\"recalledMessageId\":\"m-1\""));
        post(message("m-5", "\"type\":\"hologram\",\"mediaUrl\":\"\",\"text\":\"\",\"location\":null"));

        assertThat(intake.kept)
                .extracting(IncomingMessage::type)
                .containsExactly(Type.IMAGE, Type.VOICE, Type.LOCATION, Type.RECALL, Type.UNKNOWN);
        assertThat(intake.kept.get(0).media()).isEqualTo(new IncomingMessage.Media("https://x/y.jpg", null));
        assertThat(intake.kept.get(1).text()).isEqualTo("said");
        assertThat(intake.kept.get(2).location()).isEqualTo(new Location(36.1, 114.4, "gate"));
        assertThat(intake.kept.get(3).recalledId()).isEqualTo("m-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "messageId | 'roomId':'r','senderId':'s','sentAt':'TIME','type':'text','text':'x'",
                "roomId | 'messageId':'m','senderId':'s','sentAt':'TIME','type':'text','text':'x'",
                "roomId | 'messageId':'m','roomId':'','senderId':'s','sentAt':'TIME','type':'text','text':'x'",
                "senderId | 'messageId':'m','roomId':'r','senderId':{},'sentAt':'TIME','type':'text','text':'x'",
                "sentAt | 'messageId':'m','roomId':'r','senderId':'s','type':'text','text':'x'",
                "sentAt | 'messageId':'m','roomId':'r','senderId':'s','sentAt':'today','type':'text','text':'x'",
                "type | 'messageId':'m','roomId':'r','senderId':'s','sentAt':'TIME'",
                "text | 'messageId':'m','roomId':'r','senderId':'s','sentAt':'TIME','type':'text'",
                "text | 'messageId':'m','roomId':'r','senderId':'s','sentAt':'TIME','type':'text','text':5",
                "mediaUrl | 'messageId':'m','roomId':'r','senderId':'s','sentAt':'TIME','type':'image'",
                "mediaUrl | 'messageId':'m','roomId':'r','senderId':'s','sentAt':'TIME','type':'image','mediaUrl':'file:///x'",
                "location | 'messageId':'m','roomId':'r','senderId':'s','sentAt':'TIME','type':'location','location':{'latitude':91,'longitude':0}",
                "recalledMessageId | 'messageId':'m','roomId':'r','senderId':'s','sentAt':'TIME','type':'recall'",
                "mentionIds | 'messageId':'m','roomId':'r','senderId':'s','sentAt':'TIME','type':'text','text':'x','mentionIds':'a'"
            })
    void a_wrong_field_is_400_with_its_name(String field, String inside) {
        refusedFor(field, "{" + inside.replace('\'', '"').replace("TIME", "2026-03-02T21:14:05+08:00") + "}");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {"[]", "{", "nothing", "5"})
    void a_body_that_is_no_object_is_400(@Nullable String body) {
        refusedFor("body", body == null ? "" : body);
    }

    private void refusedFor(String field, String json) {
        MockHttpServletResponse response = post(json);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(body(response)).contains("\"fields\":{\"" + field + "\":");
        assertThat(intake.kept).isEmpty();
    }

    @Test
    void bounds_of_text_id_and_body() {
        String water = "\u6C34";
        assertThat(post(message("m-1", "\"type\":\"text\",\"text\":\"" + water.repeat(20_000) + "\""))
                        .getStatus())
                .isEqualTo(200);
        assertThat(body(post(message("m-2", "\"type\":\"text\",\"text\":\"" + water.repeat(20_001) + "\""))))
                .contains("\"fields\":{\"text\"");
        assertThat(post(message("m".repeat(128), "\"type\":\"text\",\"text\":\"x\""))
                        .getStatus())
                .isEqualTo(200);
        assertThat(body(post(message("m".repeat(129), "\"type\":\"text\",\"text\":\"x\""))))
                .contains("\"fields\":{\"messageId\"");
        assertThat(post(message("m-3", "\"x\":\"" + "y".repeat(600_000) + "\"")).getStatus())
                .isEqualTo(413);
    }

    @Test
    void unsigned_stale_and_repeated_requests_are_401() {
        String body = message("m-1", "\"type\":\"text\",\"text\":\"x\"");
        String old = Long.toString(NOW.getEpochSecond() - 301);

        assertThat(post(new MockHttpServletRequest(), body).getStatus()).isEqualTo(401);
        assertThat(post(request("nobody", timestamp, "n1", body), body).getStatus())
                .isEqualTo(401);
        assertThat(post(request("bridge", timestamp, "n2", body + " "), body).getStatus())
                .isEqualTo(401);
        assertThat(post(request("bridge", old, "n3", body), body).getStatus()).isEqualTo(401);
        assertThat(post(request("bridge", "soon", "n4", body), body).getStatus())
                .isEqualTo(401);
        assertThat(post(request("bridge", timestamp, "", body), body).getStatus())
                .isEqualTo(401);
        assertThat(intake.kept).isEmpty();

        assertThat(post(request("bridge", timestamp, "n5", body), body).getStatus())
                .isEqualTo(200);
        assertThat(post(request("bridge", timestamp, "n5", body), body).getStatus())
                .isEqualTo(401);
        assertThat(post(request("bridge", timestamp, "n6", body), body).getStatus())
                .isEqualTo(200);
    }

    @Test
    void not_durable_is_503() {
        intake.away();

        assertThat(post(message("m-1", "\"type\":\"text\",\"text\":\"x\"")).getStatus())
                .isEqualTo(503);
    }

    @Test
    void nonces_are_remembered_by_all_nodes_and_skipped_while_redis_is_away(@TempDir Path folder) {
        try (TestRedis redis = new TestRedis(folder)) {
            assertThat(new RedisNonces(redis.quick).firstTime("bridge", "n")).isTrue();
            assertThat(new RedisNonces(redis.quick).firstTime("bridge", "n")).isFalse();
            assertThat(new RedisNonces(redis.quick).firstTime("other", "n")).isTrue();
            redis.stop();
            long started = System.nanoTime();
            assertThat(new RedisNonces(redis.quick).firstTime("bridge", "n")).isTrue();
            assertThat(System.nanoTime() - started).isLessThan(2_000_000_000L);
        }
    }

    private static String message(String id, String rest) {
        return "{\"messageId\":\"" + id
                + "\",\"roomId\":\"room-1\",\"senderId\":\"s-1\",\"sentAt\":\"2026-03-02T21:14:05+08:00\"," + rest
                + "}";
    }

    private MockHttpServletResponse post(String body) {
        return post(request("bridge", timestamp, UUID.randomUUID().toString(), body), body);
    }

    private MockHttpServletResponse post(MockHttpServletRequest request, String body) {
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            door.receive(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response;
    }

    private static String body(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
