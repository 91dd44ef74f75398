package cn.minsheng.core.understand;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.Span;
import cn.minsheng.core.settings.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts by weighed words 词表分类. A leaf's weight is the sum of its different words, the strongest kind first; the same word
 * again adds little. How sure that makes the house was measured per row of the table in {@code taxonomy.yml}.
 */
final class WordClassifier implements Classifier {
    /** What each further word of one strength adds, as a share of the one before, and where counting ends. */
    private static final double NEXT_SHARE = 0.5;

    private static final double LEAST_SHARE = 0.1;

    /** The beginning of a letter says what it is about. */
    private static final int OPENING = 60;

    private static final double IN_OPENING = 1.25;

    private final Taxonomy taxonomy;
    private final List<LeafWords> leaves = new ArrayList<>();

    private record LeafWords(
            Category leaf, WordList wrong, WordList topic, WordList hint, WordList against, boolean secret) {}

    private record Weighed(LeafWords words, double weight, Evidence evidence) {}

    WordClassifier(Taxonomy taxonomy, Lexicon.Builder lexicon) {
        this.taxonomy = taxonomy;
        for (Taxonomy.Leaf leaf : taxonomy.leaves()) {
            String code = leaf.code();
            leaves.add(new LeafWords(
                    leaf.category(),
                    lexicon.shadowing(code + ".wrong", leaf.wrong()),
                    lexicon.shadowing(code + ".topic", leaf.topic()),
                    lexicon.shadowing(code + ".hint", leaf.hint()),
                    lexicon.list(code + ".against", leaf.against()),
                    leaf.confidential() != Taxonomy.Confidential.NO));
        }
    }

    @Override
    public List<Scored> classify(Reading reading) {
        Hits hits = reading.hits();
        List<Weighed> weighed = new ArrayList<>();
        double all = 0;
        for (LeafWords leaf : leaves) {
            double weight = weight(leaf, hits);
            // A word that only goes with it must not make a case secret.
            boolean hinted = leaf.secret() && evidence(leaf, hits) == Evidence.HINT;
            if (weight > 0 && !hinted) {
                weighed.add(new Weighed(leaf, weight, evidence(leaf, hits)));
                all += weight;
            }
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        return scored(weighed, all, reading);
    }

    private List<Scored> scored(List<Weighed> weighed, double all, Reading reading) {
        List<Scored> scored = new ArrayList<>();
        if (weighed.isEmpty()) {
            return scored;
        }
        double first = weighed.get(0).weight();
        double second = weighed.size() > 1 ? weighed.get(1).weight() : 0;
        double lead = (first - second) / first;
        double share = share(first, lead);
        double rest = Math.max(all - first, 1e-9);
        for (Weighed w : weighed.subList(0, Math.min(4, weighed.size()))) {
            boolean best = scored.isEmpty();
            double confidence = best ? share : Math.min(share, (1 - share) * w.weight() / rest);
            boolean ambiguous = best ? lead < taxonomy.ambiguousBelow() : true;
            scored.add(new Scored(w.words().leaf(), confidence, ambiguous, w.evidence(), spans(w.words(), reading)));
        }
        return scored;
    }

    private static Evidence evidence(LeafWords leaf, Hits hits) {
        if (hits.any(leaf.wrong())) {
            return Evidence.WRONG;
        }
        int topics = hits.of(leaf.topic()).size();
        return topics > 1 ? Evidence.TOPICS : topics == 1 ? Evidence.TOPIC : Evidence.HINT;
    }

    private double weight(LeafWords leaf, Hits hits) {
        Taxonomy.Weights weights = taxonomy.weights();
        double weight = sum(hits.of(leaf.wrong()), weights.wrong())
                + sum(hits.of(leaf.topic()), weights.topic())
                + sum(hits.of(leaf.hint()), weights.hint());
        return weight <= 0 || !hits.any(leaf.against()) ? weight : weight + weights.against();
    }

    /** Different words count in full, then half, then a quarter; what overlaps a counted word, or repeats it, does not. */
    private static double sum(List<Hit> hits, double each) {
        double sum = 0;
        double share = 1;
        int end = -1;
        for (Hit hit : hits) {
            if (share < LEAST_SHARE || hit.start() < end) {
                continue;
            }
            sum += share * (hit.start() < OPENING ? each * IN_OPENING : each);
            share *= NEXT_SHARE;
            end = Math.max(end, hit.spans()[1]);
        }
        return sum;
    }

    private double share(double score, double lead) {
        for (Taxonomy.Bucket bucket : taxonomy.confidence()) {
            if (score >= bucket.score() && lead >= bucket.lead()) {
                return bucket.share();
            }
        }
        return 0;
    }

    private List<Span> spans(LeafWords leaf, Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (WordList list : List.of(leaf.wrong(), leaf.topic(), leaf.hint())) {
            for (Hit hit : reading.hits().of(list)) {
                hit.addSpans(reading, spans);
            }
        }
        return spans;
    }
}
