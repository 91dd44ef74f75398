package cn.minsheng.demo.bench;

import cn.minsheng.demo.servers.EmbeddedMariaDb;
import cn.minsheng.demo.servers.EmbeddedRedis;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The database and the Redis of a benchmark (测试服务器); their data stay for the next run. */
final class BenchServers implements AutoCloseable {
    private final EmbeddedMariaDb database;
    private final EmbeddedRedis redis;
    private final Thread farewell = new Thread(this::stop, "stop servers");

    BenchServers(Path home) {
        database = new EmbeddedMariaDb(home.resolve("mariadb"));
        redis = new EmbeddedRedis(home.resolve("redis"));
        Runtime.getRuntime().addShutdownHook(farewell);
    }

    CommitLimit.Database database() {
        return at(database.jdbcUrl());
    }

    /** A schema beside the bot's, which Flyway wants to find empty at first. */
    CommitLimit.Database aside() {
        try (Connection connection = database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS minsheng_bench CHARACTER SET utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return at(database.jdbcUrl("minsheng_bench"));
    }

    /** One of the server's own counters. */
    long status(String counter) {
        return database()
                .count("SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = '" + counter
                        + "'");
    }

    private static CommitLimit.Database at(String url) {
        return new CommitLimit.Database(url, EmbeddedMariaDb.USERNAME, EmbeddedMariaDb.PASSWORD);
    }

    /** So that the bot uses these and starts none of its own. */
    Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                database.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME",
                EmbeddedMariaDb.USERNAME,
                "SPRING_DATASOURCE_PASSWORD",
                EmbeddedMariaDb.PASSWORD,
                "SPRING_DATA_REDIS_HOST",
                "127.0.0.1",
                "SPRING_DATA_REDIS_PORT",
                Integer.toString(redis.port()));
    }

    /** What was measured against. */
    String described() {
        return "MariaDB " + database.version() + ", each commit flushed to disk: "
                + (database().count("SELECT @@innodb_flush_log_at_trx_commit") == 1 ? "yes" : "NO") + "; Redis "
                + redis.version();
    }

    private void stop() {
        redis.close();
        database.close();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // The whole program is stopping, and the hook runs anyway.
        }
    }
}
