package cn.minsheng.demo.simulator;

import org.jspecify.annotations.Nullable;

/**
 * An official account as the bot is configured with it 公众号.
 *
 * @param aesKey empty or null: plain mode
 */
public record Account(
        String appId,
        @Nullable String secret,
        String token,
        @Nullable String aesKey) {
    /** Whether messages are encrypted. */
    public boolean encrypted() {
        return aesKey != null && !aesKey.isBlank();
    }

    @Override
    public String toString() {
        return "Account[" + appId + "]";
    }
}
