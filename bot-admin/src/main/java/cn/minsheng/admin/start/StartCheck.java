package cn.minsheng.admin.start;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Stops a production start whose secrets are missing or known to everybody (启动检查). It runs as soon as the settings are read, before anything is
 * connected. The demo does not pass here: it has a main program of its own, which is no part of the release.
 */
public final class StartCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** What the demo and the samples use; a stranger can look each of them up. */
    private static final Set<String> KNOWN_TO_EVERYBODY = Set.of(
            "minsheng-demo",
            "minsheng-demo-secret",
            "minsheng-demo-bridge",
            "minsheng-local",
            "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
            "bWluc2hlbmctZGVtby1kYXRhLWtleS0zMi1ieXRlcyE=",
            "change-me");

    private static final int DATA_KEY_BYTES = 32;

    private static final Bindable<List<Map<String, String>>> ENTRIES = Bindable.of(ResolvableType.forClassWithGenerics(
            List.class, ResolvableType.forClassWithGenerics(Map.class, String.class, String.class)));

    private final Refusal refusal;

    /** What happens to a start that is refused. */
    @FunctionalInterface
    public interface Refusal {
        /** Tells the person every fault at once and does not return to the start. */
        void refuse(List<String> faults);
    }

    /** A check that prints its faults and ends the program. */
    public StartCheck() {
        this(StartCheck::printAndExit);
    }

    StartCheck(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        List<String> faults = faults(event.getEnvironment());
        if (!faults.isEmpty()) {
            refusal.refuse(faults);
        }
    }

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** What is wrong, one line each, naming the property and never its value. */
    static List<String> faults(ConfigurableEnvironment environment) {
        List<String> faults = new ArrayList<>();
        require(environment, "spring.datasource.url", faults);
        secret("spring.datasource.password", environment.getProperty("spring.datasource.password", ""), faults);
        dataKey(environment.getProperty("minsheng.data-key", ""), faults);
        accounts(environment, faults);
        bridges(environment, faults);
        if (!environment.getProperty("minsheng.admin.bootstrap.username", "").isEmpty()) {
            String name = "minsheng.admin.bootstrap.password";
            secret(name, environment.getProperty(name, ""), faults);
        }
        known("spring.data.redis.password", environment.getProperty("spring.data.redis.password", ""), faults);
        return faults;
    }

    private static void require(ConfigurableEnvironment environment, String name, List<String> faults) {
        if (environment.getProperty(name, "").isBlank()) {
            faults.add(name + " is missing");
        }
    }

    private static void accounts(ConfigurableEnvironment environment, List<String> faults) {
        String list = "minsheng.wechat.mp.accounts";
        List<Map<String, String>> accounts = entries(environment, list);
        for (int i = 0; i < accounts.size(); i++) {
            String at = list + "[" + i + "].";
            secret(at + "secret", accounts.get(i).getOrDefault("secret", ""), faults);
            secret(at + "token", accounts.get(i).getOrDefault("token", ""), faults);
            // Empty is plain mode, which the contract allows.
            known(at + "aes-key", accounts.get(i).getOrDefault("aeskey", ""), faults);
        }
    }

    private static void bridges(ConfigurableEnvironment environment, List<String> faults) {
        String list = "minsheng.wechat.gateway.clients";
        List<Map<String, String>> clients = entries(environment, list);
        for (int i = 0; i < clients.size(); i++) {
            secret(list + "[" + i + "].secret", clients.get(i).getOrDefault("secret", ""), faults);
        }
    }

    /** The entries of a list; {@code aes-key}, {@code aesKey} and the environment's {@code AES_KEY} become one name. */
    private static List<Map<String, String>> entries(ConfigurableEnvironment environment, String list) {
        List<Map<String, String>> entries =
                Binder.get(environment).bind(list, ENTRIES).orElse(List.of());
        return entries.stream().map(StartCheck::withPlainNames).toList();
    }

    private static Map<String, String> withPlainNames(Map<String, String> entry) {
        Map<String, String> plain = new HashMap<>();
        entry.forEach(
                (name, value) -> plain.put(name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT), value));
        return plain;
    }

    private static void secret(String name, String value, List<String> faults) {
        if (value.isBlank()) {
            faults.add(name + " is missing");
        }
        known(name, value, faults);
    }

    private static void known(String name, String value, List<String> faults) {
        if (KNOWN_TO_EVERYBODY.contains(value.strip())) {
            faults.add(name + " is a secret of the demo or of a sample");
        }
    }

    private static void dataKey(String value, List<String> faults) {
        String name = "minsheng.data-key";
        secret(name, value, faults);
        if (!value.isBlank() && !isKey(value.strip())) {
            faults.add(name + " is not base64 of 32 bytes (openssl rand -base64 32 makes one)");
        }
    }

    private static boolean isKey(String value) {
        try {
            return Base64.getDecoder().decode(value).length == DATA_KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void printAndExit(List<String> faults) {
        faults.forEach(fault -> System.err.println("minsheng does not start: " + fault));
        System.err.println(
                "secrets belong into config/secrets.yml (sample: config/secrets.sample.yml) or the environment");
        System.exit(1);
    }
}
