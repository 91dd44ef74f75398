package cn.minsheng.wechat.mp;

import cn.minsheng.wechat.QuickRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Shares tokens through Redis. The generation is taken with the lease, so a slow node's old token cannot replace a newer one. */
@Component
final class RedisTokens implements TokenStore {
    /** Longer than a token call may take. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_FORCED = Duration.ofMinutes(2);

    private static final RedisScript<Long> LEASE_SCRIPT = RedisScript.of("""
            if redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
              return redis.call('incr', KEYS[2])
            end
            return 0
            """, Long.class);

    private static final RedisScript<Long> RELEASE_SCRIPT = RedisScript.of(
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0", Long.class);

    private static final RedisScript<Long> WRITE_SCRIPT = RedisScript.of("""
            local known = redis.call('hget', KEYS[1], 'generation')
            if known and tonumber(known) >= tonumber(ARGV[1]) then return 0 end
            redis.call('hset', KEYS[1], 'generation', ARGV[1], 'value', ARGV[2], 'freshUntil', ARGV[3], 'expiresAt', ARGV[4])
            redis.call('pexpire', KEYS[1], ARGV[5])
            return 1
            """, Long.class);

    private final StringRedisTemplate redis;

    RedisTokens(QuickRedis redis) {
        this.redis = redis.commands();
    }

    @Override
    public Optional<AccessToken> read(String appId) {
        Map<String, String> stored = redis.<String, String>opsForHash().entries(key(appId, "token"));
        String value = stored.get("value");
        return value == null
                ? Optional.empty()
                : Optional.of(new AccessToken(
                        value,
                        number(stored, "generation"),
                        Instant.ofEpochMilli(number(stored, "freshUntil")),
                        Instant.ofEpochMilli(number(stored, "expiresAt"))));
    }

    private static long number(Map<String, String> stored, String field) {
        return Long.parseLong(stored.getOrDefault(field, "0"));
    }

    @Override
    public Optional<Lease> lease(String appId) {
        String holder = UUID.randomUUID().toString();
        Long generation = redis.execute(
                LEASE_SCRIPT,
                List.of(key(appId, "lease"), key(appId, "generation")),
                holder,
                Long.toString(LEASE.toMillis()));
        return generation == null || generation == 0 ? Optional.empty() : Optional.of(new Lease(holder, generation));
    }

    @Override
    public void release(String appId, Lease lease) {
        redis.execute(RELEASE_SCRIPT, List.of(key(appId, "lease")), lease.holder());
    }

    @Override
    public boolean writeIfNewer(String appId, AccessToken token, Duration keep) {
        Long written = redis.execute(
                WRITE_SCRIPT,
                List.of(key(appId, "token")),
                Long.toString(token.generation()),
                token.value(),
                Long.toString(token.freshUntil().toEpochMilli()),
                Long.toString(token.expiresAt().toEpochMilli()),
                Long.toString(Math.max(1, keep.toMillis())));
        return written != null && written == 1;
    }

    @Override
    public boolean mayForce(String appId) {
        return Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(key(appId, "forced"), "1", BETWEEN_FORCED));
    }

    private static String key(String appId, String what) {
        return "minsheng:mp:{" + appId + "}:" + what;
    }
}
