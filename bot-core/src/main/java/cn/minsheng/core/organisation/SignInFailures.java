package cn.minsheng.core.organisation;

import java.time.Instant;

/** Counts failed sign-ins 登录失败记录 by {@link SignInRules}, alike for names that somebody has and names that nobody has. */
public interface SignInFailures {
    /** Whether the name is locked out at a moment. */
    boolean lockedAt(String username, Instant at);

    /** Counts one more. Tells whether it was the one that locks the name out. */
    boolean count(String username, Instant at);

    /** Forgets all of a name. */
    void forget(String username);
}
