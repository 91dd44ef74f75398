package cn.minsheng.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private final Account account = Correspondents.demo();
    private final Envelope envelope = new Envelope(account);
    private final WxCryptUtil library = new WxCryptUtil(account.token(), account.aesKey(), account.appId());

    @Test
    void the_library_opens_what_we_seal() {
        assertThat(library.decrypt(envelope.seal("<xml>\u8def\u706f\u4e0d\u4eae\uD83C\uDF3F</xml>")))
                .isEqualTo("<xml>\u8def\u706f\u4e0d\u4eae\uD83C\uDF3F</xml>");
    }

    @Test
    void we_open_what_the_library_seals_whatever_its_length() {
        for (int length = 0; length < 70; length++) {
            String text = "x".repeat(length);
            assertThat(envelope.open(library.encrypt("0123456789abcdef", text))).isEqualTo(text);
        }
    }

    @Test
    void an_envelope_of_another_account_is_refused() {
        WxCryptUtil other = new WxCryptUtil(account.token(), account.aesKey(), "wxother");

        assertThatThrownBy(() -> envelope.open(other.encrypt("0123456789abcdef", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void text_that_looks_like_xml_stays_text() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Content", "<![CDATA[a]]></Content><FromUserName>o-evil</FromUserName>");
        fields.put("MsgId", 9223372036854775807L);

        assertThat(CallbackXml.read(CallbackXml.write(fields)))
                .containsEntry("Content", "<![CDATA[a]]></Content><FromUserName>o-evil</FromUserName>")
                .containsEntry("MsgId", "9223372036854775807")
                .doesNotContainKey("FromUserName");
    }

    @Test
    void what_is_overheard_is_what_was_written() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("FromUserName", "o-xiaoli");
        fields.put("Content", "a]]></Content><FromUserName>o-evil</FromUserName>");
        fields.put("CreateTime", 5);

        assertThat(Overheard.fields(CallbackXml.write(fields)))
                .containsEntry("FromUserName", "o-xiaoli")
                .containsEntry("Content", "a]]></Content><FromUserName>o-evil</FromUserName>")
                .containsEntry("CreateTime", "5");
        assertThat(Overheard.fields("{}")).isEmpty();
        assertThat(Overheard.fields("<xml><a><![CDATA[x")).hasSize(1);
        assertThat(Overheard.fields("<xml><")).isEmpty();
    }
}
