package cn.minsheng.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WechatPropertiesTest {
    private static final String ACCOUNT = "minsheng.wechat.mp.accounts[0].";
    private static final String CLIENT = "minsheng.wechat.gateway.clients[0].";

    @Test
    void nothing_configured_is_no_channel() {
        WechatProperties none = bind(Map.of("minsheng.wechat.max-waiting", "9"));

        assertThat(none.mp().accounts()).isEmpty();
        assertThat(none.mp().apiBaseUrl()).isEqualTo("https://api.weixin.qq.com");
        assertThat(none.gateway().clients()).isEmpty();
        assertThat(none.gateway().mediaPorts()).isEqualTo(Set.of(80, 443));
        assertThat(none.gateway().allowPrivateMedia()).isFalse();
    }

    @Test
    void the_names_are_those_of_the_contract() {
        WechatProperties read = bind(good());

        assertThat(read.mp().accounts().get(0).aesKey()).hasSize(43);
        assertThat(read.mp().apiBaseUrl()).isEqualTo("http://127.0.0.1:8080/simulator/wechat");
        assertThat(read.gateway().clients().get(0).sendUrl()).isEqualTo("http://127.0.0.1/send");
        assertThat(read.toString()).doesNotContain("hidden");
    }

    @ParameterizedTest
    @CsvSource({
        "minsheng.wechat.mp.accounts[0].app-id, ''",
        "minsheng.wechat.mp.accounts[0].token, ''",
        "minsheng.wechat.mp.accounts[0].aes-key, abc",
        "minsheng.wechat.mp.accounts[0].aes-key, abcdefghijklmnopqrstuvwxyz0123456789ABCDEF=",
        "minsheng.wechat.mp.accounts[1].app-id, wx1",
        "minsheng.wechat.mp.api-base-url, api.weixin.qq.com",
        "minsheng.wechat.gateway.clients[0].id, a b",
        "minsheng.wechat.gateway.clients[0].secret, ' '",
        "minsheng.wechat.gateway.clients[0].send-url, ftp://x/y",
        "minsheng.wechat.max-waiting, 0"
    })
    void a_wrong_value_stops_the_start_with_its_name(String name, String value) {
        Map<String, String> settings = good();
        settings.put(name, value);

        assertThatThrownBy(() -> bind(settings))
                .rootCause()
                .hasMessageContaining(name)
                .hasMessageNotContaining("hidden");
    }

    private static Map<String, String> good() {
        Map<String, String> settings = new TreeMap<>();
        settings.put(ACCOUNT + "app-id", "wx1");
        settings.put(ACCOUNT + "secret", "hidden-secret");
        settings.put(ACCOUNT + "token", "hidden-token");
        settings.put(ACCOUNT + "aes-key", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
        settings.put("minsheng.wechat.mp.api-base-url", "http://127.0.0.1:8080/simulator/wechat/");
        settings.put(CLIENT + "id", "bridge");
        settings.put(CLIENT + "secret", "hidden-secret");
        settings.put(CLIENT + "send-url", "http://127.0.0.1/send");
        return settings;
    }

    private static WechatProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("minsheng.wechat", WechatProperties.class)
                .get();
    }
}
