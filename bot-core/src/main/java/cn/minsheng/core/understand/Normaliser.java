package cn.minsheng.core.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a text plain 规整: half width, lower case, simplified characters, no invisible ones, dialect and usual misspellings in
 * common words; mentions and stickers become blanks. Each plain character keeps the place of the ones it came from.
 */
final class Normaliser {
    private static final int LONGEST_MENTION = 24;
    private static final int LONGEST_STICKER = 7;

    private final Map<Character, List<Spelling>> spellings = new HashMap<>();
    private final Map<Character, Character> simplified = new HashMap<>();

    private record Spelling(String from, String to) {}

    Normaliser(Map<String, String> spelling, String traditional) {
        for (String pair : traditional.split("\\s+")) {
            if (pair.length() != 2) {
                throw new IllegalArgumentException("traditional: not a pair of characters: " + pair);
            }
            simplified.put(pair.charAt(0), pair.charAt(1));
        }
        spelling.forEach((from, to) -> spellings
                .computeIfAbsent(from.charAt(0), c -> new ArrayList<>())
                .add(new Spelling(from, to)));
        spellings
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Spelling s) -> s.from().length())
                                .reversed()));
    }

    Reading read(String given) {
        int length = given.length();
        char[] folded = new char[length];
        int[] origin = new int[length];
        int kept = 0;
        for (int i = 0; i < length; i++) {
            char c = given.charAt(i);
            if (!invisible(c)) {
                folded[kept] = fold(c);
                origin[kept++] = i;
            }
        }
        blankMentions(folded, kept);
        blankStickers(folded, kept);
        return respell(given, folded, origin, kept);
    }

    /** A word of the settings, written as texts are read. */
    String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            plain.append(fold(word.charAt(i)));
        }
        return plain.toString();
    }

    private Reading respell(String given, char[] folded, int[] origin, int kept) {
        int room = kept * 2 + 8;
        char[] plain = new char[room];
        int[] from = new int[room + 1];
        int[] to = new int[room];
        int length = 0;
        for (int i = 0; i < kept; ) {
            Spelling spelling = spellingAt(folded, kept, i);
            String put = spelling == null ? String.valueOf(folded[i]) : spelling.to();
            int taken = spelling == null ? 1 : spelling.from().length();
            for (int k = 0; k < put.length(); k++) {
                plain[length] = put.charAt(k);
                from[length] = origin[i];
                to[length++] = origin[i + taken - 1] + 1;
            }
            i += taken;
        }
        from[length] = given.length();
        return new Reading(given, plain, from, to, length);
    }

    private @org.jspecify.annotations.Nullable Spelling spellingAt(char[] folded, int kept, int at) {
        List<Spelling> candidates = spellings.get(folded[at]);
        if (candidates == null) {
            return null;
        }
        for (Spelling candidate : candidates) {
            String from = candidate.from();
            boolean same = at + from.length() <= kept;
            for (int k = 1; same && k < from.length(); k++) {
                same = folded[at + k] == from.charAt(k);
            }
            if (same) {
                return candidate;
            }
        }
        return null;
    }

    private char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\t' ? ' ' : c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return fold((char) (c - 0xFEE0));
        }
        if (c == 0x3000 || Character.isSpaceChar(c)) {
            return ' ';
        }
        return simplified.getOrDefault(c, c);
    }

    private static boolean invisible(char c) {
        return (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || c == 0xAD
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c < 0x20 && c != '\n' && c != '\t' && c != '\r');
    }

    /** A mention runs from its sign to the next blank (WeChat puts U+2005 there); without one only the sign goes. */
    private static void blankMentions(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] != '@') {
                continue;
            }
            int end = i + 1;
            while (end < length && end - i <= LONGEST_MENTION && text[end] != ' ' && text[end] != '\n') {
                end++;
            }
            boolean named = end < length ? text[end] == ' ' || text[end] == '\n' : false;
            java.util.Arrays.fill(text, i, named ? end : i + 1, ' ');
        }
    }

    /** Stickers as clients write them: a short word in square brackets. */
    private static void blankStickers(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] != '[') {
                continue;
            }
            int end = i + 1;
            while (end < length && end - i < LONGEST_STICKER && Character.isLetterOrDigit(text[end])) {
                end++;
            }
            if (end < length && text[end] == ']' && end > i + 1) {
                java.util.Arrays.fill(text, i, end + 1, ' ');
            }
        }
    }
}
