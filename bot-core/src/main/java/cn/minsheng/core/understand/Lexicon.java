package cn.minsheng.core.understand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All word lists of the house in one automaton 词典; one pass over a text fills all of them. */
final class Lexicon {
    /** Characters between two groups of a chain. */
    private static final int GAP = 8;

    private final WordTrie trie;
    private final Expression[][] ledBy;
    private final boolean[] hides;
    private final int lists;

    private Lexicon(WordTrie trie, Expression[][] ledBy, boolean[] hides, int lists) {
        this.trie = trie;
        this.ledBy = ledBy;
        this.hides = hides;
        this.lists = lists;
    }

    /** Takes lists, then becomes the lexicon. */
    static final class Builder {
        private final Normaliser normaliser;
        private final Map<String, Integer> words = new LinkedHashMap<>();
        private final List<Expression> expressions = new ArrayList<>();
        private final Map<String, String> groups;
        private int lists;

        Builder(Normaliser normaliser, Map<String, String> groups) {
            this.normaliser = normaliser;
            this.groups = groups;
        }

        WordList list(String name, List<String> entries) {
            return list(new WordList(lists, name, false), entries);
        }

        WordList shadowing(String name, List<String> entries) {
            return list(new WordList(lists, name, true), entries);
        }

        private WordList list(WordList list, List<String> entries) {
            lists++;
            for (String entry : entries) {
                expressions.add(compile(list, entry));
            }
            return list;
        }

        private Expression compile(WordList list, String given) {
            String entry = given;
            for (Map.Entry<String, String> group : groups.entrySet()) {
                entry = entry.replace("<" + group.getKey() + ">", group.getValue());
            }
            if (entry.indexOf('<') >= 0) {
                throw new IllegalArgumentException(list.name() + ": no such group: " + given);
            }
            List<Expression.Chain> chains = new ArrayList<>();
            for (String part : entry.split("&", -1)) {
                boolean absent = part.startsWith("!");
                List<Expression.Group> groups = new ArrayList<>();
                for (String group : (absent ? part.substring(1) : part).split("~", -1)) {
                    groups.add(group(list, entry, group));
                }
                chains.add(new Expression.Chain(List.copyOf(groups), absent));
            }
            if (chains.get(0).absent()) {
                throw new IllegalArgumentException(
                        list.name() + ": " + entry + " begins with a word that must be absent");
            }
            return new Expression(list, List.copyOf(chains));
        }

        private Expression.Group group(WordList list, String entry, String group) {
            List<Integer> all = new ArrayList<>();
            List<Integer> first = new ArrayList<>();
            List<Integer> last = new ArrayList<>();
            for (String choice : group.split("\\|", -1)) {
                boolean begins = choice.startsWith("^");
                boolean ends = choice.endsWith("$");
                String bare = choice.substring(begins ? 1 : 0, choice.length() - (ends ? 1 : 0));
                if (bare.isBlank()) {
                    throw new IllegalArgumentException(list.name() + ": an empty word in " + entry);
                }
                int id = words.computeIfAbsent(normaliser.plain(bare), w -> words.size());
                all.add(id);
                if (begins) {
                    first.add(id);
                }
                if (ends) {
                    last.add(id);
                }
            }
            return new Expression.Group(ids(all), ids(first), ids(last));
        }

        private static int[] ids(List<Integer> ids) {
            return ids.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
        }

        Lexicon build() {
            Map<Integer, List<Expression>> led = new HashMap<>();
            boolean[] hides = new boolean[words.size()];
            for (Expression expression : expressions) {
                for (int word : expression.chains().get(0).groups().get(0).words()) {
                    led.computeIfAbsent(word, w -> new ArrayList<>()).add(expression);
                    hides[word] |= expression.single() && expression.list().shadowing();
                }
            }
            Expression[][] ledBy = new Expression[words.size()][];
            for (int w = 0; w < ledBy.length; w++) {
                ledBy[w] = led.getOrDefault(w, List.of()).toArray(new Expression[0]);
            }
            return new Lexicon(new WordTrie(List.copyOf(words.keySet())), ledBy, hides, lists);
        }
    }

    Hits scan(Reading reading) {
        Occurrences found = new Occurrences();
        trie.scan(reading.text(), found::add);
        Hits hits = new Hits(lists);
        for (int i = 0; i < found.size(); i++) {
            for (Expression expression : ledBy[found.word(i)]) {
                int[] spans = match(expression, found, i, reading);
                if (spans != null) {
                    hits.add(new Hit(expression.list(), spans));
                }
            }
        }
        return hits;
    }

    private int @Nullable [] match(Expression expression, Occurrences found, int at, Reading reading) {
        boolean hidden = expression.list().shadowing() && expression.single() && found.hidden(at, hides);
        int[] spans = hidden ? null : chain(expression.chains().get(0), found, at, reading);
        for (int c = 1; spans != null && c < expression.chains().size(); c++) {
            Expression.Chain chain = expression.chains().get(c);
            int[] more = anywhere(chain, found, at, reading);
            if (chain.absent()) {
                spans = more == null ? spans : null;
            } else {
                spans = more == null ? null : joined(spans, more);
            }
        }
        return spans;
    }

    /** Looks for a chain in the sentence of occurrence {@code at}. */
    private static int @Nullable [] anywhere(Expression.Chain chain, Occurrences found, int at, Reading reading) {
        int sentence = reading.sentence(found.start(at));
        int first = at;
        while (first > 0 && reading.sentence(found.start(first - 1)) >= sentence) {
            first--;
        }
        for (int i = first; i < found.size() && reading.sentence(found.start(i)) <= sentence; i++) {
            int[] spans = reading.sentence(found.start(i)) == sentence ? chain(chain, found, i, reading) : null;
            if (spans != null) {
                return spans;
            }
        }
        return null;
    }

    private static int @Nullable [] chain(Expression.Chain chain, Occurrences found, int at, Reading reading) {
        List<Expression.Group> groups = chain.groups();
        if (!groups.get(0).holds(found, at, reading)) {
            return null;
        }
        int[] spans = new int[groups.size() * 2];
        return follow(groups, 0, found, at, reading, spans) ? spans : null;
    }

    private static boolean follow(
            List<Expression.Group> groups, int g, Occurrences found, int at, Reading reading, int[] spans) {
        spans[2 * g] = found.start(at);
        spans[2 * g + 1] = found.end(at);
        if (g + 1 == groups.size()) {
            return true;
        }
        int end = found.end(at);
        int sentence = reading.sentence(found.start(at));
        for (int i = at + 1; i < found.size() && found.end(i) <= end + GAP + 16; i++) {
            int gap = found.start(i) - end;
            if (gap >= 0
                    && gap <= GAP
                    && groups.get(g + 1).holds(found, i, reading)
                    && reading.sentence(found.start(i)) == sentence
                    && follow(groups, g + 1, found, i, reading, spans)) {
                return true;
            }
        }
        return false;
    }

    private static int[] joined(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
