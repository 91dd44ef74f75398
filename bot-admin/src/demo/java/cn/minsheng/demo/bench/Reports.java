package cn.minsheng.demo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the residents of the benchmarks write (居民来信): no two messages of a run are alike. */
final class Reports {
    private final List<String> patterns;

    private Reports(List<String> patterns) {
        this.patterns = patterns;
    }

    static Reports read() {
        try (InputStream in = Reports.class.getResourceAsStream("/demo/bench/reports.txt")) {
            if (in == null) {
                throw new IllegalStateException("demo/bench/reports.txt is missing");
            }
            return new Reports(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(long number) {
        return patterns.get((int) (number % patterns.size())).replace("{n}", Long.toString(number % 900 + 1));
    }
}
