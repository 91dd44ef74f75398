package cn.minsheng.admin.start;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.demo.DemoValues;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StartCheckTest {

    private final Map<String, Object> settings = new HashMap<>(Map.ofEntries(
            Map.entry("spring.datasource.url", "jdbc:mysql://db/minsheng"),
            Map.entry("spring.datasource.password", "a-long-word-of-our-own"),
            Map.entry("minsheng.data-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
            Map.entry("minsheng.wechat.mp.accounts[0].app-id", "wx1"),
            Map.entry("minsheng.wechat.mp.accounts[0].secret", "s1"),
            Map.entry("minsheng.wechat.mp.accounts[0].token", "t1"),
            Map.entry("minsheng.wechat.mp.accounts[0].aes-key", ""),
            Map.entry("minsheng.wechat.gateway.clients[0].id", "bridge"),
            Map.entry("minsheng.wechat.gateway.clients[0].secret", "s2")));

    @Test
    void own_secrets_may_start() {
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.url",
                "spring.datasource.password",
                "minsheng.data-key",
                "minsheng.wechat.mp.accounts[0].secret",
                "minsheng.wechat.mp.accounts[0].token",
                "minsheng.wechat.gateway.clients[0].secret"
            })
    void a_missing_secret_is_named(String name) {
        settings.remove(name);
        assertThat(faults()).containsExactly(name + " is missing");
    }

    @Test
    void every_secret_of_the_demo_is_refused() {
        DemoValues.secrets().forEach((name, value) -> {
            Map<String, Object> own = new HashMap<>(settings);
            settings.put(name, value);
            settings.put("minsheng.admin.bootstrap.username", "admin");
            settings.putIfAbsent("minsheng.admin.bootstrap.password", "a-long-word-of-our-own");
            assertThat(faults()).as(name).containsExactly(name + " is a secret of the demo or of a sample");
            settings.clear();
            settings.putAll(own);
        });
    }

    @Test
    void the_first_administrator_needs_a_password() {
        settings.put("minsheng.admin.bootstrap.username", "admin");
        assertThat(faults()).containsExactly("minsheng.admin.bootstrap.password is missing");
    }

    @Test
    void a_data_key_must_be_32_bytes_and_no_fault_tells_a_secret() {
        settings.put("minsheng.data-key", "c2hvcnQ=");
        assertThat(faults()).singleElement().asString().contains("32 bytes").doesNotContain("c2hvcnQ=");
    }

    @Test
    void secrets_from_the_environment_are_seen() {
        settings.keySet().removeIf(name -> name.contains("mp.accounts"));
        StandardEnvironment environment = environment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "MINSHENG_WECHAT_MP_ACCOUNTS_0_APPID", "wx1",
                                "MINSHENG_WECHAT_MP_ACCOUNTS_0_SECRET", "s1",
                                "MINSHENG_WECHAT_MP_ACCOUNTS_0_AES_KEY", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
                                "MINSHENG_WECHAT_MP_ACCOUNTS_0_TOKEN", "minsheng-demo")));
        assertThat(StartCheck.faults(environment))
                .containsExactly(
                        "minsheng.wechat.mp.accounts[0].token is a secret of the demo or of a sample",
                        "minsheng.wechat.mp.accounts[0].aes-key is a secret of the demo or of a sample");
    }

    private java.util.List<String> faults() {
        return StartCheck.faults(environment());
    }

    private StandardEnvironment environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }
}
