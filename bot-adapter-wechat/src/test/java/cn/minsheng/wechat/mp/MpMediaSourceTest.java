package cn.minsheng.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.core.intake.MediaSource.Fetched;
import cn.minsheng.core.intake.MediaSource.Gone;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.wechat.PublicMedia;
import cn.minsheng.wechat.TickingClock;
import cn.minsheng.wechat.WechatProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MpMediaSourceTest {
    private static final Channel ACCOUNT = new Channel(Channel.Kind.MP, "wx1");

    private final List<String> asked = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private ApiServer api;
    private MpMediaSource source;

    @BeforeEach
    void start() throws IOException {
        api = new ApiServer();
        api.handle("/cgi-bin/media/get", exchange -> {
            asked.add(exchange.getRequestURI().getRawQuery());
            if (!errors.isEmpty()) {
                ApiServer.write(exchange, 200, errors.remove(0));
                return;
            }
            byte[] picture = "picture".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
            exchange.close();
        });
        WechatProperties properties = new WechatProperties(
                new WechatProperties.Mp(List.of(new WechatProperties.Account("wx1", "s", "t", "")), api.base()),
                new WechatProperties.Gateway(List.of(), true, Set.of()),
                64);
        source = new MpMediaSource(
                new AccountApis(properties, new TokensInMemory(), new TickingClock(WechatServer.NOW)),
                new PublicMedia(true, Set.of()));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void media_are_streamed_by_their_id() throws IOException {
        try (Fetched fetched = source.open(ACCOUNT, "m/1 &x")) {
            assertThat(fetched.contentType()).isEqualTo("image/jpeg");
            assertThat(new String(fetched.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("picture");
        }
        assertThat(asked).containsExactly("access_token=SECRET-TOKEN-1&media_id=m%2F1+%26x");
    }

    @Test
    void a_video_is_fetched_where_wechat_says_it_is() throws IOException {
        errors.add("{\"video_url\":\"" + api.base() + "/cgi-bin/media/get?v=1\"}");

        try (Fetched fetched = source.open(ACCOUNT, "m1")) {
            assertThat(new String(fetched.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("picture");
        }
    }

    @Test
    void an_invalid_id_is_gone_and_other_faults_are_not() {
        errors.add("{\"errcode\":40007,\"errmsg\":\"invalid media_id\"}");
        assertThatThrownBy(() -> source.open(ACCOUNT, "m1")).isInstanceOf(Gone.class);

        errors.add("{\"errcode\":-1,\"errmsg\":\"system error\"}");
        assertThatThrownBy(() -> source.open(ACCOUNT, "m1"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(Gone.class);
    }

    @Test
    void a_refused_token_is_renewed_for_media_too() throws IOException {
        errors.add("{\"errcode\":42001,\"errmsg\":\"expired\"}");

        try (Fetched fetched = source.open(ACCOUNT, "m1")) {
            assertThat(fetched.body().readAllBytes()).hasSize(7);
        }
        assertThat(api.tokenCalls).hasSize(2);
    }
}
