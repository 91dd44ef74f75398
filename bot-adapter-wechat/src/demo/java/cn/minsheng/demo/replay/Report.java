package cn.minsheng.demo.replay;

import java.io.PrintStream;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Prints the figures of a replay 报告. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** Prints, and says how the program ends: 0 where nothing was lost. */
    int print(Tally tally, double seconds, Optional<JsonNode> counts) {
        long unaccepted = tally.sent() - tally.accepted();
        line("sent", tally.sent());
        line("sent again", tally.sentAgain());
        line("accepted", tally.accepted());
        line("answered with a number", tally.numbered());
        line("answers that could not be read", tally.unreadable());
        long missing = counts.map(seen -> Math.max(0, tally.accepted() - Books.decided(seen)))
                .orElse(0L);
        if (counts.isPresent()) {
            books(counts.get());
        } else {
            out.println("tickets, non-cases and categories: no simulator tells them here");
        }
        out.printf(
                "%-32s %.1f a second, p50 %d ms, p99 %d ms%n",
                "accepted", tally.accepted() / seconds, tally.percentile(50), tally.percentile(99));
        if (missing > 0) {
            line("accepted but in no book", missing);
        }
        line("lost", unaccepted + missing);
        return unaccepted + missing == 0 ? 0 : 1;
    }

    private void books(JsonNode counts) {
        line("tickets", counts.path("tickets").asLong(0));
        line("messages in cases", counts.path("inCases").asLong(0));
        line("non-cases", counts.path("nonCases").asLong(0));
        counts.path("reasons")
                .properties()
                .forEach(
                        reason -> line("  " + reason.getKey(), reason.getValue().asLong(0)));
        out.println("per category");
        counts.path("perCategory")
                .properties()
                .forEach(leaf -> line("  " + leaf.getKey(), leaf.getValue().asLong(0)));
    }

    private void line(String name, long number) {
        out.printf("%-32s %d%n", name, number);
    }
}
