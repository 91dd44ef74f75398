package cn.minsheng.core.kernel;

/**
 * A piece of a text, in UTF-16 units of the text as it was given.
 *
 * @param start first unit, from 0
 * @param end one past the last unit, {@code >= start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The piece itself. */
    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
