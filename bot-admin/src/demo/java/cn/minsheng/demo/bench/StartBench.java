package cn.minsheng.demo.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** From the start of the process to a health page that says UP (启动时间), beside a bare Spring Boot web application, in turns. */
final class StartBench implements Benchmark {
    private static final int RUNS = 5;
    private static final double BAR = 3;

    private record Pair(double bot, double bare) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "seconds from start to UP, beside a bare Spring Boot web application started the same way";
    }

    @Override
    public boolean run(BenchOptions options) {
        Path home = options.data().resolve("start");
        try (BenchServers servers = new BenchServers(home)) {
            Supplier<Node> bot = () -> Node.bot(home.resolve("bot"), servers);
            Supplier<Node> bare = () -> Node.bare(home.resolve("bare"));
            // The first start makes the tables, and fills the machine's file cache for both.
            seconds(bot, Node::awaitHealth);
            seconds(bare, Node::awaitAnswer);
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < options.sizeOr(RUNS); i++) {
                pairs.add(new Pair(seconds(bot, Node::awaitHealth), seconds(bare, Node::awaitAnswer)));
            }
            return report(pairs);
        }
    }

    private static double seconds(Supplier<Node> start, Consumer<Node> ready) {
        long begin = System.nanoTime();
        try (Node node = start.get()) {
            ready.accept(node);
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static boolean report(List<Pair> pairs) {
        Figures figures = new Figures(
                "start: %d starts of each in turns, unpacked, with a class archive".formatted(pairs.size()));
        figures.heading("seconds", "median", "fastest", "slowest");
        double bot = row(
                figures, "the bot, to health UP", pairs.stream().map(Pair::bot).toList());
        double bare = row(
                figures,
                "bare web application, to its first answer",
                pairs.stream().map(Pair::bare).toList());
        boolean met = figures.ratio("bot / bare", bot / bare, bot / bare <= BAR, "at most 3");
        figures.print();
        return met;
    }

    private static double row(Figures figures, String what, List<Double> seconds) {
        double median = Figures.median(seconds, Double::doubleValue);
        List<Double> sorted = seconds.stream().sorted().toList();
        figures.row(what, median, sorted.get(0), sorted.get(sorted.size() - 1));
        return median;
    }
}
