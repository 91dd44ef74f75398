package cn.minsheng.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.outbox.Outcome;
import cn.minsheng.core.outbox.Parcel;
import cn.minsheng.core.outbox.Way;
import cn.minsheng.wechat.CapturedLog;
import cn.minsheng.wechat.TickingClock;
import cn.minsheng.wechat.WechatProperties;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WechatCourierTest {
    private static final String OPENID = "oRESIDENT-openid";

    private final TickingClock clock = new TickingClock(Instant.parse("2026-03-02T13:14:05Z"));
    private ApiServer api;
    private WechatCourier courier;

    @BeforeEach
    void start() throws IOException {
        api = new ApiServer();
        courier = courier(api.base());
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private WechatCourier courier(String base) {
        WechatProperties properties = new WechatProperties(
                new WechatProperties.Mp(List.of(new WechatProperties.Account("wx1", "SECRET-SECRET", "t", "")), base),
                new WechatProperties.Gateway(List.of(), false, Set.of(443)),
                64);
        return new WechatCourier(new AccountApis(properties, new TokensInMemory(), clock), clock);
    }

    private Outcome deliver(String text) {
        return courier.deliver(
                new Parcel("d1", Way.CUSTOMER_MESSAGE, new Channel(Channel.Kind.MP, "wx1"), OPENID, List.of(), text));
    }

    @Test
    void a_text_is_sent_as_a_customer_message() {
        assertThat(deliver("fixed")).isEqualTo(new Outcome.Delivered());
        assertThat(api.sent)
                .containsExactly(
                        "{\"touser\":\"" + OPENID + "\",\"msgtype\":\"text\",\"text\":{\"content\":\"fixed\"}}");
        assertThat(api.tokenCalls)
                .singleElement()
                .asString()
                .contains("SECRET-SECRET")
                .contains("wx1");
    }

    @Test
    void case_28_a_link_is_sent_with_raw_characters() {
        deliver("<a href=\"https://x/?a=1&b=2\">\u770B</a>");

        assertThat(api.sent.get(0))
                .contains("<a href=\\\"https://x/?a=1&b=2\\\">\u770B</a>")
                .doesNotContain("\\u003c");
    }

    @Test
    void case_29_a_typed_line_break_is_sent_as_a_real_one() {
        deliver("one\\ntwo");

        assertThat(api.sent.get(0)).contains("\"one\\ntwo\"");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, TryLater",
        "45011, TryLater",
        "45009, TryLater",
        "45015, OtherWay",
        "45047, OtherWay",
        "43004, OtherWay",
        "50005, OtherWay",
        "48002, OtherWay",
        "40164, Stopped",
        "61004, Stopped",
        "48001, Stopped",
        "48004, Stopped",
        "50002, Stopped",
        "40003, Never",
        "43019, Never",
        "45002, Never",
        "44004, Never",
        "40033, Never",
        "99999, Never"
    })
    void case_30_each_error_code_has_its_outcome(int code, String outcome) {
        api.answer(error(code));

        Outcome got = deliver("x");

        assertThat(got.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(got.toString()).contains(Integer.toString(code));
        assertThat(api.sent).hasSize(1);
    }

    @Test
    void the_days_quota_waits_for_midnight_in_the_district() {
        api.answer(error(45009));

        // 21:14:05 in Asia/Shanghai.
        assertThat(deliver("x"))
                .isEqualTo(new Outcome.TryLater(
                        "45009", Duration.ofHours(2).plusMinutes(45).plusSeconds(55)));
    }

    @ParameterizedTest
    @CsvSource({"40001", "40014", "42001"})
    void a_refused_token_is_renewed_once_and_the_send_goes_on(int code) {
        api.answer(error(code), ApiServer.OK);

        assertThat(deliver("x")).isEqualTo(new Outcome.Delivered());
        assertThat(api.tokenCalls).hasSize(2);
        assertThat(api.tokensUsed).containsExactly("access_token=SECRET-TOKEN-1", "access_token=SECRET-TOKEN-2");
    }

    @Test
    void a_token_that_is_refused_twice_is_tried_later() {
        api.answer(error(40001), error(40001));

        assertThat(deliver("x")).isEqualTo(new Outcome.TryLater("40001", null));
        assertThat(api.sent).hasSize(2);
    }

    @Test
    void case_48_a_hundred_sends_are_one_token_call() {
        for (int i = 0; i < 100; i++) {
            deliver("x");
        }
        assertThat(api.sent).hasSize(100);
        assertThat(api.tokenCalls).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"40125, Stopped", "40001, Stopped", "40164, Stopped", "-1, TryLater", "45009, TryLater"})
    void a_token_that_cannot_be_had_means_that_nothing_was_sent(int code, String outcome) {
        api.tokenAnswer = error(code);

        assertThat(deliver("x").getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(api.sent).isEmpty();
    }

    @Test
    void an_answer_that_never_came_is_unknown_and_not_sent_again() {
        api.silent = true;

        assertThat(deliver("x")).isEqualTo(new Outcome.Unknown("no-answer"));
        assertThat(api.sent).hasSize(1);
    }

    @Test
    void a_gateways_fault_is_unknown_and_its_overload_is_not() {
        api.status = 502;
        assertThat(deliver("x")).isEqualTo(new Outcome.Unknown("http-502"));
        api.status = 503;
        assertThat(deliver("x")).isEqualTo(new Outcome.TryLater("http-503", null));
    }

    @Test
    void nobody_there_is_not_sent() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        deliver("x");
        api.close();

        assertThat(deliver("x")).isEqualTo(new Outcome.TryLater("unreachable", null));
        courier = courier("http://127.0.0.1:" + port);
        assertThat(deliver("x")).isEqualTo(new Outcome.TryLater("token-unreachable", null));
    }

    @Test
    void an_empty_text_and_an_unknown_account_are_never_sent() {
        assertThat(deliver(" ")).isEqualTo(new Outcome.Never("44004"));
        assertThat(courier.deliver(new Parcel(
                        "d", Way.CUSTOMER_MESSAGE, new Channel(Channel.Kind.MP, "wx9"), OPENID, List.of(), "x")))
                .isEqualTo(new Outcome.Stopped("account-unknown"));
        assertThat(api.sent).isEmpty();
    }

    @Test
    void case_48_no_token_secret_openid_or_text_is_in_any_log_line() {
        new QuietSdk();
        try (CapturedLog log = new CapturedLog()) {
            api.answer(ApiServer.OK, error(40001), error(45015), error(-1), "no json");
            for (int i = 0; i < 4; i++) {
                deliver("PRIVATE-TEXT");
            }
            api.silent = true;
            deliver("PRIVATE-TEXT");
            assertThat(log.text())
                    .doesNotContain("SECRET")
                    .doesNotContain(OPENID)
                    .doesNotContain("PRIVATE")
                    .doesNotContain("access_token");
        }
    }

    private static String error(int code) {
        return "{\"errcode\":" + code + ",\"errmsg\":\"no rid: 1\"}";
    }
}
