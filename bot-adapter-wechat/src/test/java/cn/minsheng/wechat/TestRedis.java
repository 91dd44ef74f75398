package cn.minsheng.wechat;

import cn.minsheng.demo.servers.EmbeddedRedis;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** A real Redis and a quick connection to it. */
public final class TestRedis implements AutoCloseable {
    private final EmbeddedRedis server;
    private final LettuceConnectionFactory application;
    public final QuickRedis quick;

    public TestRedis(Path folder) {
        server = new EmbeddedRedis(folder);
        application = factory(server.port());
        quick = QuickRedis.beside(application);
    }

    /** One that nobody answers at. */
    public static QuickRedis away() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return QuickRedis.beside(factory(socket.getLocalPort()));
        }
    }

    private static LettuceConnectionFactory factory(int port) {
        LettuceConnectionFactory factory = new LettuceConnectionFactory("127.0.0.1", port);
        factory.afterPropertiesSet();
        return factory;
    }

    public void stop() {
        server.close();
    }

    @Override
    public void close() {
        quick.destroy();
        application.destroy();
        server.close();
    }
}
