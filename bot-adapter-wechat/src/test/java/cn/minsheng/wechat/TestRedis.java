package cn.minsheng.wechat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import redis.embedded.RedisServer;

/** A real Redis on a free port. */
public final class TestRedis implements AutoCloseable {
    private final RedisServer server;
    private final LettuceConnectionFactory application;
    public final QuickRedis quick;

    public TestRedis() throws IOException {
        Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
        int port = freePort();
        server = RedisServer.newRedisServer()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .build();
        server.start();
        application = new LettuceConnectionFactory("127.0.0.1", port);
        application.afterPropertiesSet();
        quick = QuickRedis.beside(application);
    }

    /** One that nobody answers at. */
    public static QuickRedis away() throws IOException {
        LettuceConnectionFactory nowhere = new LettuceConnectionFactory("127.0.0.1", freePort());
        nowhere.afterPropertiesSet();
        return QuickRedis.beside(nowhere);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public void stop() throws IOException {
        server.stop();
    }

    @Override
    public void close() throws IOException {
        quick.destroy();
        application.destroy();
        server.stop();
    }
}
