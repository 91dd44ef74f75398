package cn.minsheng.wechat.mp;

import java.time.Duration;
import java.util.Optional;

/**
 * Where all nodes share their tokens 凭据共享. Each call throws {@link org.springframework.dao.DataAccessException} where the store is
 * away.
 */
interface TokenStore {
    Optional<AccessToken> read(String appId);

    /**
     * The right to fetch the next token, for one node at a time.
     *
     * @return the generation of the token to be, or empty where another node has the right
     */
    Optional<Lease> lease(String appId);

    void release(String appId, Lease lease);

    /** Stores unless a newer generation is there; whether it did. */
    boolean writeIfNewer(String appId, AccessToken token, Duration keep);

    /** Whether a forced refresh is allowed now: WeChat takes one each thirty seconds, twenty a day. */
    boolean mayForce(String appId);

    /** 刷新权. */
    record Lease(String holder, long generation) {}
}
