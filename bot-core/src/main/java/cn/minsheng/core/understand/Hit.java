package cn.minsheng.core.understand;

import cn.minsheng.core.kernel.Span;
import java.util.List;

/**
 * A word of a list that stands in a text 命中.
 *
 * @param list the list
 * @param spans starts and ends of its parts in the plain text, in turn
 */
record Hit(WordList list, int[] spans) {
    int start() {
        return spans[0];
    }

    int end() {
        return spans[spans.length - 1];
    }

    /** Adds its parts, in characters as given, where they are not there yet. */
    void addSpans(Reading reading, List<Span> to) {
        for (int s = 0; s < spans.length; s += 2) {
            Span span = reading.span(spans[s], spans[s + 1]);
            if (!to.contains(span)) {
                to.add(span);
            }
        }
    }
}
