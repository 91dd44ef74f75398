package cn.minsheng.wechat;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Redis for what must not wait for it 快速 Redis: the same server as the application's, with answers within a fraction of a second
 * or none. While it is away, callers go on without it; a command is never queued for its return.
 */
public final class QuickRedis implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final LettuceConnectionFactory own;
    private final StringRedisTemplate template;

    private QuickRedis(LettuceConnectionFactory own) {
        this.own = own;
        own.setShareNativeConnection(true);
        own.afterPropertiesSet();
        own.start();
        template = new StringRedisTemplate(own);
    }

    /** Beside the application's own connection. */
    public static QuickRedis beside(RedisConnectionFactory application) {
        if (!(application instanceof LettuceConnectionFactory lettuce)
                || lettuce.getClusterConfiguration() != null
                || lettuce.getSentinelConfiguration() != null) {
            throw new IllegalStateException("Redis must be one server (spring.data.redis.host and .port)");
        }
        LettuceClientConfiguration.LettuceClientConfigurationBuilder client = LettuceClientConfiguration.builder()
                .commandTimeout(PATIENCE)
                .shutdownQuietPeriod(Duration.ZERO)
                .shutdownTimeout(Duration.ofSeconds(1))
                .clientOptions(ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .socketOptions(
                                SocketOptions.builder().connectTimeout(PATIENCE).build())
                        .build());
        lettuce.getClientConfiguration().getClientResources().ifPresent(client::clientResources);
        if (lettuce.getClientConfiguration().isUseSsl()) {
            client.useSsl();
        }
        return new QuickRedis(new LettuceConnectionFactory(lettuce.getStandaloneConfiguration(), client.build()));
    }

    /** Its commands; each fails with a {@link org.springframework.dao.DataAccessException} where Redis does not answer at once. */
    public StringRedisTemplate commands() {
        return template;
    }

    @Override
    public void destroy() {
        own.destroy();
    }
}
