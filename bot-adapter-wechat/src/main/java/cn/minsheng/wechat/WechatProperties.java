package cn.minsheng.wechat;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The channels of this installation 渠道配置. A wrong value stops the start with a line that names it.
 *
 * @param maxWaiting how many callbacks may wait for the database at once; the rest are asked to come again
 */
@ConfigurationProperties("minsheng.wechat")
public record WechatProperties(
        @DefaultValue Mp mp,
        @DefaultValue Gateway gateway,
        @DefaultValue("256") int maxWaiting) {
    public WechatProperties {
        require(maxWaiting > 0, "max-waiting", "must be at least 1");
    }

    /**
     * Official accounts 公众号.
     *
     * @param apiBaseUrl where the WeChat API is
     */
    public record Mp(
            @DefaultValue List<Account> accounts,
            @DefaultValue("https://api.weixin.qq.com") String apiBaseUrl) {
        private static final Pattern APP_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
        private static final Pattern AES_KEY = Pattern.compile("[A-Za-z0-9]{43}");

        public Mp {
            accounts = List.copyOf(accounts);
            apiBaseUrl = apiBaseUrl.endsWith("/") ? apiBaseUrl.substring(0, apiBaseUrl.length() - 1) : apiBaseUrl;
            requireHttp(apiBaseUrl, "mp.api-base-url");
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < accounts.size(); i++) {
                Account account = accounts.get(i);
                String at = "mp.accounts[" + i + "]";
                require(APP_ID.matcher(account.appId()).matches(), at + ".app-id", "is missing or no app-id");
                require(seen.add(account.appId()), at + ".app-id", "is given twice");
                require(!account.token().isBlank(), at + ".token", "is missing");
                require(
                        account.aesKey().isEmpty()
                                || AES_KEY.matcher(account.aesKey()).matches(),
                        at + ".aes-key",
                        "must be empty (plain mode) or have exactly 43 letters and digits");
            }
        }
    }

    /**
     * One official account.
     *
     * @param aesKey EncodingAESKey; empty for plain mode
     */
    public record Account(
            @DefaultValue("") String appId,
            @DefaultValue("") String secret,
            @DefaultValue("") String token,
            @DefaultValue("") String aesKey) {
        public Account {
            appId = appId.strip();
            aesKey = aesKey.strip();
        }

        @Override
        public String toString() {
            return "Account[" + appId + "]";
        }
    }

    /**
     * Group bridges 群桥.
     *
     * @param allowPrivateMedia whether media may lie on this machine or in a private network; the demo alone needs it
     * @param mediaPorts ports from which media may be fetched
     */
    public record Gateway(
            @DefaultValue List<Client> clients,
            @DefaultValue("false") boolean allowPrivateMedia,
            @DefaultValue({"80", "443"}) Set<Integer> mediaPorts) {
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

        public Gateway {
            clients = List.copyOf(clients);
            mediaPorts = Set.copyOf(mediaPorts);
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < clients.size(); i++) {
                Client client = clients.get(i);
                String at = "gateway.clients[" + i + "]";
                require(
                        ID.matcher(client.id()).matches(),
                        at + ".id",
                        "is missing or has other signs than letters, digits, '.', '_', '-'");
                require(seen.add(client.id()), at + ".id", "is given twice");
                require(!client.secret().isBlank(), at + ".secret", "is missing");
                if (client.sendUrl() != null) {
                    requireHttp(client.sendUrl(), at + ".send-url");
                }
            }
        }
    }

    /**
     * One bridge.
     *
     * @param sendUrl where we call it; null where it only sends
     */
    public record Client(
            @DefaultValue("") String id,
            @DefaultValue("") String secret,
            @Nullable String sendUrl) {
        public Client {
            id = id.strip();
            sendUrl = sendUrl == null || sendUrl.isBlank() ? null : sendUrl.strip();
        }

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    private static void requireHttp(String address, String name) {
        boolean good;
        try {
            URI uri = URI.create(address);
            good = uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            good = false;
        }
        require(good, name, "is no http or https address");
    }

    private static void require(boolean good, String name, String fault) {
        if (!good) {
            throw new IllegalArgumentException("minsheng.wechat." + name + " " + fault);
        }
    }
}
