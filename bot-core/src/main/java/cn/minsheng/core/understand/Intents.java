package cn.minsheng.core.understand;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.settings.Taxonomy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells what a text is for 意图识别. First what it is as a whole (a text that acknowledgement words cover to the last letter is an
 * acknowledgement, 收到通知了吗 is none), then what it says, then whether it names a matter with something wrong. In doubt a matter
 * with something wrong is a report: a person can close a case, nobody can find a lost one.
 */
final class Intents {
    private static final Pattern TICKET = Pattern.compile("(?<!\\d)\\d{10,20}(?!\\d)");
    private static final Pattern LATIN_NOISE = Pattern.compile("[^\\p{IsIdeographic}]*");
    /** Longer texts tell a story; a phrase in it does not make it a command. */
    private static final int COMMAND = 32;

    private static final int SNOOP = 20;
    private static final int QUERY = 40;
    private static final int FRAGMENT = 14;
    private static final int LINE = 60;
    private static final int PLEA = 4;
    private static final int CIVIC = 10;
    private static final int STORY = 30;
    private static final int LONG = 42;

    private final Map<Intent, WordList> whole = new EnumMap<>(Intent.class);
    private final Map<Intent, WordList> says = new EnumMap<>(Intent.class);
    private final WordList trouble;
    private final WordList mild;
    private final Set<Category> everyday;
    private final WordList civic;
    private final WordList plea;
    private final WordList fillers;

    /** An intent and how it was found. */
    record Found(Intent intent, Way way) {}

    /** How an intent was found, strongest first. */
    enum Way {
        WHOLE,
        SAYS,
        REST
    }

    /** What the other rooms of the text know already. */
    record Facts(boolean alarm, boolean insulted, boolean accuses, List<Classifier.Scored> leaves) {
        /** Whether any leaf's words say at least so much. */
        boolean say(Classifier.Evidence least) {
            return leaves.stream().anyMatch(l -> l.evidence().compareTo(least) >= 0);
        }
    }

    Intents(Taxonomy taxonomy, Lexicon.Builder lexicon) {
        for (Map.Entry<String, Taxonomy.IntentWords> words : taxonomy.intents().entrySet()) {
            Intent intent = intent(words.getKey());
            whole.put(intent, lexicon.list(intent + ".whole", words.getValue().whole()));
            says.put(intent, lexicon.list(intent + ".says", words.getValue().says()));
        }
        for (Intent intent : Intent.values()) {
            whole.computeIfAbsent(intent, i -> lexicon.list(i + ".whole", List.of()));
            says.computeIfAbsent(intent, i -> lexicon.list(i + ".says", List.of()));
        }
        trouble = lexicon.list("trouble", taxonomy.trouble());
        mild = lexicon.list("mild", taxonomy.mild());
        everyday = taxonomy.leaves().stream()
                .filter(Taxonomy.Leaf::everyday)
                .map(Taxonomy.Leaf::category)
                .collect(Collectors.toUnmodifiableSet());
        civic = lexicon.list("civic", taxonomy.civic());
        plea = lexicon.list("plea", taxonomy.plea());
        fillers = lexicon.list("fillers", taxonomy.fillers());
    }

    private static Intent intent(String name) {
        try {
            return Intent.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("taxonomy.yml: no such intent: " + name, e);
        }
    }

    Found of(Reading reading, Facts facts) {
        if (reading.letters() == 0) {
            return new Found(Intent.NOISE, Way.WHOLE);
        }
        if (facts.alarm()) {
            return new Found(Intent.REPORT, Way.SAYS);
        }
        Intent covered = covered(reading);
        if (covered != null) {
            return new Found(covered, Way.WHOLE);
        }
        Intent said = said(reading, facts);
        return said != null ? new Found(said, Way.SAYS) : new Found(rest(reading, facts), Way.REST);
    }

    /** The words of the list that stand in the text. */
    List<Hit> words(Reading reading, Intent intent) {
        List<Hit> hits = reading.hits().of(whole.get(intent));
        return hits.isEmpty() ? reading.hits().of(says.get(intent)) : hits;
    }

    private @org.jspecify.annotations.Nullable Intent covered(Reading reading) {
        if (reading.letters() > COMMAND) {
            return null;
        }
        Hits hits = reading.hits();
        java.util.regex.Matcher number = TICKET.matcher(reading.text());
        int digits = number.find() ? number.end() - number.start() : 0;
        if (digits > 0 && digits == reading.letters()) {
            return Intent.PROGRESS_QUERY;
        }
        for (Intent intent : List.of(
                Intent.STAFF_LINE,
                Intent.PROGRESS_QUERY,
                Intent.WITHDRAWAL,
                Intent.FRAGMENT,
                Intent.ANSWER,
                Intent.RESOLVED,
                Intent.GREETING,
                Intent.ACK,
                Intent.PRAISE,
                Intent.NOISE,
                Intent.CHAT)) {
            WordList own = whole.get(intent);
            if (hits.any(own) && hits.uncovered(reading, own, polite(intent), fillers) <= digits) {
                return intent;
            }
        }
        return null;
    }

    /** Thanks and greetings may stand beside other whole intents: 收到,谢谢. */
    private WordList polite(Intent intent) {
        return whole.get(intent == Intent.PRAISE || intent == Intent.NOISE ? Intent.GREETING : Intent.PRAISE);
    }

    private @org.jspecify.annotations.Nullable Intent said(Reading reading, Facts facts) {
        Hits hits = reading.hits();
        int letters = reading.letters();
        boolean wrong =
                facts.say(Classifier.Evidence.WRONG) || (facts.say(Classifier.Evidence.TOPIC) && hits.any(trouble));
        if (letters <= SNOOP && says(hits, Intent.SNOOPING) && !facts.accuses()) {
            return Intent.SNOOPING;
        }
        for (Intent command : List.of(Intent.WITHDRAWAL, Intent.CORRECTION)) {
            if (letters <= COMMAND && says(hits, command)) {
                return command;
            }
        }
        if (letters <= QUERY && says(hits, Intent.PROGRESS_QUERY) && !facts.accuses()) {
            return Intent.PROGRESS_QUERY;
        }
        if (letters <= QUERY && says(hits, Intent.RESOLVED) && !stillWrong(facts, hits)) {
            return Intent.RESOLVED;
        }
        for (Intent line : List.of(Intent.NOTICE, Intent.SHOPPING)) {
            if (says(hits, line) && !hits.any(plea) && !facts.accuses()) {
                return line;
            }
        }
        return letters <= LINE && says(hits, Intent.STAFF_LINE) && !hits.any(plea) && !(wrong && hits.any(trouble))
                ? Intent.STAFF_LINE
                : null;
    }

    /** 修好了 in a text that also says what is wrong now. */
    private boolean stillWrong(Facts facts, Hits hits) {
        return facts.say(Classifier.Evidence.WRONG) && (hits.any(trouble) || hits.any(mild));
    }

    private Intent rest(Reading reading, Facts facts) {
        Hits hits = reading.hits();
        int letters = reading.letters();
        if (facts.accuses() || (hits.any(plea) && letters >= PLEA) || matter(facts, hits, letters)) {
            return Intent.REPORT;
        }
        if (facts.insulted()) {
            return Intent.ABUSE;
        }
        if (says(hits, Intent.PRAISE)) {
            return Intent.PRAISE;
        }
        if (letters <= FRAGMENT && says(hits, Intent.FRAGMENT) && !hits.any(trouble)) {
            return Intent.FRAGMENT;
        }
        if (letters <= FRAGMENT && says(hits, Intent.GREETING)) {
            return Intent.GREETING;
        }
        boolean latin = LATIN_NOISE.matcher(reading.text()).matches()
                && reading.text().strip().indexOf(' ') < 0;
        return latin && facts.leaves().isEmpty() ? Intent.NOISE : Intent.CHAT;
    }

    /** A matter with something wrong, or a public matter told at some length; not what friends say among themselves. */
    private boolean matter(Facts facts, Hits hits, int letters) {
        boolean civil = hits.any(civic);
        if (says(hits, Intent.CHAT) && !civil && letters <= LINE) {
            return false;
        }
        boolean named = facts.say(Classifier.Evidence.TOPIC);
        boolean troubled =
                hits.any(trouble) || (hits.any(mild) && facts.leaves().stream().anyMatch(this::uncommon));
        boolean told = (civil && letters >= CIVIC)
                || (letters >= STORY && facts.say(Classifier.Evidence.TOPICS))
                || (letters >= LONG && named);
        return facts.say(Classifier.Evidence.WRONG) || (named && (troubled || told)) || (civil && letters >= STORY);
    }

    private boolean uncommon(Classifier.Scored scored) {
        return scored.evidence().compareTo(Classifier.Evidence.TOPIC) >= 0 && !everyday.contains(scored.leaf());
    }

    private boolean says(Hits hits, Intent intent) {
        return hits.any(says.get(intent));
    }
}
