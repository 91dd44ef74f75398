package cn.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.minsheng.demo.servers.Databases;
import cn.minsheng.demo.servers.EmbeddedMariaDb;
import cn.minsheng.demo.servers.EmbeddedRedis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

    /** Under java.io.tmpdir on purpose: there the library's own start would empty a database. */
    @TempDir
    Path folder;

    @Test
    void a_database_keeps_its_rows_from_one_start_to_the_next() throws SQLException {
        try (EmbeddedMariaDb first = new EmbeddedMariaDb(folder)) {
            run(first, "CREATE TABLE kept (n INT PRIMARY KEY) ENGINE=InnoDB");
            run(first, "INSERT INTO kept VALUES (7)");
        }
        try (EmbeddedMariaDb second = new EmbeddedMariaDb(folder);
                Connection connection = connect(second);
                ResultSet rows = connection.createStatement().executeQuery("SELECT n FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void a_folder_belongs_to_one_server_at_a_time() {
        try (EmbeddedRedis first = new EmbeddedRedis(folder)) {
            assertThat(first.pid()).isPresent();
            assertThatIllegalStateException()
                    .isThrownBy(() -> new EmbeddedRedis(folder))
                    .withMessageContaining("in use");
        }
    }

    @Test
    void the_redis_of_a_test_run_is_a_real_one_and_started_once() {
        assertThat(Databases.redis().version()).startsWith("6.2");
        assertThat(Databases.redis()).isSameAs(Databases.redis());
    }

    @Test
    void what_a_killed_program_left_running_is_stopped_and_its_data_are_kept() throws Exception {
        long orphan = orphanWithData();
        try (EmbeddedRedis next = new EmbeddedRedis(folder)) {
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(ask(next.port(), "GET kept")).contains("7");
        }
    }

    /** Kills the JVM that started a Redis, and the shell that watches over it, as the hardest case. */
    private long orphanWithData() throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        RedisUntilKilled.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(jvm.getInputStream().readNBytes(RedisUntilKilled.LINE), StandardCharsets.US_ASCII);
        String[] words = line.trim().split(" ");
        assertThat(ask(Integer.parseInt(words[0]), "SET kept 7")).contains("+OK");
        jvm.descendants()
                .filter(child -> child.pid() != Long.parseLong(words[1]))
                .forEach(ProcessHandle::destroyForcibly);
        jvm.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(Long.parseLong(words[1]))).isPresent();
        assertThat(Files.exists(folder.resolve("server.pid"))).isTrue();
        return Long.parseLong(words[1]);
    }

    private static String ask(int port, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static void run(EmbeddedMariaDb server, String sql) throws SQLException {
        try (Connection connection = connect(server)) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect(EmbeddedMariaDb server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), EmbeddedMariaDb.USERNAME, EmbeddedMariaDb.PASSWORD);
    }
}
