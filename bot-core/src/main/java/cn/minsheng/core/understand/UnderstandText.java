package cn.minsheng.core.understand;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.Scope;
import cn.minsheng.core.kernel.Span;
import cn.minsheng.core.settings.EmergencyRules;
import cn.minsheng.core.settings.Gazetteer;
import cn.minsheng.core.settings.SensitiveRules;
import cn.minsheng.core.settings.Taxonomy;
import cn.minsheng.core.understand.Understanding.Alternative;
import cn.minsheng.core.understand.Understanding.Because;
import cn.minsheng.core.understand.Understanding.Person;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands what a resident writes 理解一条消息: whether it is a report, of what, how urgent, about whom, and which numbers in it
 * are private; each with the words that decided. Built once from the settings; pure and safe for many threads.
 */
public final class UnderstandText {
    /** Intents whose text speaks of a matter; the others carry no leaf. */
    private static final Set<Intent> WITH_LEAF = EnumSet.of(
            Intent.REPORT,
            Intent.FRAGMENT,
            Intent.PROGRESS_QUERY,
            Intent.CORRECTION,
            Intent.RESOLVED,
            Intent.NOTICE,
            Intent.STAFF_LINE);

    private static final double WELL_FOUNDED = 0.8;

    private final Taxonomy taxonomy;
    private final Normaliser normaliser;
    private final Emergencies emergencies;
    private final Intents intents;
    private final Persons persons;
    private final Privacy privacy;
    private final Axes axes;
    private final WordList insults;
    private final Classifier classifier;
    private final Lexicon lexicon;

    /** With the word lists as the classifier. */
    public UnderstandText(
            Taxonomy taxonomy, EmergencyRules emergencyRules, SensitiveRules sensitiveRules, Gazetteer gazetteer) {
        this(taxonomy, emergencyRules, sensitiveRules, gazetteer, null);
    }

    /** With another classifier in the seat; null for the word lists. */
    public UnderstandText(
            Taxonomy taxonomy,
            EmergencyRules emergencyRules,
            SensitiveRules sensitiveRules,
            Gazetteer gazetteer,
            @Nullable Classifier seat) {
        this.taxonomy = taxonomy;
        normaliser = new Normaliser(taxonomy.spelling(), taxonomy.traditional());
        Lexicon.Builder words = new Lexicon.Builder(normaliser, taxonomy.groups());
        emergencies = new Emergencies(emergencyRules, words);
        intents = new Intents(taxonomy, words);
        persons = new Persons(sensitiveRules, words);
        privacy = new Privacy(sensitiveRules);
        axes = new Axes(taxonomy, gazetteer, words);
        insults = words.list("insults", sensitiveRules.insults());
        classifier = seat == null ? new WordClassifier(taxonomy, words) : seat;
        lexicon = words.build();
    }

    public Understanding understand(String text) {
        Reading reading = normaliser.read(text);
        reading.found(lexicon.scan(reading));
        Optional<Emergencies.Raised> alarm = emergencies.find(reading);
        List<Person> people = persons.find(reading);
        boolean accuses = people.stream().anyMatch(Person::accused);
        List<Classifier.Scored> leaves = classifier.classify(reading);
        List<Span> abuse = insultsIn(reading);
        Intents.Found intent =
                intents.of(reading, new Intents.Facts(alarm.isPresent(), !abuse.isEmpty(), accuses, leaves));
        Sorted sorted = sorted(intent, leaves, alarm.orElse(null));
        Kind kind = axes.kind(reading, intent.intent(), sorted.leaf(), alarm.isPresent(), accuses);
        Scope scope = axes.scope(reading);
        return new Understanding(
                intent.intent(),
                kind,
                scope,
                sorted.leaf(),
                sorted.confidence(),
                sorted.sure(),
                sorted.alternatives(),
                alarm.map(Emergencies.Raised::alarm).orElse(null),
                people,
                privacy.find(reading),
                abuse,
                because(reading, intent, sorted, alarm.map(Emergencies.Raised::by), kind, scope));
    }

    private record Sorted(
            @Nullable Category leaf,
            double confidence,
            boolean sure,
            List<Alternative> alternatives,
            List<Span> because) {}

    private Sorted sorted(Intents.Found intent, List<Classifier.Scored> leaves, Emergencies.@Nullable Raised alarm) {
        if (!WITH_LEAF.contains(intent.intent())) {
            double share = share(intent.way());
            return new Sorted(null, share, share >= taxonomy.sureFrom(), List.of(), List.of());
        }
        if (alarm != null && !speaksFor(leaves, alarm)) {
            Category leaf = new Category(alarm.rule().leaf());
            List<Alternative> others = leaves.stream()
                    .limit(3)
                    .map(l -> new Alternative(l.leaf(), Math.min(l.confidence(), leastShare())))
                    .toList();
            return new Sorted(leaf, leastShare(), false, others, List.of());
        }
        if (leaves.isEmpty()) {
            double share = intent.intent() == Intent.REPORT ? 0 : share(intent.way());
            return new Sorted(null, share, share >= taxonomy.sureFrom(), List.of(), List.of());
        }
        Classifier.Scored best = leaves.get(0);
        boolean sure = !best.ambiguous() && best.confidence() >= taxonomy.sureFrom();
        List<Alternative> others = leaves.stream()
                .skip(1)
                .limit(3)
                .map(l -> new Alternative(l.leaf(), l.confidence()))
                .toList();
        return new Sorted(best.leaf(), best.confidence(), sure, others, best.because());
    }

    /** Whether the best leaf is one that the alarm belongs to or is well founded itself; else the alarm's own leaf leads. */
    private boolean speaksFor(List<Classifier.Scored> leaves, Emergencies.Raised alarm) {
        if (leaves.isEmpty()) {
            return false;
        }
        Classifier.Scored best = leaves.get(0);
        boolean founded = best.evidence() == Classifier.Evidence.WRONG && best.confidence() >= WELL_FOUNDED;
        return founded
                || taxonomy.leaf(best.leaf())
                        .map(l -> l.alarms().contains(alarm.alarm().name()))
                        .orElse(false);
    }

    /** The leaf that only an alarm speaks for is a guess until a person has looked. */
    private double leastShare() {
        return taxonomy.confidence().get(taxonomy.confidence().size() - 1).share();
    }

    private double share(Intents.Way way) {
        return switch (way) {
            case WHOLE -> taxonomy.intentShares().whole();
            case SAYS -> taxonomy.intentShares().says();
            case REST -> taxonomy.intentShares().rest();
        };
    }

    private List<Span> insultsIn(Reading reading) {
        List<Span> spans = new ArrayList<>();
        reading.hits().of(insults).forEach(hit -> hit.addSpans(reading, spans));
        return spans;
    }

    private List<Because> because(
            Reading reading, Intents.Found intent, Sorted sorted, Optional<Hit> alarm, Kind kind, Scope scope) {
        List<Because> because = new ArrayList<>();
        alarm.ifPresent(hit -> add(because, List.of(hit), "alarm", reading));
        if (sorted.leaf() != null) {
            String code = sorted.leaf().code();
            sorted.because().forEach(span -> because.add(new Because(span, code)));
        }
        if (intent.intent() != Intent.REPORT) {
            add(because, intents.words(reading, intent.intent()), "intent", reading);
        }
        add(because, axes.words(reading, kind), "kind", reading);
        add(because, axes.words(reading, scope), "scope", reading);
        return because;
    }

    private static void add(List<Because> because, List<Hit> hits, String spokeFor, Reading reading) {
        List<Span> spans = new ArrayList<>();
        hits.forEach(hit -> hit.addSpans(reading, spans));
        spans.forEach(span -> because.add(new Because(span, spokeFor)));
    }
}
