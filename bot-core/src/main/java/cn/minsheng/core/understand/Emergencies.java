package cn.minsheng.core.understand;

import cn.minsheng.core.settings.EmergencyRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is an emergency now 紧急识别. A trigger counts unless something in its own clause takes it back: a figure of speech,
 * a denial right before it, a supposition or an old event. Words that say "still" and "again" win over the past, so that in doubt
 * somebody is woken rather than not.
 */
final class Emergencies {
    private final List<Rule> rules = new ArrayList<>();
    private final WordList past;
    private final WordList still;
    private final WordList negated;
    private final WordList supposed;
    private final WordList figures;
    private final WordList asked;

    private record Rule(Alarm alarm, EmergencyRules.Rule settings, WordList triggers, WordList never) {}

    /** An alarm and the words that raised it. */
    record Raised(Alarm alarm, EmergencyRules.Rule rule, Hit by) {}

    Emergencies(EmergencyRules rules, Lexicon.Builder lexicon) {
        for (Map.Entry<String, EmergencyRules.Rule> rule : rules.alarms().entrySet()) {
            Alarm alarm = alarm(rule.getKey());
            this.rules.add(new Rule(
                    alarm,
                    rule.getValue(),
                    lexicon.list(alarm + ".triggers", rule.getValue().triggers()),
                    lexicon.list(alarm + ".never", rule.getValue().never())));
        }
        past = lexicon.list("past", rules.past());
        still = lexicon.list("still", rules.still());
        negated = lexicon.list("negated", rules.negated());
        supposed = lexicon.list("supposed", rules.supposed());
        figures = lexicon.list("figures", rules.figures());
        asked = lexicon.list("asked", rules.asked());
    }

    private static Alarm alarm(String name) {
        try {
            return Alarm.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("emergency.yml: no such alarm: " + name, e);
        }
    }

    /** The most urgent emergency that goes on now, by the order of the settings. */
    Optional<Raised> find(Reading reading) {
        for (Rule rule : rules) {
            Hit hit = going(rule, reading);
            if (hit != null) {
                return Optional.of(new Raised(rule.alarm(), rule.settings(), hit));
            }
        }
        return Optional.empty();
    }

    private @Nullable Hit going(Rule rule, Reading reading) {
        Hits hits = reading.hits();
        for (Hit trigger : hits.of(rule.triggers())) {
            if (!takenBack(trigger, rule, reading, hits)) {
                return trigger;
            }
        }
        return null;
    }

    private boolean takenBack(Hit trigger, Rule rule, Reading reading, Hits hits) {
        int sentence = reading.sentence(trigger.start());
        for (Hit never : hits.of(rule.never())) {
            if (reading.sentence(never.start()) == sentence) {
                return true;
            }
        }
        if (covered(trigger, hits.of(figures)) || deniedBy(trigger, hits.of(negated), reading)) {
            return true;
        }
        if (before(trigger, hits.of(supposed), reading)) {
            return true;
        }
        boolean goesOn = sameClause(trigger, hits.of(still), reading);
        boolean over = before(trigger, hits.of(past), reading) || after(trigger, hits.of(asked), reading);
        return over && !goesOn;
    }

    /** A figure of speech that holds a part of the trigger. */
    private static boolean covered(Hit trigger, List<Hit> figures) {
        for (Hit figure : figures) {
            for (int t = 0; t < trigger.spans().length; t += 2) {
                if (figure.start() <= trigger.spans()[t] && figure.end() >= trigger.spans()[t + 1]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A denial ends where a part of the trigger begins, or one character before. */
    private static boolean deniedBy(Hit trigger, List<Hit> denials, Reading reading) {
        for (Hit denial : denials) {
            for (int s = 0; s < trigger.spans().length; s += 2) {
                int gap = trigger.spans()[s] - denial.end();
                if (gap >= 0 && gap <= 1 && !asks(denial, reading)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 是不是, 有没有: the character before a denial is its last one, so it asks and denies nothing. */
    private static boolean asks(Hit denial, Reading reading) {
        String text = reading.text();
        return denial.start() > 0 && text.charAt(denial.start() - 1) == text.charAt(denial.end() - 1);
    }

    private static boolean before(Hit trigger, List<Hit> words, Reading reading) {
        int clause = reading.clause(trigger.start());
        return words.stream()
                .anyMatch(w -> w.start() <= trigger.start() && reading.clause(Math.max(w.end() - 1, 0)) == clause);
    }

    private static boolean after(Hit trigger, List<Hit> words, Reading reading) {
        int sentence = reading.sentence(trigger.start());
        return words.stream().anyMatch(w -> w.start() >= trigger.end() && reading.sentence(w.start()) == sentence);
    }

    private static boolean sameClause(Hit trigger, List<Hit> words, Reading reading) {
        int sentence = reading.sentence(trigger.start());
        return words.stream().anyMatch(w -> reading.sentence(w.start()) == sentence);
    }
}
