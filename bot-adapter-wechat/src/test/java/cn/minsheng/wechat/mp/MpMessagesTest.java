package cn.minsheng.wechat.mp;

import static cn.minsheng.wechat.mp.WechatServer.event;
import static cn.minsheng.wechat.mp.WechatServer.message;
import static cn.minsheng.wechat.mp.WechatServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.intake.IncomingMessage;
import cn.minsheng.core.intake.IncomingMessage.Location;
import cn.minsheng.core.intake.IncomingMessage.Media;
import cn.minsheng.core.intake.IncomingMessage.Type;
import cn.minsheng.wechat.SafeText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MpMessagesTest {
    @Test
    void each_type_of_message_becomes_the_houses_own() {
        assertThat(read(message("oA", "image", "<PicUrl>http://x/y</PicUrl><MediaId>m1</MediaId>")))
                .returns(Type.IMAGE, IncomingMessage::type)
                .returns(new Media("m1", null), IncomingMessage::media);
        assertThat(read(message(
                        "oA", "voice", "<MediaID>m2</MediaID><Format>amr</Format><Recognition>dark</Recognition>")))
                .returns(Type.VOICE, IncomingMessage::type)
                .returns(new Media("m2", "audio/amr"), IncomingMessage::media)
                .returns("dark", IncomingMessage::text);
        assertThat(read(message("oA", "voice", "<MediaId>m2</MediaId><Format>amr</Format><Recognition></Recognition>")))
                .returns(null, IncomingMessage::text);
        assertThat(read(message("oA", "shortvideo", "<MediaId>m3</MediaId><ThumbMediaId>t</ThumbMediaId>")))
                .returns(Type.VIDEO, IncomingMessage::type)
                .returns(new Media("m3", null), IncomingMessage::media);
        assertThat(read(message(
                        "oA",
                        "location",
                        "<Location_X>36.1</Location_X><Location_Y>114.4</Location_Y><Label>gate</Label>")))
                .returns(Type.LOCATION, IncomingMessage::type)
                .returns(new Location(36.1, 114.4, "gate"), IncomingMessage::location);
        assertThat(read(message("oA", "link", "<Title>T</Title><Description>D</Description><Url>http://x</Url>")))
                .returns(Type.LINK, IncomingMessage::type)
                .returns("T\nD", IncomingMessage::text);
        assertThat(read(message("oA", "hologram", ""))).returns(Type.UNKNOWN, IncomingMessage::type);
    }

    @Test
    void each_event_becomes_the_houses_own() {
        assertThat(read(event("oA", "subscribe", "<EventKey><![CDATA[qrscene_gate7]]></EventKey><Ticket>t</Ticket>")))
                .returns(Type.SUBSCRIBE, IncomingMessage::type)
                .returns("gate7", IncomingMessage::text)
                .returns(null, IncomingMessage::externalId);
        assertThat(read(event("oA", "subscribe", "<EventKey></EventKey>"))).returns(null, IncomingMessage::text);
        assertThat(read(event("oA", "unsubscribe", ""))).returns(Type.UNSUBSCRIBE, IncomingMessage::type);
        assertThat(read(event("oA", "SCAN", "<EventKey>9</EventKey>")))
                .returns(Type.SCAN, IncomingMessage::type)
                .returns("9", IncomingMessage::text);
        assertThat(read(event("oA", "CLICK", "<EventKey>MINE</EventKey>"))).returns(Type.CLICK, IncomingMessage::type);
        assertThat(read(event("oA", "LOCATION", "<Latitude>36.1</Latitude><Longitude>114.4</Longitude>")))
                .returns(Type.POSITION, IncomingMessage::type)
                .returns(new Location(36.1, 114.4, null), IncomingMessage::location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TEMPLATESENDJOBFINISH",
                "scancode_push",
                "scancode_waitmsg",
                "pic_sysphoto",
                "location_select",
                "kf_create_session",
                "MASSSENDJOBFINISH"
            })
    void other_events_are_kept_as_unknown(String event) {
        assertThat(read(event(
                        "oA", event, "<EventKey>k</EventKey><ScanCodeInfo><ScanType>qr</ScanType></ScanCodeInfo>")))
                .returns(Type.UNKNOWN, IncomingMessage::type);
    }

    @Test
    void case_22_control_characters_are_stripped_and_the_rest_is_kept() {
        assertThat(read(text("oA", "1", "pipe\u0002 broken\u0000\u0008\uFFFF")))
                .returns("pipe broken", IncomingMessage::text);
        assertThat(read(message(
                        "oA",
                        "text",
                        "<Content>pipe&#2; broken&#xD800;&#x1F33F;&#xD83C;&#xDF3F; &amp;lt; &nope; &</Content>")))
                .returns("pipe broken\uD83C\uDF3F\uD83C\uDF3F &lt; &nope; &", IncomingMessage::text);
        assertThat(read(text("oA", "1", "&#2; stays as typed in CDATA")))
                .returns("&#2; stays as typed in CDATA", IncomingMessage::text);
    }

    @Test
    void case_22_surrogates_encoded_one_by_one_are_joined_or_stripped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] halves = text("oA", "1", "a#b").split("#");
        bytes.writeBytes(halves[0].getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBC, '-'});
        bytes.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBC, (byte) 0xED, (byte) 0xBC, (byte) 0xBF});
        bytes.writeBytes(new byte[] {(byte) 0xC0, (byte) 0x80, (byte) 0xFF});
        bytes.writeBytes("\uFFFD".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(halves[1].getBytes(StandardCharsets.UTF_8));
        byte[] raw = bytes.toByteArray();

        assertThat(read(SafeText.decode(raw, 0, raw.length))).returns("a-\uD83C\uDF3F\uFFFDb", IncomingMessage::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<![CDATA[a]]></b>",
                "a]]>b",
                "]]>",
                "]]></Content>",
                "a]]><![CDATA[b",
                "x]]>y<![CDATA[z",
                "]]><![CDATA[",
                "x]]></Content><FromUserName>oEvil</FromUserName><Content><![CDATA[y",
                "x]]></Content><FromUserName>oEvil</FromUserName></xml>",
                "x]]></Content><MsgId>9</MsgId></xml>",
                "x]]></Content><MsgId>9</MsgId><Content><![CDATA[y",
                "x]]></Content><!--",
                "x]]><Content><![CDATA[y]]></Content><![CDATA[z",
                "<!DOCTYPE x><xml>",
                "<Content>&amp;</Content>"
            })
    void case_23_pasted_xml_is_kept_literally_and_overrides_nothing(String typed) {
        assertThat(read(text("oA", "100", typed)))
                .returns(typed, IncomingMessage::text)
                .returns("oA", IncomingMessage::senderId)
                .returns("100", IncomingMessage::externalId)
                .returns(Type.TEXT, IncomingMessage::type);
    }

    @Test
    void case_23_a_properly_split_cdata_is_joined() {
        assertThat(read(text("oA", "1", "a]]]]><![CDATA[>b"))).returns("a]]>b", IncomingMessage::text);
    }

    @Test
    void case_26_emoji_and_outer_blanks_are_kept() {
        assertThat(read(text("oA", "1", " \uD83C\uDF3F\u5C0F\u533A\u200B ")))
                .returns(" \uD83C\uDF3F\u5C0F\u533A\u200B ", IncomingMessage::text);
    }

    @Test
    void case_50_an_address_is_kept_as_typed() {
        assertThat(read(event("oA", "VIEW", "<EventKey><![CDATA[https://x/?a=1&b=2&amp;c]]></EventKey>")))
                .returns(Type.VIEW, IncomingMessage::type)
                .returns("https://x/?a=1&b=2&amp;c", IncomingMessage::text);
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807", "18446744073709551615", "abc"})
    void a_msg_id_of_any_shape_is_taken(String msgId) {
        assertThat(read(text("oA", msgId, "x"))).returns(msgId, IncomingMessage::externalId);
    }

    @Test
    void messages_without_an_id_are_told_apart_by_their_bodies() {
        assertThat(read(text("oA", "", "x")).onceKey())
                .isEqualTo(read(text("oA", "", "x")).onceKey())
                .isNotEqualTo(read(text("oA", "", "y")).onceKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "-5", "99999999999999999999", "9223372036854775807"})
    void a_senseless_time_is_taken_for_the_receipts(String time) {
        String xml =
                text("oA", "1", "x").replace("<CreateTime>" + WechatServer.NOW.getEpochSecond(), "<CreateTime>" + time);

        assertThat(read(xml)).returns(WechatServer.NOW, IncomingMessage::sentAt);
    }

    @Test
    void a_truncated_body_gives_what_can_be_read() {
        String xml = text("oA", "1", "x");

        assertThat(read(xml.substring(0, xml.indexOf("<Content>"))).senderId()).isEqualTo("oA");
    }

    @Test
    void hostile_bodies_are_read_in_linear_time() {
        for (String hostile : new String[] {
            "<a>".repeat(300_000),
            "&".repeat(900_000),
            "<a<".repeat(300_000),
            "<Content><![CDATA[".repeat(50_000),
            "]]></Content>".repeat(70_000)
        }) {
            long start = System.nanoTime();
            read("<xml>" + hostile);
            read("<xml><Content>" + hostile + "</Content></xml>");
            assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        }
    }

    private static IncomingMessage read(String xml) {
        try {
            return MpMessages.of(
                    WechatServer.APP_ID,
                    FlatXml.read(xml).orElse(Map.of()),
                    xml.getBytes(StandardCharsets.UTF_8),
                    WechatServer.NOW);
        } catch (Refused e) {
            throw new AssertionError(e);
        }
    }
}
