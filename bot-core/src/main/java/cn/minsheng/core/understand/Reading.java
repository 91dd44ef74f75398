package cn.minsheng.core.understand;

import cn.minsheng.core.kernel.Span;

/**
 * A text made plain for matching 规整后的文本, with the way back to the characters as given. Mentions and stickers are blanks in
 * it, so that no word is found there.
 */
public final class Reading {
    private static final int CLAUSE_ENDS = 1;
    private static final int SENTENCE_ENDS = 2;

    private final String given;
    private final String text;
    private final int[] from;
    private final int[] to;
    private final int[] clauses;
    private final int[] sentences;
    private final int bareStart;
    private final int bareEnd;
    private final int letters;
    private Hits hits = new Hits(0);

    Reading(String given, char[] plain, int[] from, int[] to, int length) {
        this.given = given;
        this.text = new String(plain, 0, length);
        this.from = from;
        this.to = to;
        this.clauses = new int[length + 1];
        this.sentences = new int[length + 1];
        int clause = 0;
        int sentence = 0;
        int first = -1;
        int last = 0;
        int count = 0;
        for (int i = 0; i < length; i++) {
            clauses[i] = clause;
            sentences[i] = sentence;
            char c = plain[i];
            if (Character.isLetterOrDigit(c)) {
                first = first < 0 ? i : first;
                last = i + 1;
                count++;
            }
            int ends = ends(c);
            clause += ends == 0 ? 0 : 1;
            sentence += ends == SENTENCE_ENDS ? 1 : 0;
        }
        clauses[length] = clause;
        sentences[length] = sentence;
        this.bareStart = Math.max(first, 0);
        this.bareEnd = last;
        this.letters = count;
    }

    private static int ends(char c) {
        return switch (c) {
            case '\u3002', '!', '?', ';', '\n', '\r', '\u2026' -> SENTENCE_ENDS;
            case ',', '\u3001', ':', ' ' -> CLAUSE_ENDS;
            default -> 0;
        };
    }

    /** The text as it was given. */
    public String given() {
        return given;
    }

    /** The plain text: half width, lower case, without invisible characters, dialect in common words. */
    public String text() {
        return text;
    }

    /** The characters as given behind a piece of the plain text. */
    public Span span(int start, int end) {
        return end <= start ? new Span(from[start], from[start]) : new Span(from[start], to[end - 1]);
    }

    /** Letters, digits and Chinese characters in the plain text. */
    int letters() {
        return letters;
    }

    /** What the lexicon found in it. */
    Hits hits() {
        return hits;
    }

    /** Said once, by whoever reads the text, before anybody else sees it. */
    void found(Hits all) {
        this.hits = all;
    }

    int bareStart() {
        return bareStart;
    }

    int bareEnd() {
        return bareEnd;
    }

    int clause(int at) {
        return clauses[at];
    }

    int sentence(int at) {
        return sentences[at];
    }
}
