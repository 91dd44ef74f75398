package cn.minsheng.admin.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * Tells whether Redis is there (Redis 健康). Its absence is a state of its own, AWAY, and not DOWN: residents are served on without Redis,
 * so a load balancer must not take the node out.
 */
@Component("redisHealthIndicator")
class RedisHealth implements HealthIndicator {

    private final RedisConnectionFactory connections;

    RedisHealth(RedisConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public Health health() {
        try (RedisConnection connection = connections.getConnection()) {
            return "PONG".equals(connection.ping())
                    ? Health.up().build()
                    : Health.status("AWAY").build();
        } catch (DataAccessException e) {
            return Health.status("AWAY").build();
        }
    }
}
