package cn.minsheng.demo.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the embedded MariaDB and the embedded MySQL have in common (内置数据库). */
abstract sealed class EmbeddedDatabase implements AutoCloseable permits EmbeddedMariaDb, EmbeddedMySql {

    /** The one user; it owns every schema whose name starts with {@code minsheng}. */
    public static final String USERNAME = "minsheng";

    /** No secret: the server listens on 127.0.0.1 only. */
    public static final String PASSWORD = "minsheng-local";

    /** The demo's schema. */
    public static final String SCHEMA = "minsheng";

    private static final int TRIES = 3;

    private final ServerProcess server;
    private final int port;

    EmbeddedDatabase(Path folder, int wantedPort) {
        server = ServerProcess.in(folder);
        try {
            server.firstData(emptyData());
            port = started(wantedPort);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A data folder with the system tables and nothing else, made once. */
    abstract Path emptyData();

    /** The program and the options that only this server knows. */
    abstract List<String> command();

    private int started(int wantedPort) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            int candidate = wantedPort == 0 ? FreePort.any() : wantedPort;
            if (server.start(commandLine(candidate), () -> answers(candidate))) {
                return candidate;
            }
        }
        throw server.failure(getClass().getSimpleName());
    }

    private List<String> commandLine(int candidate) {
        List<String> line = new ArrayList<>(command());
        line.addAll(List.of(
                "--datadir=" + server.data(),
                "--tmpdir=" + server.tmp(),
                "--pid-file=" + server.tmp().resolve("own.pid"),
                "--init-file=" + initFile(),
                "--port=" + candidate,
                "--bind-address=127.0.0.1",
                // No socket file: its path may not be longer than 107 characters, a clone's may.
                "--socket=",
                "--skip-ssl",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--max-connections=300",
                "--performance-schema=OFF"));
        line.addAll(asRoot());
        return line;
    }

    /** Both servers refuse to run as root unless told so. */
    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private Path initFile() {
        Path file = server.tmp().resolve("init.sql");
        String sql = """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL ON `minsheng%%`.* TO '%2$s'@'127.0.0.1';
                """.formatted(SCHEMA, USERNAME, PASSWORD);
        try {
            return Files.writeString(file, sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(int port) {
        try (Connection connection = DriverManager.getConnection(url(port, SCHEMA), USERNAME, PASSWORD)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String url(int port, String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&characterEncoding=UTF-8"
                + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true";
    }

    /** The address of the demo's schema. */
    public String jdbcUrl() {
        return jdbcUrl(SCHEMA);
    }

    /** The address of another schema on this server. */
    public String jdbcUrl(String schema) {
        return url(port, schema);
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The process of the server, while it runs. */
    public Optional<Long> pid() {
        return server.pid();
    }

    /** What the server says of itself, such as {@code 11.4.5-MariaDB}. */
    public String version() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), USERNAME, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT VERSION()")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops the server in order; its data stays. */
    @Override
    public void close() {
        server.close();
    }
}
