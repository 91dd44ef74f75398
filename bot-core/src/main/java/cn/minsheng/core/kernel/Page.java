package cn.minsheng.core.kernel;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items in order
 * @param total how many there are on all pages
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, long total) {
    public Page {
        items = List.copyOf(items);
    }
}
