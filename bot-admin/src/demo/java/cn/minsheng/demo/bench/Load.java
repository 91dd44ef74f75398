package cn.minsheng.demo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Sends requests over a fixed number of connections, one at a time on each, from a single thread (压测客户端): as fast as they are answered, or at a
 * given pace. At a pace the wait counts from the moment at which a request was due, so that a stall is not hidden.
 */
final class Load {
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();
    private static final long LOOK = Duration.ofSeconds(1).toNanos();
    private static final double SECOND = 1e9;

    private final Iterator<byte[]> requests;
    private final double perSecond;
    private final Selector selector;
    private final Deque<Exchange> idle = new ArrayDeque<>();
    private final Set<Exchange> busy = new HashSet<>();
    private final LongStream.Builder nanos = LongStream.builder();
    private final Map<String, Integer> faults = new TreeMap<>();
    private final long start = System.nanoTime();
    private long sent;
    private long looked = start;

    private Load(int port, int connections, Iterator<byte[]> requests, double perSecond) throws IOException {
        this.requests = requests;
        this.perSecond = perSecond;
        this.selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            idle.add(new Exchange(new InetSocketAddress("127.0.0.1", port), selector));
        }
    }

    /** As fast as the answers come. */
    static Measured closedLoop(int port, int connections, Iterator<byte[]> requests) {
        return run(port, connections, requests, 0);
    }

    /** So many a second, as long as there are connections to send them. */
    static Measured paced(int port, int connections, Iterator<byte[]> requests, double perSecond) {
        return run(port, connections, requests, perSecond);
    }

    /** One request again and again for a time. */
    static Iterator<byte[]> repeated(byte[] request, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return System.nanoTime() < end;
            }

            @Override
            public byte[] next() {
                return request;
            }
        };
    }

    private static Measured run(int port, int connections, Iterator<byte[]> requests, double perSecond) {
        try {
            return new Load(port, connections, requests, perSecond).drive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Measured drive() throws IOException {
        try (selector) {
            while (true) {
                sendDue();
                if (busy.isEmpty() && !requests.hasNext()) {
                    break;
                }
                selector.select(this::ready, waitMillis());
                giveUpLate();
            }
            for (Exchange exchange : idle) {
                exchange.close();
            }
        }
        return new Measured(nanos.build().toArray(), (System.nanoTime() - start) / SECOND, faults);
    }

    private void sendDue() throws IOException {
        while (!idle.isEmpty() && requests.hasNext()) {
            long due = perSecond == 0 ? System.nanoTime() : start + (long) (sent * SECOND / perSecond);
            if (due > System.nanoTime()) {
                return;
            }
            sent++;
            Exchange exchange = idle.poll();
            busy.add(exchange);
            exchange.send(requests.next(), due);
        }
    }

    private long waitMillis() {
        return perSecond == 0 ? 1_000 : 1;
    }

    private void ready(SelectionKey key) {
        Exchange exchange = (Exchange) key.attachment();
        try {
            int status = exchange.proceed();
            if (status != 0) {
                answered(exchange, status);
            }
        } catch (IOException e) {
            lost(exchange, e.getClass().getSimpleName());
        }
    }

    private void answered(Exchange exchange, int status) throws IOException {
        busy.remove(exchange);
        idle.add(exchange.closing() ? exchange.reopened() : exchange);
        if (status == 200) {
            nanos.add(System.nanoTime() - exchange.since());
        } else {
            faults.merge("HTTP " + status, 1, Integer::sum);
        }
    }

    private void lost(Exchange exchange, String why) {
        // A connection that was idle lost nothing.
        if (busy.remove(exchange)) {
            faults.merge(why, 1, Integer::sum);
        } else {
            idle.remove(exchange);
        }
        try {
            idle.add(exchange.reopened());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void giveUpLate() {
        long now = System.nanoTime();
        if (now - looked < LOOK) {
            return;
        }
        looked = now;
        for (Exchange exchange : Set.copyOf(busy)) {
            if (now - exchange.since() > PATIENCE) {
                lost(exchange, "no answer");
            }
        }
    }
}
