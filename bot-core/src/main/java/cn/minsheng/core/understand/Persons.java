package cn.minsheng.core.understand;

import cn.minsheng.core.settings.SensitiveRules;
import cn.minsheng.core.settings.SensitiveRules.PersonWords;
import cn.minsheng.core.understand.Understanding.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds people named by name or post and tells who is accused 涉及人员识别. Accused is a cadre or a public servant (or a body of
 * them) against whom misconduct is held, and anybody named against whom a crime of office is held; a person who was only
 * asked for help, called or thanked is not, nor is a noisy neighbour.
 */
final class Persons {
    private final String surnames;
    private final WordList stands;
    private final WordList titles;
    private final WordList posts;
    private final WordList notPosts;
    private final WordList bodies;
    private final WordList before;
    private final WordList after;
    private final WordList calls;
    private final WordList self;
    private final WordList conduct;
    private final WordList crimes;
    private final WordList notConduct;

    private record Named(int start, int end, boolean post, boolean own) {}

    Persons(SensitiveRules rules, Lexicon.Builder lexicon) {
        PersonWords words = rules.persons();
        surnames = words.surnames();
        stands = lexicon.list("persons.stands", words.stands());
        titles = lexicon.list("persons.titles", words.titles());
        posts = lexicon.list("persons.posts", words.posts());
        notPosts = lexicon.list("persons.notPosts", words.notPosts());
        bodies = lexicon.list("persons.bodies", words.bodies());
        before = lexicon.list("persons.before", words.before());
        after = lexicon.list("persons.after", words.after());
        calls = lexicon.list("persons.calls", words.calls());
        self = lexicon.list("persons.self", words.self());
        conduct = lexicon.list("persons.conduct", words.conduct());
        crimes = lexicon.list("persons.crimes", words.crimes());
        notConduct = lexicon.list("persons.notConduct", words.notConduct());
    }

    List<Person> find(Reading reading) {
        List<Named> named = merged(allNamed(reading), reading);
        List<Person> persons = new ArrayList<>();
        for (Named n : named) {
            persons.add(new Person(reading.span(n.start(), n.end()), accused(n, reading)));
        }
        return persons;
    }

    private List<Named> allNamed(Reading reading) {
        Hits hits = reading.hits();
        List<Named> named = new ArrayList<>();
        for (WordList list : List.of(posts, bodies)) {
            for (Hit hit : hits.of(list)) {
                if (hits.of(notPosts).stream().noneMatch(n -> n.start() <= hit.start() && n.end() >= hit.end())) {
                    named.add(new Named(nameBefore(hit, reading), nameAfter(hit, list, reading), true, false));
                }
            }
        }
        for (WordList list : List.of(stands, titles)) {
            for (Hit hit : hits.of(list)) {
                int start = nameBefore(hit, reading);
                if (start < hit.start()) {
                    named.add(new Named(start, hit.end(), false, false));
                }
            }
        }
        addCalled(hits.of(calls), false, reading, named);
        addCalled(hits.of(self), true, reading, named);
        return named;
    }

    /** A surname, or 老 and a surname, right before; with a given name where a full name fits. */
    private int nameBefore(Hit hit, Reading reading) {
        String text = reading.text();
        int at = hit.start();
        boolean surname = at > 0 && surnames.indexOf(text.charAt(at - 1)) >= 0;
        return surname ? at - 1 : at;
    }

    /** A full name right after a post: 书记 + surname + 某 or two characters before a stop. */
    private int nameAfter(Hit hit, WordList list, Reading reading) {
        return list == posts ? fullName(hit.end(), reading, true) : hit.end();
    }

    private void addCalled(List<Hit> hits, boolean own, Reading reading, List<Named> named) {
        for (Hit hit : hits) {
            int end = fullName(hit.end(), reading, false);
            if (end > hit.end()) {
                named.add(new Named(hit.end(), end, false, own));
            }
        }
    }

    /** The end of a full name that begins at {@code from}, or {@code from} where none does. */
    private int fullName(int from, Reading reading, boolean strict) {
        String text = reading.text();
        if (from >= text.length() || surnames.indexOf(text.charAt(from)) < 0) {
            return from;
        }
        int stand = from + 1;
        for (Hit hit : reading.hits().of(stands)) {
            stand = hit.start() == from + 1 ? Math.max(stand, hit.end()) : stand;
        }
        if (stand > from + 1) {
            return stand;
        }
        int end = from + 1;
        while (end < text.length() && end < from + 3 && Character.isIdeographic(text.charAt(end))) {
            end++;
        }
        boolean stops = end == text.length() || !Character.isIdeographic(text.charAt(end));
        return end > from + 1 && (stops || !strict) ? end : from;
    }

    private static List<Named> merged(List<Named> named, Reading reading) {
        named.sort(Comparator.comparingInt(Named::start).thenComparing(n -> -n.end()));
        List<Named> merged = new ArrayList<>();
        for (Named n : named) {
            Named last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            boolean together = last != null
                    && n.start() <= last.end()
                    && reading.clause(n.start()) == reading.clause(last.start());
            if (last != null && together) {
                merged.set(
                        merged.size() - 1,
                        new Named(last.start(), Math.max(last.end(), n.end()), last.post() || n.post(), last.own()));
            } else {
                merged.add(n);
            }
        }
        return merged;
    }

    private boolean accused(Named named, Reading reading) {
        if (named.own()) {
            return false;
        }
        Hits hits = reading.hits();
        boolean held =
                held(named, hits.of(crimes), reading) || (named.post() && held(named, hits.of(conduct), reading));
        return held && !receives(named, hits);
    }

    /** Misconduct in the same clause after the person, or in the two clauses that follow. */
    private boolean held(Named named, List<Hit> misconduct, Reading reading) {
        int clause = reading.clause(named.start());
        for (Hit hit : misconduct) {
            int distance = reading.clause(hit.start()) - clause;
            boolean near = distance >= 0 && distance <= 2 && hit.end() > named.start();
            boolean justBefore = distance == 0 && named.start() - hit.end() <= 12;
            if ((near || justBefore) && !deniedBy(hit, reading)) {
                return true;
            }
        }
        return false;
    }

    private boolean deniedBy(Hit misconduct, Reading reading) {
        return reading.hits().of(notConduct).stream()
                .anyMatch(n -> n.start() <= misconduct.start() && n.end() >= misconduct.start());
    }

    /** 找书记, 给书记打电话: the person was turned to. */
    private boolean receives(Named named, Hits hits) {
        boolean led = hits.of(before).stream().anyMatch(b -> b.end() <= named.start() && named.start() - b.end() <= 4);
        boolean followed = hits.of(after).stream().anyMatch(a -> a.start() == named.end());
        return led || followed;
    }
}
