package cn.minsheng.demo.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection and the exchange on it (一条连接): as little work as possible, because the bot shares the cores with it. */
final class Exchange {
    private static final int ROOM = 64 * 1024;
    private static final int STATUS_AT = 9;

    private final SocketAddress address;
    private final SocketChannel channel;
    private final SelectionKey key;
    private ByteBuffer in = ByteBuffer.allocate(ROOM);
    private ByteBuffer out = ByteBuffer.allocate(0);
    private long since;
    private boolean closing;

    Exchange(SocketAddress address, Selector selector) throws IOException {
        this.address = address;
        this.channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** The same again, after the other side closed this one. */
    Exchange reopened() throws IOException {
        channel.close();
        return new Exchange(address, key.selector());
    }

    void close() throws IOException {
        channel.close();
    }

    /** @param due from when on the answer is waited for */
    void send(byte[] request, long due) throws IOException {
        since = due;
        in.clear();
        out = ByteBuffer.wrap(request);
        write();
    }

    long since() {
        return since;
    }

    /** Whether the other side said that it will close after its answer. */
    boolean closing() {
        return closing;
    }

    /** Goes on as far as the channel lets it. Returns the status once the answer is whole, else 0. */
    int proceed() throws IOException {
        if (key.isWritable()) {
            write();
        }
        if (!key.isReadable()) {
            return 0;
        }
        if (channel.read(in) < 0) {
            throw new EOFException("closed");
        }
        if (!in.hasRemaining()) {
            in.flip();
            in = ByteBuffer.allocate(in.capacity() * 2).put(in);
        }
        return whole() ? status() : 0;
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private int status() {
        return (in.get(STATUS_AT) - '0') * 100 + (in.get(STATUS_AT + 1) - '0') * 10 + in.get(STATUS_AT + 2) - '0';
    }

    private boolean whole() {
        int body = bodyAt();
        if (body < 0) {
            return false;
        }
        String head = new String(in.array(), 0, body, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        closing = head.contains("\r\nconnection: close");
        int length = head.indexOf("\r\ncontent-length:");
        if (length >= 0) {
            int from = length + "\r\ncontent-length:".length();
            return in.position()
                    >= body
                            + Integer.parseInt(head.substring(from, head.indexOf('\r', from))
                                    .strip());
        }
        return !head.contains("\r\ntransfer-encoding: chunked") || endsWithLastChunk();
    }

    private int bodyAt() {
        byte[] bytes = in.array();
        for (int i = 3; i < in.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean endsWithLastChunk() {
        int end = in.position();
        return end >= 5 && new String(in.array(), end - 5, 5, StandardCharsets.ISO_8859_1).equals("0\r\n\r\n");
    }
}
