package cn.minsheng.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Case 23 as a property: whatever a resident pastes is kept as it stands, and moves no other field. */
class TypedXmlTest {
    private static final String[] PIECES = {
        "]]>",
        "<![CDATA[",
        "</Content>",
        "<Content>",
        "<FromUserName>",
        "</FromUserName>",
        "oEvil",
        "<MsgId>",
        "9",
        "</MsgId>",
        "</xml>",
        "<xml>",
        "<!--",
        "-->",
        "]",
        ">",
        "<",
        "/",
        "&amp;",
        "&#2;",
        "<a b='c'/>",
        " ",
        "\n",
        "\u6C34",
        "<?pi",
        "?>",
        "<MsgType><![CDATA[event]]></MsgType>",
        "<Event><![CDATA[unsubscribe]]></Event>"
    };

    @Test
    void case_23_whatever_is_typed_is_kept_and_overrides_nothing() throws Refused {
        Random random = new Random(23);
        for (int round = 0; round < 30_000; round++) {
            String typed = typed(random);
            if (typed.contains("]]]]><![CDATA[>")) {
                // This is how a sender writes "]]>" properly, and is read so.
                continue;
            }
            Map<String, String> fields =
                    FlatXml.read(WechatServer.text("oA", "100", typed)).orElseThrow();

            assertThat(fields).as(typed).containsEntry("Content", typed);
            assertThat(MpMessages.of("wx", fields, typed.getBytes(StandardCharsets.UTF_8), WechatServer.NOW))
                    .as(typed)
                    .returns("oA", message -> message.senderId())
                    .returns("100", message -> message.externalId())
                    .returns(typed, message -> message.text());
        }
    }

    private static String typed(Random random) {
        StringBuilder out = new StringBuilder();
        int pieces = 1 + random.nextInt(8);
        for (int i = 0; i < pieces; i++) {
            out.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return out.toString();
    }
}
