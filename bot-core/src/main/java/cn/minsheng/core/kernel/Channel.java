package cn.minsheng.core.kernel;

/**
 * A way into the house 渠道.
 *
 * @param kind official account or group bridge
 * @param account the official account's app-id, or the bridge's id
 */
public record Channel(Kind kind, String account) {
    /** 渠道类别. */
    public enum Kind {
        /** 公众号 official account. */
        MP,
        /** 群桥 group bridge. */
        GATEWAY
    }

    /** The form in which a channel is stored: {@code mp:wx…} or {@code gateway:…}. */
    public String key() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + account;
    }

    public static Channel ofKey(String key) {
        int colon = key.indexOf(':');
        return new Channel(
                Kind.valueOf(key.substring(0, colon).toUpperCase(java.util.Locale.ROOT)), key.substring(colon + 1));
    }
}
