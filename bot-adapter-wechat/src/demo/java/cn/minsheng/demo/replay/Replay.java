package cn.minsheng.demo.replay;

import cn.minsheng.demo.simulator.DeliverCallback;
import cn.minsheng.demo.simulator.SignedPost;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** {@code scripts/replay} 回放: sends a file of texts as residents, through the real doors, and prints what became of them. */
public final class Replay {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Options options;
    private final PrintStream out;
    private final Books books;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Replay(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.books = new Books(http, options.base());
    }

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(args, System.out, System.err));
    }

    /** Runs a replay; 0: nothing lost, 1: something lost, 2: not understood. */
    static int run(String[] args, PrintStream out, PrintStream err) throws InterruptedException {
        try {
            Options options = Options.parse(args, System.getenv());
            List<Line> lines = TextFile.read(options.file(), options.limit());
            return new Replay(options, out).replay(lines);
        } catch (IOException | RuntimeException e) {
            err.println("replay: " + e.getMessage());
            return 2;
        }
    }

    private int replay(List<Line> lines) throws InterruptedException {
        Clock system = Clock.systemUTC();
        Instant since = books.now().orElseGet(system::instant);
        Clock clock = Clock.offset(system, Duration.between(system.instant(), since));
        Instant start = options.sentAt() == null ? since : options.sentAt();
        String name = options.run() == null ? Long.toString(since.toEpochMilli(), Character.MAX_RADIX) : options.run();
        Tally tally = new Tally();
        long began = System.nanoTime();
        sendAll(lines, sender(clock, new Run(name, start)), tally);
        double seconds = Math.max(0.001, (System.nanoTime() - began) / 1e9);
        Instant counted = start.isBefore(since) ? start : since;
        return new Report(out).print(tally, seconds, books.settled(counted, tally.accepted()));
    }

    private Sender sender(Clock clock, Run run) {
        if (options.group() == null) {
            DeliverCallback callback = new DeliverCallback(http, options::base, clock, PATIENCE, options.tries());
            return new AccountSender(callback, options.account(), run);
        }
        SignedPost bridge = new SignedPost(http, options::base, clock, PATIENCE, options.tries());
        return new GroupSender(bridge, options.bridge(), options.group(), run);
    }

    private void sendAll(List<Line> lines, Sender sender, Tally tally) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(options.connections());
        Semaphore free = new Semaphore(options.connections());
        long start = System.nanoTime();
        for (Line line : lines) {
            free.acquire();
            keepRate(start, line.index());
            threads.execute(() -> {
                try {
                    tally.add(sender.send(line));
                } finally {
                    free.release();
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    private void keepRate(long start, int index) throws InterruptedException {
        if (options.rate() > 0) {
            long due = start + (long) (index / options.rate() * 1e9);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        }
    }
}
