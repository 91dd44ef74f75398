package cn.minsheng.core.understand;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.Span;
import java.util.List;

/** Says which leaves a text speaks of 分类器. Pure and thread-safe; a better one takes the same seat. */
public interface Classifier {
    /** The leaves that anything speaks for, best first; empty where nothing does. */
    List<Scored> classify(Reading reading);

    /**
     * A leaf that a text speaks for.
     *
     * @param leaf the leaf
     * @param confidence measured share of such texts that are of this leaf
     * @param ambiguous whether another leaf is about as likely
     * @param complains whether the evidence itself says that something is wrong
     * @param because the words that decided, as given
     */
    record Scored(Category leaf, double confidence, boolean ambiguous, boolean complains, List<Span> because) {
        public Scored {
            because = List.copyOf(because);
        }
    }
}
