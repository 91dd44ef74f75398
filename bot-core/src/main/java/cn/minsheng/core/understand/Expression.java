package cn.minsheng.core.understand;

import java.util.List;

/**
 * One entry of a word list, compiled 词条: chains that must all stand in one sentence; a chain is groups in order with small gaps;
 * a group is a choice of words. The grammar is explained at the head of {@code taxonomy.yml}.
 *
 * @param list the list that it belongs to
 * @param chains the chains; the first one leads
 */
record Expression(WordList list, List<Chain> chains) {
    /**
     * Groups in order.
     *
     * @param groups the groups
     * @param absent true where the chain must not stand in the sentence
     */
    record Chain(List<Group> groups, boolean absent) {}

    /**
     * A choice of words.
     *
     * @param words ids of the words, sorted
     * @param first ids among them that count at the beginning of the text only
     * @param last ids among them that count at the end of the text only
     */
    record Group(int[] words, int[] first, int[] last) {
        boolean holds(Occurrences found, int i, Reading reading) {
            int word = found.word(i);
            if (!has(words, word)) {
                return false;
            }
            return (!has(first, word) || found.start(i) == reading.bareStart())
                    && (!has(last, word) || found.end(i) == reading.bareEnd());
        }

        private static boolean has(int[] sorted, int word) {
            for (int candidate : sorted) {
                if (candidate == word) {
                    return true;
                }
            }
            return false;
        }
    }

    boolean single() {
        return chains.size() == 1 && chains.get(0).groups().size() == 1;
    }
}
