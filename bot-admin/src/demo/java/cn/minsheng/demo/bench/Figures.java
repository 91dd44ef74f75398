package cn.minsheng.demo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A table of figures as a person reads it (结果表). */
final class Figures {
    private final List<String> lines = new ArrayList<>();

    Figures(String title) {
        lines.add("");
        lines.add(title);
        lines.add(
                String.format(Locale.ROOT, "  machine: %d cores, JDK %s", cores(), System.getProperty("java.version")));
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    void heading(String what, String... columns) {
        lines.add("  " + cells(what, (Object[]) columns));
    }

    void row(String what, double... values) {
        Object[] cells = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = String.format(Locale.ROOT, values[i] >= 100 ? "%,.0f" : "%,.2f", values[i]);
        }
        lines.add("  " + cells(what, cells));
    }

    void note(String text, Object... values) {
        lines.add("  " + String.format(Locale.ROOT, text, values));
    }

    /** A ratio with its bar; whether it was met. */
    boolean ratio(String what, double value, boolean met, String bar) {
        note("%-44s %10.2f   %s, %s", what, value, met ? "met" : "NOT MET", bar);
        return met;
    }

    void print() {
        lines.forEach(System.out::println);
        System.out.flush();
    }

    /** The middle of some rounds. */
    static <T> double median(List<T> rounds, ToDoubleFunction<T> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String cells(String what, Object... values) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-44s", what));
        for (Object value : values) {
            line.append(String.format(Locale.ROOT, " %10s", value));
        }
        return line.toString();
    }
}
