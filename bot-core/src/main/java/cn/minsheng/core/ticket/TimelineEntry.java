package cn.minsheng.core.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's time line 时间线.
 *
 * @param at when
 * @param actor sign-in name of the person; {@code machine} or {@code resident} otherwise
 * @param move simple name of the move in capitals, such as {@code SIGN}, or {@code OPEN}
 * @param from state before, null for the first
 * @param to state after
 * @param text reason, note or answer, private data masked; may be empty
 */
public record TimelineEntry(
        Instant at, String actor, String move, @Nullable State from, State to, String text) {}
