package cn.minsheng.wechat;

import cn.minsheng.core.intake.MediaSource.Gone;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A body that ends in a fault where it grows too large or drips too long 限量读取. Closing it closes its connection. */
public final class BoundedBody extends FilterInputStream {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Closeable connection;
    private final long opened = System.nanoTime();
    private long left;

    public BoundedBody(InputStream body, Closeable connection, long largest) {
        super(body);
        this.connection = connection;
        this.left = largest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        left -= Math.max(0, read);
        if (left < 0) {
            throw new Gone("media too large");
        }
        if (System.nanoTime() - opened > LONGEST.toNanos()) {
            throw new IOException("media too slow");
        }
        return read;
    }

    @Override
    public long skip(long count) {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Does not read the rest first: the connection is given up. */
    @Override
    public void close() throws IOException {
        connection.close();
    }
}
