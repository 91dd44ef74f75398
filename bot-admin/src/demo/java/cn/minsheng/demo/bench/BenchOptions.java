package cn.minsheng.demo.bench;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What a person asked of the benchmarks (性能测试参数).
 *
 * @param only the one benchmark wanted, empty for all
 * @param size how much, 0 for the benchmark's own
 * @param data where large data are kept from run to run
 * @param minutes how long a soak lasts
 * @param rate messages per second of a soak, 0 for half of what it measures first
 */
record BenchOptions(boolean list, String only, int size, Path data, double minutes, double rate) {
    private static final String USAGE = """
            scripts/bench [--list] [--only NAME] [--size N] [--data DIR] [--minutes N] [--rate N]
              Measures the bot and prints one table of figures a benchmark, with the machine's own limits beside them.
              --list       the benchmarks
              --only NAME  one of them
              --size N     how much: messages (intake), runs (start), tickets (soak)
              --data DIR   where large data are kept; without it var/bench
              --minutes N  how long the soak drives, 5 without it
              --rate N     messages a second of the soak; without it half of what it measures first""";

    /** Something that the person must put right. */
    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }

    static BenchOptions read(List<String> arguments) {
        boolean list = false;
        String only = "";
        int size = 0;
        Path data = Path.of(System.getProperty("minsheng.bench.home", "var/bench"));
        double minutes = 5;
        double rate = 0;
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--list" -> list = true;
                case "--only" -> only = value(word, words);
                case "--size" -> size = (int) number(word, words);
                case "--data" -> data = Path.of(value(word, words));
                case "--minutes" -> minutes = number(word, words);
                case "--rate" -> rate = number(word, words);
                case "--help" -> {
                    System.out.println(USAGE);
                    System.exit(0);
                }
                default -> throw new Wrong("unknown option " + word + " (scripts/bench --help)");
            }
        }
        return new BenchOptions(list, only, size, data.toAbsolutePath(), minutes, rate);
    }

    int sizeOr(int usual) {
        return size == 0 ? usual : size;
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new Wrong(option + " needs a value");
        }
        return words.next();
    }

    private static double number(String option, Iterator<String> words) {
        String word = value(option, words);
        if (!word.matches("\\d{1,9}(\\.\\d{1,3})?")) {
            throw new Wrong(option + " needs a number");
        }
        return Double.parseDouble(word);
    }
}
