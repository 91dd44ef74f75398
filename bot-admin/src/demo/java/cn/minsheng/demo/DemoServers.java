package cn.minsheng.demo;

import cn.minsheng.demo.servers.EmbeddedMariaDb;
import cn.minsheng.demo.servers.EmbeddedRedis;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/** The demo's database and Redis (演示服务器); one that the environment names is used instead of one of our own. */
final class DemoServers implements AutoCloseable {

    private static final String DATABASE = "spring.datasource.url";
    private static final String REDIS = "spring.data.redis.port";

    private final @Nullable EmbeddedMariaDb database;
    private final @Nullable EmbeddedRedis redis;

    private DemoServers(@Nullable EmbeddedMariaDb database, @Nullable EmbeddedRedis redis) {
        this.database = database;
        this.redis = redis;
    }

    static DemoServers start(Path home, ConfigurableEnvironment environment) {
        CompletableFuture<@Nullable EmbeddedRedis> redis = CompletableFuture.supplyAsync(
                () -> DemoValues.isOverridden(environment, REDIS) ? null : new EmbeddedRedis(home.resolve("redis")));
        EmbeddedMariaDb database = null;
        try {
            database = DemoValues.isOverridden(environment, DATABASE)
                    ? null
                    : new EmbeddedMariaDb(home.resolve("mariadb"));
            return new DemoServers(database, redis.join());
        } catch (CompletionException e) {
            new DemoServers(database, null).close();
            throw new IllegalStateException(e.getCause());
        } catch (RuntimeException e) {
            new DemoServers(null, redis.handle((started, failed) -> started).join()).close();
            throw e;
        }
    }

    /** Where they are. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        if (database != null) {
            values.put(DATABASE, database.jdbcUrl());
            values.put("spring.datasource.username", EmbeddedMariaDb.USERNAME);
            values.put("spring.datasource.password", EmbeddedMariaDb.PASSWORD);
        }
        if (redis != null) {
            values.put("spring.data.redis.host", "127.0.0.1");
            values.put(REDIS, Integer.toString(redis.port()));
        }
        return values;
    }

    /** Names, versions and ports, for the person. */
    String described() {
        return (database == null
                        ? "database of the environment"
                        : "MariaDB " + database.version() + " on port " + database.port())
                + ", "
                + (redis == null
                        ? "Redis of the environment"
                        : "Redis " + redis.version() + " on port " + redis.port());
    }

    @Override
    public void close() {
        if (redis != null) {
            redis.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
