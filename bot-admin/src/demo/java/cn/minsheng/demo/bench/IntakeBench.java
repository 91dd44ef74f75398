package cn.minsheng.demo.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How many messages a second become durable tickets through the encrypted callback (接收能力), beside two limits of the same machine: the rows that
 * the same database commits one by one, and the requests that the same web server answers with a constant. The three take turns, so that a
 * slow minute of the machine hits all of them.
 */
final class IntakeBench implements Benchmark {
    static final int CONNECTIONS = 64;
    private static final int MESSAGES = 50_000;
    private static final int WARM_UP = 60_000;
    private static final int ROUNDS = 5;
    private static final int ROW_BYTES = 600;
    private static final Duration TURN = Duration.ofSeconds(3);
    private static final String TICKETS = "SELECT COUNT(*) FROM ticket";

    /** One turn of each. */
    private record Round(Measured commits, Measured constant, Measured callback, long tickets, Work work) {
        double ticketsPerSecond() {
            return tickets / callback.seconds();
        }
    }

    /** What the database was asked while the callbacks ran. */
    private record Work(long statements, long commits) {
        static Work soFar(BenchServers servers) {
            return new Work(servers.status("QUESTIONS"), servers.status("COM_COMMIT"));
        }

        Work since(Work before) {
            return new Work(statements - before.statements, commits - before.commits);
        }
    }

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String about() {
        return "durable tickets per second through the AES callback, beside single-row commits and a constant POST";
    }

    @Override
    public boolean run(BenchOptions options) {
        int each = Math.max(CONNECTIONS, options.sizeOr(MESSAGES) / ROUNDS);
        try (BenchServers servers = new BenchServers(options.data().resolve("intake"));
                Node bot = Node.bot(options.data().resolve("intake/bot"), servers);
                CommitLimit commits = new CommitLimit(servers.aside(), CONNECTIONS, ROW_BYTES)) {
            bot.awaitHealth();
            Callbacks callbacks = new Callbacks(Clock.systemUTC());
            // Until the compiler has seen enough of it; not counted.
            round(bot, servers, commits, callbacks.next(Math.max(each, WARM_UP)));
            List<Round> rounds = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                rounds.add(round(bot, servers, commits, callbacks.next(each)));
            }
            return report(rounds, each, servers.described());
        }
    }

    private static Round round(Node bot, BenchServers servers, CommitLimit commits, List<byte[]> messages) {
        byte[] same =
                Http.post(ConstantDoor.PATH, "text/xml", "x".repeat(ROW_BYTES).getBytes(StandardCharsets.US_ASCII));
        Measured limit = commits.run(TURN);
        Measured constant = Load.closedLoop(bot.port(), CONNECTIONS, Load.repeated(same, TURN));
        long before = servers.database().count(TICKETS);
        Work idle = Work.soFar(servers);
        Measured callback = Load.closedLoop(bot.port(), CONNECTIONS, messages.iterator());
        Work work = Work.soFar(servers).since(idle);
        return new Round(limit, constant, callback, servers.database().count(TICKETS) - before, work);
    }

    private static boolean report(List<Round> rounds, int each, String servers) {
        Figures figures = new Figures("intake: %d rounds of %,d messages at %d connections, medians"
                .formatted(rounds.size(), each, CONNECTIONS));
        figures.note("servers: %s", servers);
        figures.heading("", "per second", "p50 ms", "p99 ms");
        row(figures, "single-row commits (limit of the database)", rounds, Round::commits);
        row(figures, "constant POST (limit of the web server)", rounds, Round::constant);
        row(figures, "AES callback, answered", rounds, Round::callback);
        double tickets = Figures.median(rounds, Round::ticketsPerSecond);
        figures.row("durable tickets", tickets);
        figures.note(
                "statements a ticket %.2f, tickets a commit %.1f",
                Figures.median(rounds, round -> (double) round.work().statements() / round.tickets()),
                Figures.median(
                        rounds, round -> (double) round.tickets() / round.work().commits()));
        long accepted =
                rounds.stream().mapToLong(round -> round.callback().good()).sum();
        long stored = rounds.stream().mapToLong(Round::tickets).sum();
        int faults = rounds.stream()
                .mapToInt(round -> round.callback().bad() + round.constant().bad())
                .sum();
        figures.note("accepted %,d, tickets %,d, faults %,d", accepted, stored, faults);
        rounds.stream()
                .flatMap(round -> Stream.of(round.callback(), round.constant()))
                .filter(part -> part.bad() > 0)
                .forEach(part -> figures.note("faults: %s", part.faults()));
        double toCommits =
                tickets / Figures.median(rounds, round -> round.commits().perSecond());
        double toConstant = Figures.median(rounds, round -> round.callback().millis(0.99))
                / Figures.median(rounds, round -> round.constant().millis(0.99));
        boolean met = figures.ratio("tickets / single-row commits", toCommits, toCommits >= 1, "at least 1, goal 3");
        met &= figures.ratio("p99 / p99 of the constant POST", toConstant, toConstant <= 3, "at most 3, goal 2");
        met &= figures.ratio(
                "tickets / accepted", (double) stored / accepted, stored == accepted && faults == 0, "exactly 1");
        figures.print();
        return met;
    }

    private static void row(Figures figures, String what, List<Round> rounds, Function<Round, Measured> part) {
        figures.row(
                what,
                Figures.median(rounds, round -> part.apply(round).perSecond()),
                Figures.median(rounds, round -> part.apply(round).millis(0.5)),
                Figures.median(rounds, round -> part.apply(round).millis(0.99)));
    }
}
