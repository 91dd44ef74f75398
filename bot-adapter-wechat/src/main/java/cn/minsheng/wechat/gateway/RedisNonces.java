package cn.minsheng.wechat.gateway;

import cn.minsheng.wechat.QuickRedis;
import java.time.Duration;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Remembers nonces in Redis for as long as their requests could be sent again. While Redis is away the messageId protects. */
@Component
final class RedisNonces implements Nonces {
    /** A timestamp may be five minutes off to either side. */
    private static final Duration KEEP = Duration.ofMinutes(11);

    private final StringRedisTemplate redis;

    RedisNonces(QuickRedis redis) {
        this.redis = redis.commands();
    }

    @Override
    public boolean firstTime(String clientId, String nonce) {
        try {
            String key = "minsheng:gateway:" + clientId + ":nonce:" + DigestUtils.sha256Hex(nonce);
            return !Boolean.FALSE.equals(redis.opsForValue().setIfAbsent(key, "1", KEEP));
        } catch (DataAccessException away) {
            return true;
        }
    }
}
