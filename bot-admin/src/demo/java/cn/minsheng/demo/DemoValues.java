package cn.minsheng.demo;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The settings of the demo district (演示设置). Each is a default: the environment and system properties override it. */
public final class DemoValues {

    /** Every demo person's password. */
    public static final String PASSWORD = "minsheng-demo";

    private static final String ACCOUNT = "minsheng.wechat.mp.accounts";
    private static final String BRIDGE = "minsheng.wechat.gateway.clients";
    private static final String DATA_KEY = "bWluc2hlbmctZGVtby1kYXRhLWtleS0zMi1ieXRlcyE=";

    private DemoValues() {}

    /** The secrets of the demo, by property; no production start accepts one of them. */
    public static Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put(ACCOUNT + "[0].secret", "minsheng-demo-secret");
        secrets.put(ACCOUNT + "[0].token", "minsheng-demo");
        secrets.put(ACCOUNT + "[0].aes-key", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
        secrets.put(BRIDGE + "[0].secret", "minsheng-demo-bridge");
        secrets.put("minsheng.admin.bootstrap.password", PASSWORD);
        secrets.put("minsheng.data-key", DATA_KEY);
        return secrets;
    }

    /** All settings of a demo on this port, with its data in this folder; where the servers are is added by them. */
    static Map<String, String> of(int port, Path home) {
        String base = "http://127.0.0.1:" + port;
        Map<String, String> values = new LinkedHashMap<>(secrets());
        // Not config/application.yml of the working folder: that one is for production.
        values.put("spring.config.location", "classpath:/");
        values.put("server.port", Integer.toString(port));
        values.put("server.address", "127.0.0.1");
        values.put("management.server.port", Integer.toString(port + 1));
        values.put("management.server.address", "127.0.0.1");
        values.put(ACCOUNT + "[0].app-id", "wxdemo0000000000");
        values.put("minsheng.wechat.mp.api-base-url", base + "/simulator/wechat");
        values.put(BRIDGE + "[0].id", "demo-bridge");
        values.put(BRIDGE + "[0].send-url", base + "/simulator/bridge/send");
        // Pictures of the simulated group lie on this very machine.
        values.put("minsheng.wechat.gateway.allow-private-media", "true");
        values.put("minsheng.wechat.gateway.media-ports", "80,443," + port);
        values.put("minsheng.admin.bootstrap.username", "admin");
        values.put("minsheng.media-dir", home.resolve("media").toString());
        // Opens the door of the simulator, where its classes are there.
        values.put("minsheng.demo", "true");
        // The terminal shows what a person should see; the whole log is beside the data.
        values.put("logging.threshold.console", "WARN");
        values.put("logging.file.name", home.resolve("demo.log").toString());
        return values;
    }

    /** Where the environment says the same, the environment is right. */
    static boolean isOverridden(ConfigurableEnvironment environment, String name) {
        ConfigurationPropertySources.attach(environment);
        return environment.containsProperty(name);
    }

    /**
     * Puts the values below system properties and environment variables, and above every file. Lists are bound from one source as a whole, so
     * theirs are merged here, entry by entry.
     */
    static void addTo(ConfigurableEnvironment environment, Map<String, String> values) {
        ConfigurationPropertySources.attach(environment);
        Map<String, Object> lists = new LinkedHashMap<>();
        Map<String, Object> others = new LinkedHashMap<>();
        values.forEach((name, value) -> (name.contains("[") ? lists : others).put(name, value));
        lists.replaceAll((name, value) -> environment.getProperty(name, value.toString()));
        furtherEntries(environment, ACCOUNT, List.of("app-id", "secret", "token", "aes-key"), lists);
        furtherEntries(environment, BRIDGE, List.of("id", "secret", "send-url"), lists);
        environment.getPropertySources().addFirst(new MapPropertySource("demo lists", lists));
        environment
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("demo", others));
        ConfigurationPropertySources.attach(environment);
    }

    private static void furtherEntries(
            ConfigurableEnvironment environment, String list, List<String> keys, Map<String, Object> into) {
        for (int i = 1; environment.containsProperty(list + "[" + i + "]." + keys.get(0)); i++) {
            for (String key : keys) {
                String name = list + "[" + i + "]." + key;
                String value = environment.getProperty(name);
                if (value != null) {
                    into.put(name, value);
                }
            }
        }
    }
}
