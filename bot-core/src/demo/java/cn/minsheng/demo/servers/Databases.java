package cn.minsheng.demo.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The servers of a test run (测试用服务器): each is started when it is first asked for, at most once a JVM, and stopped with the JVM. Data lie in
 * {@code target/servers} of the module and are thrown away.
 */
public final class Databases {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final Map<Engine, EmbeddedDatabase> RUNNING = new EnumMap<>(Engine.class);
    private static @Nullable EmbeddedRedis redis;
    private static @Nullable Path folder;

    private Databases() {}

    /** A new empty schema; {@link Schema#migrated()} runs the migrations in it. */
    public static Schema fresh(Engine engine) {
        EmbeddedDatabase server = server(engine);
        String name = "minsheng_test_" + SCHEMAS.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl(), EmbeddedDatabase.USERNAME, EmbeddedDatabase.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Schema(engine, name, server.jdbcUrl(name));
    }

    /** The Redis of this test run. */
    public static synchronized EmbeddedRedis redis() {
        EmbeddedRedis running = redis;
        if (running == null) {
            running = new EmbeddedRedis(folder().resolve("redis"));
            redis = running;
            say("Redis " + running.version());
        }
        return running;
    }

    private static synchronized EmbeddedDatabase server(Engine engine) {
        return RUNNING.computeIfAbsent(engine, wanted -> {
            Path own = folder().resolve(wanted.name().toLowerCase(java.util.Locale.ROOT));
            EmbeddedDatabase server = switch (wanted) {
                case MARIADB -> new EmbeddedMariaDb(own);
                case MYSQL -> new EmbeddedMySql(own);
            };
            say((wanted == Engine.MYSQL ? "MySQL " : "MariaDB ") + server.version());
            return server;
        });
    }

    /** scripts/test looks for these lines. */
    private static void say(String version) {
        System.out.println("[servers] " + version);
    }

    private static synchronized Path folder() {
        Path own = folder;
        if (own == null) {
            own = Path.of(
                            "target",
                            "servers",
                            Long.toString(ProcessHandle.current().pid()))
                    .toAbsolutePath();
            folder = own;
            Runtime.getRuntime().addShutdownHook(new Thread(Databases::stopAll, "stop test servers"));
        }
        return own;
    }

    private static synchronized void stopAll() {
        RUNNING.values().forEach(EmbeddedDatabase::close);
        if (redis != null) {
            redis.close();
        }
        try {
            if (folder != null) {
                ServerFiles.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
