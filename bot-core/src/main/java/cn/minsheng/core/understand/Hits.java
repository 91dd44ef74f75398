package cn.minsheng.core.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lexicon found in one text, list by list 命中结果. */
final class Hits {
    private final @Nullable List<Hit>[] byList;

    Hits(int lists) {
        @SuppressWarnings("unchecked")
        List<Hit>[] none = (List<Hit>[]) new List<?>[lists];
        this.byList = none;
    }

    void add(Hit hit) {
        List<Hit> hits = byList[hit.list().id()];
        if (hits == null) {
            hits = new ArrayList<>(4);
            byList[hit.list().id()] = hits;
        }
        hits.add(hit);
    }

    List<Hit> of(WordList list) {
        List<Hit> hits = byList[list.id()];
        return hits == null ? List.of() : hits;
    }

    boolean any(WordList list) {
        return byList[list.id()] != null;
    }

    /** How many letters of the text the given lists do not cover. */
    int uncovered(Reading reading, WordList... lists) {
        boolean[] covered = new boolean[reading.text().length()];
        for (WordList list : lists) {
            for (Hit hit : of(list)) {
                for (int s = 0; s < hit.spans().length; s += 2) {
                    Arrays.fill(covered, hit.spans()[s], hit.spans()[s + 1], true);
                }
            }
        }
        int open = 0;
        for (int i = 0; i < covered.length; i++) {
            open += !covered[i] && Character.isLetterOrDigit(reading.text().charAt(i)) ? 1 : 0;
        }
        return open;
    }
}
