package cn.minsheng.core.understand;

import java.util.Arrays;

/** Where single words stand in one text, in the order of their ends. Grows; never shared between threads. */
final class Occurrences {
    private int[] words = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    void add(int word, int start, int end) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        words[size] = word;
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int word(int i) {
        return words[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Whether occurrence {@code i} lies inside a longer one whose word {@code hides}. */
    boolean hidden(int i, boolean[] hides) {
        for (int j = i + 1; j < size && starts[j] <= starts[i] + 16; j++) {
            if (hides[words[j]] && inside(i, j)) {
                return true;
            }
        }
        for (int j = i - 1; j >= 0 && ends[j] >= ends[i]; j--) {
            if (hides[words[j]] && inside(i, j)) {
                return true;
            }
        }
        return false;
    }

    private boolean inside(int i, int j) {
        return starts[j] <= starts[i] && ends[j] >= ends[i] && ends[j] - starts[j] > ends[i] - starts[i];
    }
}
