package cn.minsheng.core.settings;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The taxonomy and the words that speak for it 分类与词表, as {@code taxonomy.yml} has them. How a word is written (parts, gaps,
 * alternatives) is explained at the head of that file.
 *
 * @param sureFrom confidence from which the machine sorts alone
 * @param ambiguousBelow lead over the second leaf (share of the first one's weight) under which it never does
 * @param weights what a word of each strength weighs
 * @param confidence measured shares by evidence, strongest first
 * @param intentShares measured shares of texts whose intent was right, where it is not a report
 * @param kindByClock kind of a report that says none itself, by the clock of its leaf
 * @param groups words that an entry names together as {@code <name>}
 * @param leaves all leaves
 * @param trouble words that say that something is wrong, whatever it is
 * @param mild words that say so among friends too; they do not count for leaves that are {@code everyday}
 * @param civic words of public matters
 * @param plea words that ask an office for something
 * @param kinds words for each kind
 * @param scopes words for each scope
 * @param intents words for each intent
 * @param fillers words that carry no meaning of their own
 * @param spelling dialect, typing errors and homophones, each with the plain form
 * @param traditional pairs of a traditional and a simplified character, separated by blanks
 */
public record Taxonomy(
        double sureFrom,
        double ambiguousBelow,
        Weights weights,
        List<Bucket> confidence,
        IntentShares intentShares,
        Map<ClockClass, Kind> kindByClock,
        Map<String, String> groups,
        List<Leaf> leaves,
        List<String> trouble,
        List<String> mild,
        List<String> civic,
        List<String> plea,
        Map<Kind, List<String>> kinds,
        Map<Scope, List<String>> scopes,
        Map<String, IntentWords> intents,
        List<String> fillers,
        Map<String, String> spelling,
        String traditional) {
    public Taxonomy {
        Checks.share("sureFrom", sureFrom);
        Checks.share("ambiguousBelow", ambiguousBelow);
        Checks.present("weights", weights);
        confidence = Checks.some("confidence", confidence);
        Checks.present("intentShares", intentShares);
        kindByClock = Checks.map("kindByClock", kindByClock);
        groups = Checks.map("groups", groups);
        leaves = Checks.some("leaves", leaves);
        trouble = Checks.words("trouble", trouble);
        mild = Checks.words("mild", mild);
        civic = Checks.words("civic", civic);
        plea = Checks.words("plea", plea);
        kinds = Checks.map("kinds", kinds);
        scopes = Checks.map("scopes", scopes);
        intents = Checks.map("intents", intents);
        fillers = Checks.words("fillers", fillers);
        spelling = Checks.map("spelling", spelling);
        Checks.present("traditional", traditional);
        Set<String> codes = new HashSet<>();
        for (Leaf leaf : leaves) {
            Checks.that(codes.add(leaf.code()), "leaf " + leaf.code() + " stands twice");
        }
        for (Leaf leaf : leaves) {
            Checks.that(
                    kindByClock.containsKey(leaf.usualClock()),
                    "kindByClock has no kind for " + leaf.usualClock() + " of leaf " + leaf.code());
        }
        Bucket last = confidence.get(confidence.size() - 1);
        Checks.that(last.score() <= 0 && last.lead() <= 0, "the last row of confidence must hold for everything");
    }

    /** The leaf of this code. */
    public Optional<Leaf> leaf(Category category) {
        return leaves.stream().filter(l -> l.code().equals(category.code())).findFirst();
    }

    /** Whether a category's cases are confidential 涉密 where {@code personNamed}. Unknown categories are not. */
    public boolean confidential(Category category, boolean personNamed) {
        return leaf(category)
                .map(l -> switch (l.confidential()) {
                    case ALWAYS -> true;
                    case IF_PERSON -> personNamed;
                    case NO -> false;
                })
                .orElse(false);
    }

    /** Weights of one word by its strength; {@code against} is negative. */
    public record Weights(double wrong, double topic, double hint, double against) {
        public Weights {
            Checks.that(wrong > topic && topic > hint && hint > 0, "weights must fall: wrong, topic, hint");
            Checks.that(against < 0, "weight of against must be below 0");
        }
    }

    /**
     * One row of the measured table of confidence.
     *
     * @param score least weight of the first leaf
     * @param lead least lead over the second, as a share of the first's weight
     * @param share measured share of texts of this row whose leaf was right
     */
    public record Bucket(double score, double lead, double share) {
        public Bucket {
            Checks.share("share", share);
        }
    }

    /** Shares of right intents by how they were found: words cover the whole text, say it, or nothing else was left. */
    public record IntentShares(double whole, double says, double rest) {
        public IntentShares {
            Checks.share("whole", whole);
            Checks.share("says", says);
            Checks.share("rest", rest);
        }
    }

    /** Who may see a leaf's cases 密级规则. */
    public enum Confidential {
        NO,
        IF_PERSON,
        ALWAYS
    }

    /**
     * One leaf 分类.
     *
     * @param code such as A1
     * @param name 名称
     * @param unit usual first unit, as text
     * @param everyday whether friends talk of it too, so that its words alone make no report
     * @param clocks clock classes, in the order of the domain's table
     * @param confidential when its cases are secret
     * @param alarms emergencies that belong to it (names of {@code emergency.yml})
     * @param wrong words that name the matter and what is wrong with it: a report by themselves
     * @param topic words that name the matter only
     * @param hint words that often go with it
     * @param against words that speak against it
     */
    public record Leaf(
            String code,
            String name,
            String unit,
            @Nullable Boolean everyday,
            List<ClockClass> clocks,
            Confidential confidential,
            List<String> alarms,
            List<String> wrong,
            List<String> topic,
            List<String> hint,
            List<String> against) {
        public Leaf {
            Checks.text("code", code);
            Checks.text("name", name);
            Checks.text("unit", unit);
            new Category(code);
            everyday = Boolean.TRUE.equals(everyday);
            clocks = Checks.some("clocks of " + code, clocks);
            confidential = confidential == null ? Confidential.NO : confidential;
            alarms = Checks.orNone(alarms);
            wrong = Checks.words("wrong of " + code, wrong);
            topic = Checks.orNone(topic);
            hint = Checks.orNone(hint);
            against = Checks.orNone(against);
        }

        public Category category() {
            return new Category(code);
        }

        /** The clock where nothing special is said: the last named. */
        public ClockClass usualClock() {
            return clocks.get(clocks.size() - 1);
        }

        /**
         * The clock of one case: where a leaf names several, an emergency takes NOW, a named person INSPECTION, a 咨询 ASK,
         * else the last named counts.
         */
        public ClockClass clock(boolean emergency, boolean personNamed, Kind kind) {
            if (emergency) {
                return ClockClass.NOW;
            }
            if (personNamed && clocks.contains(ClockClass.INSPECTION)) {
                return ClockClass.INSPECTION;
            }
            if (kind == Kind.CONSULT && clocks.contains(ClockClass.ASK)) {
                return ClockClass.ASK;
            }
            return usualClock();
        }
    }

    /**
     * Words of one intent.
     *
     * @param whole words that make a text of this intent only where they cover all of it
     * @param says words that are enough wherever they stand
     */
    public record IntentWords(List<String> whole, List<String> says) {
        public IntentWords {
            whole = Checks.orNone(whole);
            says = Checks.orNone(says);
        }
    }
}
