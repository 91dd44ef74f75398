package cn.minsheng.demo.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real Redis 6.2 (内置 Redis) from the binary that the artifact embedded-redis carries; sessions survive its restart. */
public final class EmbeddedRedis implements AutoCloseable {

    private static final String BINARY = "redis-server-6.2.6-v5-linux-amd64";
    private static final int TRIES = 3;

    private final ServerProcess server;
    private final int port;

    /** Starts it on a free port of 127.0.0.1 and returns when it answers; the folder keeps its data. */
    public EmbeddedRedis(Path folder) {
        this(folder, 0);
    }

    /** The same on a given port. */
    public EmbeddedRedis(Path folder, int wantedPort) {
        server = ServerProcess.in(folder);
        try {
            Files.createDirectories(server.data());
            port = started(wantedPort);
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private int started(int wantedPort) {
        Path program = ServerFiles.once(
                "redis-6.2", folder -> ServerFiles.unpackResource(BINARY, folder.resolve("redis-server")));
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            int candidate = wantedPort == 0 ? FreePort.any() : wantedPort;
            if (server.start(
                    command(program, candidate), () -> ask(candidate, "PING").startsWith("+PONG"))) {
                return candidate;
            }
        }
        throw server.failure("EmbeddedRedis");
    }

    private List<String> command(Path program, int candidate) {
        return List.of(
                program.resolve("redis-server").toString(),
                "--port",
                Integer.toString(candidate),
                "--bind",
                "127.0.0.1",
                "--dir",
                server.data().toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                "--maxmemory",
                "128mb",
                "--daemonize",
                "no");
    }

    /** One command in Redis's own line form; empty when nobody answers. */
    private static String ask(int port, String command) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.setSoTimeout(1000);
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The process of the server, while it runs. */
    public Optional<Long> pid() {
        return server.pid();
    }

    /** What the server says of itself, such as {@code 6.2.6}. */
    public String version() {
        Matcher version = Pattern.compile("redis_version:(\\S+)").matcher(ask(port, "INFO server"));
        return version.find() ? version.group(1) : "unknown";
    }

    /** Stops the server in order; its data stays. */
    @Override
    public void close() {
        server.close();
    }
}
