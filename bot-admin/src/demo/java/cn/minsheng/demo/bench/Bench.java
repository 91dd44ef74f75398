package cn.minsheng.demo.bench;

import java.util.List;

/** The main program of {@code scripts/bench} (性能测试主程序). */
public final class Bench {
    private static final List<Benchmark> ALL = List.of(new IntakeBench(), new StartBench(), new SoakBench());

    private Bench() {}

    /** Ends with 0 when every benchmark ran and met its bar, with 1 otherwise. */
    public static void main(String[] arguments) {
        try {
            System.exit(run(BenchOptions.read(List.of(arguments))) ? 0 : 1);
        } catch (BenchOptions.Wrong e) {
            System.err.println("scripts/bench: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(BenchOptions options) {
        if (options.list()) {
            ALL.forEach(bench -> System.out.printf("%-8s %s%n", bench.name(), bench.about()));
            return true;
        }
        List<Benchmark> wanted = ALL.stream()
                .filter(bench -> options.only().isEmpty() || options.only().equals(bench.name()))
                .toList();
        if (wanted.isEmpty()) {
            throw new BenchOptions.Wrong("no benchmark " + options.only() + " (scripts/bench --list)");
        }
        boolean met = true;
        for (Benchmark bench : wanted) {
            met &= bench.run(options);
        }
        return met;
    }
}
