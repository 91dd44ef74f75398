package cn.minsheng.demo.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * A big district on a small machine (长稳测试): 100,000 tickets, 200 people signed in who read, a heap of 1 GiB, and half of the messages that it could
 * take, for minutes, without a fault. The filled database is kept for the next run.
 */
final class SoakBench implements Benchmark {
    private static final int TICKETS = 100_000;
    private static final int SESSIONS = 200;
    private static final int BATCH = 5_000;
    private static final int PROBE = 6_000;
    private static final int READERS = 16;
    /** Each of the 200 opens a list or a ticket every ten seconds. */
    private static final double READS_PER_SECOND = SESSIONS / 10.0;

    private static final int TICKETS_PER_LIST = 4;
    private static final double MIB = 1024 * 1024;
    private static final String COUNT = "SELECT COUNT(*) FROM ticket";

    private record Soaked(Measured callbacks, Measured lists, Measured tickets, long stored) {}

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String about() {
        return "100,000 tickets, 200 sessions, -Xmx1g: half the capacity for five minutes without a fault";
    }

    @Override
    public boolean run(BenchOptions options) {
        Path home = options.data().resolve("soak");
        try (BenchServers servers = new BenchServers(home);
                Node bot = Node.bot(home.resolve("bot"), servers, "-Xmx1g")) {
            bot.awaitHealth();
            Callbacks callbacks = new Callbacks(Clock.systemUTC());
            fill(bot, servers, callbacks, options.sizeOr(TICKETS));
            Staff staff = Staff.signedIn(bot.port(), SESSIONS);
            double rate = options.rate() > 0 ? options.rate() : capacity(bot, callbacks) / 2;
            Soaked soaked = soak(bot, servers, callbacks, staff, rate, options.minutes() * 60);
            return report(soaked, rate, options.minutes(), servers, bot);
        }
    }

    private static void fill(Node bot, BenchServers servers, Callbacks callbacks, int wanted) {
        for (long have = servers.database().count(COUNT);
                have < wanted;
                have = servers.database().count(COUNT)) {
            System.out.printf("soak: filling the database, %,d of %,d tickets%n", have, wanted);
            List<byte[]> messages = callbacks.next((int) Math.min(BATCH, wanted - have));
            Measured filled = Load.closedLoop(bot.port(), IntakeBench.CONNECTIONS, messages.iterator());
            if (filled.bad() > 0) {
                throw new IllegalStateException("faults while filling: " + filled.faults());
            }
        }
    }

    private static double capacity(Node bot, Callbacks callbacks) {
        Measured fast = Load.closedLoop(
                bot.port(), IntakeBench.CONNECTIONS, callbacks.next(PROBE).iterator());
        return fast.perSecond();
    }

    private static Soaked soak(
            Node bot, BenchServers servers, Callbacks callbacks, Staff staff, double rate, double seconds) {
        int messages = (int) (rate * seconds);
        int lists = (int) (READS_PER_SECOND * seconds / (1 + TICKETS_PER_LIST));
        double listRate = READS_PER_SECOND / (1 + TICKETS_PER_LIST);
        long before = servers.database().count(COUNT);
        System.out.printf("soak: %,d messages at %.0f a second for %.0f s%n", messages, rate, seconds);
        var writing = CompletableFuture.supplyAsync(
                () -> Load.paced(bot.port(), IntakeBench.CONNECTIONS, fresh(callbacks, messages), rate));
        var listing = CompletableFuture.supplyAsync(
                () -> Load.paced(bot.port(), READERS, turns(staff.lists(), lists), listRate));
        Measured tickets = Load.paced(
                bot.port(), READERS, turns(staff.tickets(), lists * TICKETS_PER_LIST), listRate * TICKETS_PER_LIST);
        Measured callback = writing.join();
        Measured list = listing.join();
        return new Soaked(callback, list, tickets, servers.database().count(COUNT) - before);
    }

    /** Made when it is their turn: a signature lasts ten minutes only, and five minutes of them would fill the heap. */
    private static Iterator<byte[]> fresh(Callbacks callbacks, int count) {
        return IntStream.range(0, count).mapToObj(i -> callbacks.next(1).get(0)).iterator();
    }

    private static Iterator<byte[]> turns(List<byte[]> requests, int count) {
        int step = 7919;
        return IntStream.range(0, count)
                .mapToObj(i -> requests.get((int) ((long) i * step % requests.size())))
                .iterator();
    }

    private static boolean report(Soaked soaked, double rate, double minutes, BenchServers servers, Node bot) {
        Figures figures = new Figures("soak: %,d tickets, %d sessions, -Xmx1g, %.0f messages a second for %.1f minutes"
                .formatted(servers.database().count(COUNT), SESSIONS, rate, minutes));
        figures.note("servers: %s", servers.described());
        figures.heading("", "per second", "p50 ms", "p99 ms", "worst ms", "faults");
        boolean met = row(figures, "AES callback", soaked.callbacks());
        met &= row(figures, "list of tickets", soaked.lists());
        met &= row(figures, "one ticket", soaked.tickets());
        figures.note(
                "afterwards: heap used %,.0f of %,.0f MiB, threads %.0f",
                bot.metric("jvm_memory_used_bytes{area=\"heap\"") / MIB,
                bot.metric("jvm_memory_max_bytes{area=\"heap\"") / MIB,
                bot.metric("jvm_threads_live_threads"));
        int accepted = soaked.callbacks().good();
        met &= figures.ratio(
                "tickets / accepted", (double) soaked.stored() / accepted, soaked.stored() == accepted, "exactly 1");
        figures.print();
        return met;
    }

    private static boolean row(Figures figures, String what, Measured part) {
        figures.row(what, part.perSecond(), part.millis(0.5), part.millis(0.99), part.millis(1), part.bad());
        if (part.bad() > 0) {
            figures.note("  faults: %s", part.faults());
        }
        return part.bad() == 0;
    }
}
