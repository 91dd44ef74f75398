package cn.minsheng.demo.replay;

import cn.minsheng.demo.simulator.Account;
import cn.minsheng.demo.simulator.BridgeClient;
import cn.minsheng.demo.simulator.DeliverCallback;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a replay was told to do 选项.
 *
 * @param rate messages a second, 0: as fast as it goes
 * @param group the group to write into, null: the official account
 * @param run part of every id; the same name sends the same messages again
 * @param sentAt when lines without a time were sent, null: now
 */
record Options(
        Path file,
        URI base,
        double rate,
        @Nullable String group,
        int connections,
        int limit,
        int tries,
        @Nullable String run,
        @Nullable Instant sentAt,
        Account account,
        BridgeClient bridge) {
    private static final Set<String> KNOWN = Set.of(
            "base",
            "rate",
            "connections",
            "limit",
            "group",
            "tries",
            "run",
            "sent-at",
            "app-id",
            "token",
            "aes-key",
            "bridge-id",
            "bridge-secret");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a line for the person where it makes no sense
     */
    static Options parse(String[] args, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        String file = null;
        for (int i = 0; i < args.length; i++) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (KNOWN.contains(name) && i + 1 < args.length) {
                given.put(name, args[++i]);
            } else if (name.isEmpty() && file == null) {
                file = args[i];
            } else {
                throw new IllegalArgumentException("not understood: " + args[i]);
            }
        }
        if (file == null) {
            throw new IllegalArgumentException("which file?");
        }
        return new Options(
                Path.of(file),
                URI.create(given.getOrDefault("base", "http://127.0.0.1:8080")),
                Double.parseDouble(given.getOrDefault("rate", "0")),
                given.get("group"),
                positive(given, "connections", 16),
                positive(given, "limit", Integer.MAX_VALUE),
                positive(given, "tries", DeliverCallback.TRIES),
                given.get("run"),
                given.containsKey("sent-at") ? Instant.parse(given.get("sent-at")) : null,
                account(given, environment),
                bridge(given, environment));
    }

    private static Account account(Map<String, String> given, Map<String, String> environment) {
        String prefix = "MINSHENG_WECHAT_MP_ACCOUNTS_0_";
        return new Account(
                first(given.get("app-id"), environment.get(prefix + "APPID"), "wxdemo0000000000"),
                null,
                first(given.get("token"), environment.get(prefix + "TOKEN"), "minsheng-demo"),
                first(
                        given.get("aes-key"),
                        environment.get(prefix + "AESKEY"),
                        "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"));
    }

    private static BridgeClient bridge(Map<String, String> given, Map<String, String> environment) {
        String prefix = "MINSHENG_WECHAT_GATEWAY_CLIENTS_0_";
        return new BridgeClient(
                first(given.get("bridge-id"), environment.get(prefix + "ID"), "demo-bridge"),
                first(given.get("bridge-secret"), environment.get(prefix + "SECRET"), "minsheng-demo-bridge"));
    }

    private static int positive(Map<String, String> given, String name, int usual) {
        int number = given.containsKey(name) ? Integer.parseInt(given.get(name)) : usual;
        if (number < 1) {
            throw new IllegalArgumentException("--" + name + " is at least 1");
        }
        return number;
    }

    private static String first(@Nullable String given, @Nullable String environment, String usual) {
        if (given != null) {
            return given;
        }
        return environment != null ? environment : usual;
    }
}
