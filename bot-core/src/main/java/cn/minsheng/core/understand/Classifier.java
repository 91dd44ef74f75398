package cn.minsheng.core.understand;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.Span;
import java.util.List;

/** Says which leaves a text speaks of 分类器. Pure and thread-safe; a better one takes the same seat. */
public interface Classifier {
    /** The leaves that anything speaks for, best first; empty where nothing does. */
    List<Scored> classify(Reading reading);

    /** How much words say 证据强度, least first. */
    enum Evidence {
        /** They often go with the matter. */
        HINT,
        /** They name the matter once. */
        TOPIC,
        /** They name it by several words. */
        TOPICS,
        /** They name the matter and what is wrong with it. */
        WRONG
    }

    /**
     * A leaf that a text speaks for.
     *
     * @param leaf the leaf
     * @param confidence measured share of such texts that are of this leaf
     * @param ambiguous whether another leaf is about as likely
     * @param evidence how much the words say
     * @param because the words that decided, as given
     */
    record Scored(Category leaf, double confidence, boolean ambiguous, Evidence evidence, List<Span> because) {
        public Scored {
            because = List.copyOf(because);
        }
    }
}
