package cn.minsheng.wechat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.outbox.Outcome;
import cn.minsheng.core.outbox.Parcel;
import cn.minsheng.core.outbox.Way;
import cn.minsheng.wechat.CapturedLog;
import cn.minsheng.wechat.TickingClock;
import cn.minsheng.wechat.WechatProperties;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeCourierTest {
    private static final Instant NOW = Instant.parse("2026-03-02T13:14:05Z");

    private HttpServer bridge;
    private volatile int status = 200;
    private volatile boolean silent;
    private volatile String body = "";
    private volatile Headers headers = new Headers();

    @BeforeEach
    void start() throws IOException {
        bridge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bridge.createContext("/send", this::answer);
        bridge.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        headers = exchange.getRequestHeaders();
        if (!silent) {
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    @AfterEach
    void stop() {
        bridge.stop(0);
    }

    @Test
    void a_line_for_a_group_is_posted_and_signed() {
        assertThat(deliver(Way.GROUP_LINE)).isEqualTo(new Outcome.Delivered());
        assertThat(body)
                .isEqualTo(
                        "{\"deliveryId\":\"d-1\",\"roomId\":\"a-1\",\"mentionIds\":[\"s-1\"],\"text\":\"one\\ntwo <a>\"}");
        String timestamp = headers.getFirst("X-Gateway-Timestamp");
        assertThat(timestamp).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(headers.getFirst("X-Gateway-Id")).isEqualTo("bridge");
        assertThat(headers.getFirst("X-Gateway-Signature"))
                .isEqualTo(SignedBridge.hmac(timestamp + "\n" + headers.getFirst("X-Gateway-Nonce") + "\n" + body));
    }

    @Test
    void a_private_line_names_the_member_alone() {
        assertThat(deliver(Way.GROUP_PRIVATE)).isEqualTo(new Outcome.Delivered());
        assertThat(body).isEqualTo("{\"deliveryId\":\"d-1\",\"toSenderId\":\"a-1\",\"text\":\"one\\ntwo <a>\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "204, Delivered",
        "302, TryLater",
        "400, Never",
        "404, Never",
        "408, TryLater",
        "429, TryLater",
        "500, TryLater",
        "503, TryLater"
    })
    void each_status_has_its_outcome(int answered, String outcome) {
        status = answered;

        assertThat(deliver(Way.GROUP_LINE).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void no_answer_may_be_asked_for_again() {
        silent = true;

        assertThat(deliver(Way.GROUP_LINE)).isEqualTo(new Outcome.TryLater("unreachable", null));
    }

    @Test
    void a_bridge_without_an_address_cannot_send() {
        assertThat(deliver(Way.GROUP_LINE, null)).isEqualTo(new Outcome.OtherWay("no-send-url"));
    }

    @Test
    void nothing_personal_is_logged() {
        try (CapturedLog log = new CapturedLog()) {
            deliver(Way.GROUP_LINE);
            silent = true;
            deliver(Way.GROUP_PRIVATE);
            assertThat(log.text())
                    .doesNotContain("a-1")
                    .doesNotContain("two <a>")
                    .doesNotContain(SignedBridge.SECRET);
        }
    }

    private Outcome deliver(Way way) {
        return deliver(way, "http://127.0.0.1:" + bridge.getAddress().getPort() + "/send");
    }

    private static Outcome deliver(Way way, @Nullable String sendUrl) {
        WechatProperties properties = new WechatProperties(
                new WechatProperties.Mp(List.of(), "https://api.weixin.qq.com"),
                new WechatProperties.Gateway(
                        List.of(new WechatProperties.Client("bridge", SignedBridge.SECRET, sendUrl)),
                        false,
                        Set.of(443)),
                64);
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        Parcel parcel = new Parcel(
                "d-1", way, new Channel(Channel.Kind.GATEWAY, "bridge"), "a-1", List.of("s-1"), "one\\ntwo <a>");
        return new BridgeCourier(way, new Bridges(properties), http, new TickingClock(NOW)).deliver(parcel);
    }
}
