package cn.minsheng.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CustomerMessagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SettableClock clock = SettableClock.system();
    private final Town town = new Town(clock, Cast.read());
    private final Windows windows = new Windows(clock);
    private final Followers followers = new Followers(town, windows);
    private final CustomerMessages messages = new CustomerMessages(town, windows);

    @Test
    void a_message_within_the_window_stands_in_the_chat() {
        writes("o-xiaoli");

        assertThat(send("o-xiaoli", "2603020163")).isEqualTo(Errcode.OK);
        assertThat(town.phone("o-xiaoli").view().bubbles()).hasSize(1);
    }

    @Test
    void nobody_knows_a_stranger_until_he_writes() {
        assertThat(send("o-stranger", "x")).isEqualTo(Errcode.BAD_OPENID);
        writes("o-stranger");
        assertThat(send("o-stranger", "x")).isEqualTo(Errcode.OK);
    }

    @Test
    void who_went_away_gets_nothing() {
        writes("o-xiaoli");
        followers.heard(
                "app",
                Map.of("FromUserName", "o-xiaoli", "MsgType", "event", "Event", "unsubscribe", "CreateTime", "1"));

        assertThat(send("o-xiaoli", "x")).isEqualTo(Errcode.NOT_FOLLOWING);
        assertThat(send("o-wangbo", "x")).isEqualTo(Errcode.NOT_FOLLOWING);
    }

    @Test
    void a_text_of_2048_bytes_passes_and_one_more_does_not() {
        writes("o-xiaoli");

        assertThat(send("o-xiaoli", "x".repeat(2048))).isEqualTo(Errcode.OK);
        assertThat(send("o-xiaoli", "\u706f".repeat(683))).isEqualTo(Errcode.TOO_LONG);
        assertThat(send("o-xiaoli", " ")).isEqualTo(Errcode.NO_CONTENT);
    }

    @Test
    void a_view_of_the_menu_opens_no_window() {
        followers.heard(
                "app", Map.of("FromUserName", "o-xiaoli", "MsgType", "event", "Event", "VIEW", "CreateTime", "1"));

        assertThat(send("o-xiaoli", "x")).isEqualTo(Errcode.WINDOW_CLOSED);
    }

    private void writes(String openid) {
        followers.heard("app", Map.of("FromUserName", openid, "MsgType", "text", "MsgId", "1"));
    }

    private Errcode send(String openid, String text) {
        Map<String, Object> message = Map.of("touser", openid, "msgtype", "text", "text", Map.of("content", text));
        return messages.send("app", JSON.valueToTree(message));
    }
}
