package cn.minsheng.demo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A JVM of its own that serves HTTP (被测进程): the bot as {@code scripts/demo} starts it, or the bare application. */
final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration FAREWELL = Duration.ofSeconds(60);
    private static final InetAddress HOME = InetAddress.getLoopbackAddress();

    private final Process process;
    private final int port;
    private final Path log;
    private final Thread farewell;

    private Node(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.farewell = new Thread(process::destroy, "stop node");
        Runtime.getRuntime().addShutdownHook(farewell);
    }

    /** Starts the bot on a free pair of ports; the servers are running. */
    static Node bot(Path home, BenchServers servers, String... options) {
        int port = freePair();
        List<String> line = command("bot.args");
        line.addAll(List.of(options));
        line.add("-Dminsheng.bench=true");
        line.add("-Dminsheng.demo.home=" + home);
        line.addAll(List.of("cn.minsheng.demo.DemoApplication", "--port", Integer.toString(port)));
        return start(line, servers.environment(), port, home);
    }

    /** Starts the bare application. */
    static Node bare(Path home) {
        int port = freePair();
        List<String> line = command("bare.args");
        line.add(BareApplication.class.getName());
        line.add("--server.address=127.0.0.1");
        line.add("--server.port=" + port);
        return start(line, Map.of(), port, home);
    }

    /** The script wrote how a JVM is started: options, class archive, class path. */
    private static List<String> command(String file) {
        String arguments = System.getProperty("minsheng.bench.arguments");
        if (arguments == null) {
            throw new BenchOptions.Wrong("start the benchmarks with scripts/bench");
        }
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("@" + Path.of(arguments, file));
        return line;
    }

    private static Node start(List<String> line, Map<String, String> environment, int port, Path home) {
        try {
            Files.createDirectories(home);
            Path log = home.resolve("node.out");
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Node(builder.start(), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Waits until the bot's health page says UP. */
    void awaitHealth() {
        await(port + 1, "/actuator/health", answer -> answer.contains("\"status\":\"UP\""));
    }

    /** Waits until anything is answered. */
    void awaitAnswer() {
        await(port, "/", answer -> answer.startsWith("HTTP/1.1 "));
    }

    /** One figure of the bot's own, summed over its labels. */
    double metric(String name) {
        return get(port + 1, "/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private void await(int at, String path, Predicate<String> ready) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.test(get(at, path))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("it did not come up; see " + log);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /** The whole answer, empty while nobody listens. */
    private static String get(int at, String path) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOME, at), 1_000);
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static int freePair() {
        for (int tries = 0; tries < 100; tries++) {
            try (ServerSocket first = new ServerSocket(0, 1, HOME);
                    ServerSocket second = new ServerSocket(first.getLocalPort() + 1, 1, HOME)) {
                return second.getLocalPort() - 1;
            } catch (IOException e) {
                // The neighbour is taken: another pair.
            }
        }
        throw new IllegalStateException("no free pair of ports");
    }

    /** Asks it to stop in order, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            // The whole program is stopping, and the hook runs anyway.
        }
    }
}
