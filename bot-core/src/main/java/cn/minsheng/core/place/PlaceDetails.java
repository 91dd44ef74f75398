package cn.minsheng.core.place;

import cn.minsheng.core.kernel.Span;
import cn.minsheng.core.settings.Gazetteer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Places within a place: 3号楼, 2单元, 门口, 西边. */
final class PlaceDetails {
    /** Characters between a place and its detail: 和平路36号院,俺家门口. */
    private static final int SKIP = 3;

    /** Nobody finds a place that needs more; the rest of such a list stays in the message. */
    private static final int LONGEST = 60;

    private static final int LONGEST_NUMBER = 4;

    private final String numerals;
    private final List<String> numbered;
    private final Map<Character, List<String>> words;

    PlaceDetails(Gazetteer.Details details) {
        numerals = details.numerals() + "0123456789";
        numbered = longestFirst(details.numbered());
        words = longestFirst(details.words()).stream().collect(Collectors.groupingBy(word -> word.charAt(0)));
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .map(PlaceNames::fold)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The details that follow a place, none where there are none near. */
    List<Span> after(String plain, int end) {
        for (int skip = 0; skip <= SKIP && end + skip < plain.length(); skip++) {
            Span run = run(plain, end + skip);
            if (run.end() > run.start()) {
                List<Span> spans = new ArrayList<>();
                spans.add(run);
                return spans;
            }
        }
        return List.of();
    }

    /** The first run of details anywhere. */
    Optional<Span> first(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            Span run = run(plain, i);
            if (run.end() > run.start()) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    private Span run(String plain, int start) {
        int end = start;
        int next = one(plain, start);
        while (next > end && next - start <= LONGEST) {
            end = next;
            next = one(plain, end);
        }
        return new Span(start, end);
    }

    private int one(String plain, int at) {
        if (at >= plain.length()) {
            return at;
        }
        for (String word : words.getOrDefault(plain.charAt(at), List.of())) {
            if (plain.startsWith(word, at)) {
                return at + word.length();
            }
        }
        int digits = at;
        while (digits < plain.length() && digits - at < LONGEST_NUMBER && number(plain.charAt(digits))) {
            digits++;
        }
        for (String suffix : digits > at ? numbered : List.<String>of()) {
            if (plain.startsWith(suffix, digits)) {
                return digits + suffix.length();
            }
        }
        return at;
    }

    private boolean number(char c) {
        return numerals.indexOf(c) >= 0 || (c >= 'a' && c <= 'z');
    }
}
