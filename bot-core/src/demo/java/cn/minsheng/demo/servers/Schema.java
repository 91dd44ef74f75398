package cn.minsheng.demo.servers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** A schema of a test class's own (测试库), empty at first and gone when it is closed. */
public final class Schema implements AutoCloseable {

    private final Engine engine;
    private final String name;
    private final String jdbcUrl;
    private final HikariDataSource dataSource;

    Schema(Engine engine, String name, String jdbcUrl) {
        this.engine = engine;
        this.name = name;
        this.jdbcUrl = jdbcUrl;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(jdbcUrl);
        pool.setUsername(username());
        pool.setPassword(password());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        this.dataSource = new HikariDataSource(pool);
    }

    /** Runs all migrations; again is allowed and changes nothing. */
    public MigrateResult migrate() {
        return flyway().migrate();
    }

    /** Flyway as the application sets it up. */
    public Flyway flyway() {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .failOnMissingLocations(false)
                .load();
    }

    /** The same schema with all migrations run, for chaining. */
    public Schema migrated() {
        migrate();
        return this;
    }

    /** A pool of connections with READ COMMITTED, as in the application. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Which server it is on. */
    public Engine engine() {
        return engine;
    }

    /** Its name on the server. */
    public String name() {
        return name;
    }

    /** For a Spring context or a process of its own. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** The user who owns it. */
    public String username() {
        return EmbeddedDatabase.USERNAME;
    }

    /** The user's password. */
    public String password() {
        return EmbeddedDatabase.PASSWORD;
    }

    /** Drops the schema. */
    @Override
    public void close() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            dataSource.close();
        }
    }

    @Override
    public String toString() {
        return engine + " " + name;
    }
}
