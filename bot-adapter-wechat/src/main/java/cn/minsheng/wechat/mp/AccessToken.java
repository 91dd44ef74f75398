package cn.minsheng.wechat.mp;

import java.time.Duration;
import java.time.Instant;

/**
 * One value of an account's access_token 调用凭据.
 *
 * @param generation grows with each refresh that went through Redis; 0 where this node fetched it alone
 * @param freshUntil after this somebody fetches the next one
 * @param expiresAt until this it still works
 */
record AccessToken(String value, long generation, Instant freshUntil, Instant expiresAt) {
    /** WeChat gives out the next token in the last five minutes of the old one, and both work. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    static AccessToken fetched(String value, long expiresInSeconds, long generation, Instant now) {
        Duration life = Duration.ofSeconds(Math.max(0, expiresInSeconds));
        Duration margin = life.dividedBy(5).compareTo(MARGIN) < 0 ? life.dividedBy(5) : MARGIN;
        return new AccessToken(value, generation, now.plus(life).minus(margin), now.plus(life));
    }

    boolean fresh(Instant now) {
        return now.isBefore(freshUntil);
    }

    boolean usable(Instant now) {
        return now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "AccessToken[" + generation + ", " + expiresAt + "]";
    }
}
