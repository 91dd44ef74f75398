package cn.minsheng.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be shut: while it is shut, the server is away for whoever goes through it 可关闭的通道. */
final class Gate {
    private final ServerSocket door;
    private final int behind;
    private final Set<Socket> inUse = ConcurrentHashMap.newKeySet();
    private volatile boolean shut;

    private Gate(ServerSocket door, int behind) {
        this.door = door;
        this.behind = behind;
    }

    static Gate to(int port) {
        try {
            Gate gate = new Gate(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            start(gate::admit);
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts every connection and lets none in. */
    void shut() {
        shut = true;
        inUse.forEach(Gate::close);
    }

    void open() {
        shut = false;
    }

    private void admit() throws IOException {
        while (true) {
            Socket outside = door.accept();
            if (shut) {
                close(outside);
                continue;
            }
            Socket inside = new Socket(InetAddress.getLoopbackAddress(), behind);
            inUse.add(outside);
            inUse.add(inside);
            start(() -> carry(outside, inside));
            start(() -> carry(inside, outside));
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The connection was cut; both ends learn it below.
        } finally {
            close(from);
            close(to);
            inUse.remove(from);
            inUse.remove(to);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
