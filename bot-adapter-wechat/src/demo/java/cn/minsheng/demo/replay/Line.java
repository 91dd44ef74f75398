package cn.minsheng.demo.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One text of the file 一行.
 *
 * @param index from 0
 * @param at when its writer sent it, null: now
 * @param user who wrote it, null: somebody of its own
 */
record Line(
        int index,
        String text,
        @Nullable Instant at,
        @Nullable String user) {
    @Override
    public String toString() {
        return "Line[" + index + "]";
    }
}
