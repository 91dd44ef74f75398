package cn.minsheng.wechat.mp;

import static cn.minsheng.wechat.mp.WechatServer.NOW;
import static cn.minsheng.wechat.mp.WechatServer.TOKEN;
import static cn.minsheng.wechat.mp.WechatServer.sign;
import static cn.minsheng.wechat.mp.WechatServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.intake.IncomingMessage;
import cn.minsheng.core.intake.IncomingMessage.Type;
import cn.minsheng.wechat.RecordingIntake;
import cn.minsheng.wechat.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MpCallbackTest {
    private final RecordingIntake intake = new RecordingIntake();
    private final CallbackDoor door = new CallbackDoor(intake);
    private final WechatServer wechat = new WechatServer();

    @Test
    void an_encrypted_text_is_kept_and_answered_in_an_envelope() {
        intake.answering("No. 2603020001");

        MockHttpServletResponse response = door.post(wechat.aes(text("oA", "100", "the lamp is dark")));

        assertThat(response.getStatus()).isEqualTo(200);
        String answer = wechat.open(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(answer)
                .contains("<ToUserName><![CDATA[oA]]></ToUserName><FromUserName><![CDATA[gh_1]]></FromUserName>")
                .contains("<Content><![CDATA[No. 2603020001]]></Content>");
        IncomingMessage message = intake.only();
        assertThat(message.type()).isEqualTo(Type.TEXT);
        assertThat(message.text()).isEqualTo("the lamp is dark");
        assertThat(message.senderId()).isEqualTo("oA");
        assertThat(message.externalId()).isEqualTo("100");
        assertThat(message.sentAt()).isEqualTo(NOW);
        assertThat(message.channel().key()).isEqualTo("mp:" + WechatServer.APP_ID);
        assertThat(message.onceKey()).isEqualTo("mp|" + WechatServer.APP_ID + "|100|oA|" + NOW.getEpochSecond());
        assertThat(new String(message.raw(), StandardCharsets.UTF_8)).isEqualTo(text("oA", "100", "the lamp is dark"));
    }

    @Test
    void a_plain_account_is_answered_in_plain_xml() {
        intake.answering("thanks");

        MockHttpServletResponse response = door.post(CallbackDoor.PLAIN_APP_ID, wechat.plain(text("oA", "1", "hello")));

        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("<xml><ToUserName>")
                .contains("<![CDATA[thanks]]>");
    }

    @Test
    void durable_without_a_text_is_an_empty_200() {
        MockHttpServletResponse response = door.post(wechat.aes(text("oA", "1", "hello")));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void not_durable_is_503_and_the_remaining_time_is_given() {
        intake.away();

        assertThat(door.post(wechat.aes(text("oA", "1", "hello"))).getStatus()).isEqualTo(503);
        assertThat(intake.within).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void a_fault_behind_the_door_is_503() {
        CallbackDoor broken = new CallbackDoor((message, within) -> {
            throw new IllegalStateException("fault");
        });

        assertThat(broken.post(wechat.aes(text("oA", "1", "hello"))).getStatus())
                .isEqualTo(503);
    }

    @Test
    void beyond_the_bound_the_caller_is_asked_to_come_again() {
        Waiting full = new Waiting(1);
        full.enter();

        assertThat(new CallbackDoor(intake, full)
                        .post(wechat.aes(text("oA", "1", "x")))
                        .getStatus())
                .isEqualTo(503);
        assertThat(intake.kept).isEmpty();
    }

    @Test
    void the_address_is_verified_by_its_echo() {
        String signature = sign(TOKEN, "1409735669", "xxxxxx");

        MockHttpServletResponse right = door.get(
                WechatServer.APP_ID, "signature=" + signature + "&timestamp=1409735669&nonce=xxxxxx&echostr=77");
        MockHttpServletResponse wrong = door.get(
                WechatServer.APP_ID, "signature=" + signature + "&timestamp=1409735669&nonce=xxxxxy&echostr=77");

        assertThat(right.getContentAsByteArray()).isEqualTo("77".getBytes(StandardCharsets.US_ASCII));
        assertThat(wrong.getStatus()).isEqualTo(403);
        assertThat(wrong.getContentAsByteArray()).isEmpty();
        assertThat(door.get("wxnobody", "signature=" + signature + "&timestamp=1409735669&nonce=xxxxxx&echostr=77")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void case_19_msg_signature_is_verified_over_four_parts() {
        String cipherText = wechat.encrypt(text("oA", "1", "x").getBytes(StandardCharsets.UTF_8));

        assertThat(door.post(wechat.sealed(cipherText, sign(TOKEN, wechat.timestamp(), wechat.nonce)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(door.post(wechat.sealed(cipherText, sign(TOKEN, wechat.timestamp(), wechat.nonce, cipherText)))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void case_49_a_post_without_a_signature_is_403() {
        MockHttpServletRequest bare = WechatServer.post(text("oA", "1", "x"));

        assertThat(door.post(bare).getStatus()).isEqualTo(403);
        assertThat(door.post(CallbackDoor.PLAIN_APP_ID, bare).getStatus()).isEqualTo(403);
        assertThat(intake.kept).isEmpty();
    }

    @Test
    void forged_stale_and_misdirected_callbacks_are_403_and_nothing_is_kept() {
        WechatServer early = new WechatServer();
        early.time = NOW.minusSeconds(601);
        WechatServer late = new WechatServer();
        late.time = NOW.plusSeconds(601);
        MockHttpServletRequest noTime = wechat.plain("<xml/>");
        noTime.setQueryString("signature=x&timestamp=soon&nonce=1");

        Stream.of(
                        door.post(wechat.plain(text("oA", "1", "plain to an account with a key"))),
                        door.post(CallbackDoor.PLAIN_APP_ID, wechat.aes(text("oA", "1", "x"))),
                        door.post("wxnobody", wechat.aes(text("oA", "1", "x"))),
                        door.post(early.aes(text("oA", "1", "x"))),
                        door.post(late.aes(text("oA", "1", "x"))),
                        door.post(CallbackDoor.PLAIN_APP_ID, noTime),
                        door.post(new WechatServer("wxother000000000", WechatServer.AES_KEY).aes(text("oA", "1", "x"))))
                .forEach(response -> assertThat(response.getStatus()).isEqualTo(403));
        assertThat(intake.kept).isEmpty();
    }

    @Test
    void what_is_signed_with_the_machines_time_is_taken_while_the_demos_clock_is_ahead() {
        WechatServer outside = new WechatServer();
        outside.time = NOW.minusSeconds(26 * 3600);

        assertThat(new CallbackDoor(intake, new Waiting(1), () -> outside.time)
                        .post(outside.aes(text("oA", "1", "x")))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_clear_body_under_a_good_msg_signature_is_403() {
        MockHttpServletRequest request = wechat.aes(text("oA", "1", "x"));
        request.setContent(text("oA", "1", "x").getBytes(StandardCharsets.UTF_8));

        assertThat(door.post(request).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void a_broken_envelope_is_refused(String cipherText) {
        String signature = sign(TOKEN, wechat.timestamp(), wechat.nonce, cipherText);

        assertThat(door.post(wechat.sealed(cipherText, signature)).getStatus())
                .isEqualTo(cipherText.isEmpty() ? 403 : 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<xml", "hello"})
    void a_body_that_is_no_envelope_is_400(String body) {
        MockHttpServletRequest request = wechat.aes(text("oA", "1", "x"));
        request.setContent(body.getBytes(StandardCharsets.UTF_8));

        assertThat(door.post(request).getStatus()).isEqualTo(400);
    }

    @Test
    void a_body_over_one_mebibyte_is_400() {
        MockHttpServletRequest request = wechat.plain("x".repeat(1024 * 1024 + 1));

        assertThat(door.post(CallbackDoor.PLAIN_APP_ID, request).getStatus()).isEqualTo(400);
        assertThat(intake.kept).isEmpty();
    }

    @Test
    void case_21_a_doctype_is_400_inside_and_outside_the_envelope() {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><xml>"
                + "<FromUserName>oA</FromUserName><MsgType>text</MsgType><Content>&e;</Content></xml>";
        MockHttpServletRequest outside = wechat.aes(text("oA", "1", "x"));
        outside.setContent(xxe.getBytes(StandardCharsets.UTF_8));

        assertThat(door.post(CallbackDoor.PLAIN_APP_ID, wechat.plain(xxe)).getStatus())
                .isEqualTo(400);
        assertThat(door.post(wechat.aes(xxe)).getStatus()).isEqualTo(400);
        assertThat(door.post(outside).getStatus()).isEqualTo(400);
        assertThat(intake.kept).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"a\":1}", "<xml></xml>", "<xml><FromUserName>oA</FromUserName></xml>", "<xml"})
    void signed_but_unreadable_is_kept_and_200(String inside) {
        assertThat(door.post(wechat.aes(inside)).getStatus()).isEqualTo(200);
        assertThat(door.post(wechat.aes(inside)).getStatus()).isEqualTo(200);

        assertThat(intake.only().type()).isEqualTo(Type.UNREADABLE);
        assertThat(new String(intake.only().raw(), StandardCharsets.UTF_8)).isEqualTo(inside);
    }

    @Test
    void case_1_two_senders_with_one_msg_id_are_two_messages() {
        String voice = "<MediaId><![CDATA[m]]></MediaId><Format>amr</Format>";
        door.post(wechat.aes(WechatServer.message("oA", "voice", voice)));
        door.post(wechat.aes(WechatServer.message("oB", "voice", voice)));
        door.post(wechat.aes(WechatServer.message("oA", "voice", voice)));

        assertThat(intake.kept).extracting(IncomingMessage::senderId).containsExactly("oA", "oB");
    }

    @Test
    void case_3_events_that_differ_in_their_trace_id_are_two() {
        door.post(wechat.aes(WechatServer.event("oA", "wxa_media_check", "<trace_id>t1</trace_id>")));
        door.post(wechat.aes(WechatServer.event("oA", "wxa_media_check", "<trace_id>t2</trace_id>")));
        door.post(wechat.aes(WechatServer.event("oA", "wxa_media_check", "<trace_id>t2</trace_id>")));

        assertThat(intake.kept).hasSize(2).allMatch(message -> message.type() == Type.UNKNOWN);
    }

    @Test
    void case_6_the_same_body_again_has_the_same_content() {
        intake.answering("No. 1");
        String first = contentOf(door.post(wechat.aes(text("oA", "1", "x"))));
        String again = contentOf(door.post(wechat.aes(text("oA", "1", "x"))));

        assertThat(again).isEqualTo(first);
        assertThat(intake.kept).hasSize(1);
    }

    @Test
    void case_8_a_thousand_callbacks_start_no_thread() {
        door.post(wechat.aes(text("oA", "0", "x")));
        int before = Thread.activeCount();
        for (int i = 1; i <= 1000; i++) {
            door.post(wechat.aes(text("oA", Integer.toString(i), "x")));
        }

        assertThat(Thread.activeCount()).isLessThanOrEqualTo(before);
        assertThat(intake.kept).hasSize(1001);
    }

    @Test
    void case_17_a_key_that_ends_in_g_opens() {
        assertThat(WechatServer.AES_KEY).endsWith("G");
        assertThat(door.post(wechat.aes(text("oA", "1", "x"))).getStatus()).isEqualTo(200);
    }

    private String contentOf(MockHttpServletResponse response) {
        return Xml.content(wechat.open(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
    }
}
