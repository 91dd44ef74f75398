package cn.minsheng.core.understand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All words in one automaton (Aho and Corasick): one pass over a text finds every occurrence of every word, at a cost that does
 * not depend on how many words there are. The transitions stand in one open-addressed table, because a million messages a day
 * should not chase pointers.
 */
final class WordTrie {
    /** Gets each occurrence, in the order of its end. */
    interface Sink {
        void found(int word, int start, int end);
    }

    private static final int NONE = -1;

    private final long[] keys;
    private final int[] targets;
    private final int[] fail;
    private final int[] word;
    private final int[] nextWord;
    private final int[] lengths;

    WordTrie(List<String> words) {
        lengths = words.stream().mapToInt(String::length).toArray();
        int states = 1 + Arrays.stream(lengths).sum();
        int capacity = Integer.highestOneBit(Math.max(16, states * 2)) * 2;
        keys = new long[capacity];
        targets = new int[capacity];
        fail = new int[states];
        word = new int[states];
        nextWord = new int[states];
        Arrays.fill(keys, NONE);
        Arrays.fill(word, NONE);
        Arrays.fill(nextWord, NONE);
        List<long[]> edges = addAll(words);
        link(edges);
    }

    private List<long[]> addAll(List<String> words) {
        List<long[]> edges = new ArrayList<>();
        int states = 1;
        for (int w = 0; w < words.size(); w++) {
            int state = 0;
            for (char c : words.get(w).toCharArray()) {
                int next = step(state, c);
                if (next == NONE) {
                    next = states++;
                    put(state, c, next);
                    edges.add(new long[] {state, c, next});
                }
                state = next;
            }
            word[state] = w;
        }
        return edges;
    }

    private void link(List<long[]> edges) {
        List<List<long[]>> from = new ArrayList<>();
        for (int i = 0; i <= edges.size(); i++) {
            from.add(new ArrayList<>(1));
        }
        edges.forEach(edge -> from.get((int) edge[0]).add(edge));
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            int state = queue.poll();
            for (long[] edge : from.get(state)) {
                int next = (int) edge[2];
                fail[next] = state == 0 ? 0 : go(fail[state], (char) edge[1]);
                nextWord[next] = word[fail[next]] != NONE ? fail[next] : nextWord[fail[next]];
                queue.add(next);
            }
        }
    }

    void scan(String text, Sink sink) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = go(state, text.charAt(i));
            for (int s = word[state] != NONE ? state : nextWord[state]; s != NONE; s = nextWord[s]) {
                sink.found(word[s], i + 1 - lengths[word[s]], i + 1);
            }
        }
    }

    private int go(int from, char c) {
        int state = from;
        int next = step(state, c);
        while (next == NONE && state != 0) {
            state = fail[state];
            next = step(state, c);
        }
        return next == NONE ? 0 : next;
    }

    private int step(int state, char c) {
        long key = ((long) state << 16) | c;
        int slot = slot(key);
        while (keys[slot] != NONE) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return NONE;
    }

    private void put(int state, char c, int target) {
        long key = ((long) state << 16) | c;
        int slot = slot(key);
        while (keys[slot] != NONE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (keys.length - 1);
    }
}
