package cn.minsheng.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * A pair of ports, main and operators' (演示端口). They are held from the choice until the web server is about to take them, so that two
 * demos that start together do not choose the same pair.
 */
final class DemoPorts implements SmartLifecycle {

    private static final int FIRST = 8080;
    private static final int LAST = 8180;

    private final ServerSocket main;
    private final ServerSocket operators;
    private final int number;

    private DemoPorts(ServerSocket main, ServerSocket operators) {
        this.main = main;
        this.operators = operators;
        this.number = main.getLocalPort();
    }

    /** The wished pair, or the first free one when there is no wish. */
    static DemoPorts choose(int wished) {
        if (wished != 0) {
            return pair(wished)
                    .orElseThrow(() -> new DemoOptions.Wrong(
                            "port " + wished + " or " + (wished + 1) + " is taken by another program"));
        }
        for (int candidate = FIRST; candidate <= LAST; candidate += 2) {
            Optional<DemoPorts> free = pair(candidate);
            if (free.isPresent()) {
                return free.get();
            }
        }
        throw new DemoOptions.Wrong(
                "no free pair of ports between " + FIRST + " and " + LAST + "; choose one with --port");
    }

    private static Optional<DemoPorts> pair(int candidate) {
        Optional<ServerSocket> main = hold(candidate);
        if (main.isEmpty()) {
            return Optional.empty();
        }
        Optional<ServerSocket> operators = hold(candidate + 1);
        if (operators.isEmpty()) {
            close(main.get());
        }
        return operators.map(second -> new DemoPorts(main.get(), second));
    }

    private static Optional<ServerSocket> hold(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            try {
                socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 1);
                return Optional.of(socket);
            } catch (IOException e) {
                socket.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int number() {
        return number;
    }

    /** Lets the ports go. */
    @Override
    public void start() {
        close(main);
        close(operators);
    }

    @Override
    public void stop() {
        start();
    }

    @Override
    public boolean isRunning() {
        return main.isClosed();
    }

    /** Just before the web server opens its port. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
