package cn.minsheng.demo.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** How many rows the same server makes durable when each is a commit of its own (逐行提交上限). */
final class CommitLimit implements AutoCloseable {
    private static final String TABLE = "bench_commit";
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads;
    private final String text;

    /** @param bytes the size of a row's text */
    CommitLimit(Database database, int connections, int bytes) {
        this.text = "x".repeat(bytes);
        this.threads = Executors.newFixedThreadPool(connections);
        try {
            for (int i = 0; i < connections; i++) {
                this.connections.add(database.connect());
            }
            try (Statement statement = this.connections.get(0).createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS " + TABLE
                        + " (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, once_key VARCHAR(64) NOT NULL,"
                        + " at DATETIME(3) NOT NULL, text TEXT NOT NULL, UNIQUE KEY uk_bench_commit (once_key))");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the rows go. */
    record Database(String url, String username, String password) {
        Connection connect() throws SQLException {
            Properties properties = new Properties();
            properties.setProperty("user", username);
            properties.setProperty("password", password);
            // As the bot has it: the driver does not ask before each statement whether the session is read-only.
            properties.setProperty("useLocalSessionState", "true");
            return DriverManager.getConnection(url, properties);
        }

        long count(String sql) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Measured run(Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<long[]>> tasks = connections.stream()
                .<Callable<long[]>>map(connection -> () -> commitUntil(connection, end))
                .toList();
        try {
            LongStream.Builder nanos = LongStream.builder();
            for (Future<long[]> done : threads.invokeAll(tasks)) {
                LongStream.of(done.get()).forEach(nanos);
            }
            return new Measured(nanos.build().toArray(), (System.nanoTime() - start) / 1e9, Map.of());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private long[] commitUntil(Connection connection, long end) throws SQLException {
        LongStream.Builder nanos = LongStream.builder();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + TABLE + " (once_key, at, text) VALUES (?, UTC_TIMESTAMP(3), ?)")) {
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                insert.setString(1, Long.toHexString(NUMBERS.incrementAndGet()));
                insert.setString(2, text);
                insert.executeUpdate();
                nanos.add(System.nanoTime() - begin);
            }
        }
        return nanos.build().toArray();
    }

    @Override
    public void close() {
        threads.shutdown();
        try (Statement statement = connections.get(0).createStatement()) {
            statement.execute("DROP TABLE " + TABLE);
            for (Connection connection : connections) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
