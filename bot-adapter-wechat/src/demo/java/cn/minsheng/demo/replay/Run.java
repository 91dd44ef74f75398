package cn.minsheng.demo.replay;

import java.time.Instant;

/**
 * One run of the replay: what makes its ids its own 一次回放.
 *
 * @param name part of every id
 * @param start when lines without a time were sent
 */
record Run(String name, Instant start) {
    private static final long IDS = 1_000_000_000L;

    /** The message's id: the same for the same name and line. */
    long number(Line line) {
        return (name.hashCode() & 0x7fffffffL) * IDS + line.index();
    }

    /** Who writes the line. */
    String user(Line line, String prefix) {
        return line.user() == null ? prefix + name + "-" + line.index() : line.user();
    }

    Instant at(Line line) {
        return line.at() == null ? start : line.at();
    }
}
