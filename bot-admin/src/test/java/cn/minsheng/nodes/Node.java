package cn.minsheng.nodes;

import static org.awaitility.Awaitility.await;

import cn.minsheng.demo.servers.FreePort;
import cn.minsheng.demo.servers.Schema;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The bot in a process of its own, with the demo's simulator, on a database and a Redis that it shares 节点进程. */
final class Node implements AutoCloseable {
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Duration START = Duration.ofMinutes(5);

    private final int port;
    private final Process process;

    private Node(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static int freePort() {
        return FreePort.any();
    }

    /**
     * Starts and waits until it is healthy.
     *
     * @param more environment variables
     */
    static Node start(String name, int port, Schema database, int redis, Map<String, String> more) {
        List<String> command = new ArrayList<>(java());
        command.add("-Dminsheng.demo.home=" + Path.of("target", "nodes", name).toAbsolutePath());
        command.addAll(List.of("cn.minsheng.demo.DemoApplication", "--port", String.valueOf(port)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/node-" + name + ".log"));
        builder.environment().put("SPRING_DATASOURCE_URL", database.jdbcUrl());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", database.username());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
        builder.environment().put("SPRING_DATA_REDIS_HOST", "127.0.0.1");
        builder.environment().put("SPRING_DATA_REDIS_PORT", String.valueOf(redis));
        builder.environment().put("SPRING_DATA_REDIS_TIMEOUT", "30s");
        builder.environment().putAll(more);
        try {
            Node node = new Node(port, builder.start());
            await().atMost(START).pollInterval(Duration.ofMillis(500)).until(node::healthy);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command that starts a Java program on this test's own class path. */
    static List<String> java() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath);
    }

    private boolean healthy() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the node ended: see target/node-*.log");
        }
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(
                                                    URI.create("http://127.0.0.1:" + (port + 1) + "/actuator/health"))
                                            .timeout(Duration.ofSeconds(10))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    String get(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(address() + path)).build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
