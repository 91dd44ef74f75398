package cn.minsheng.core.reply;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a long text at sentence ends into parts that fit a limit in UTF-8 bytes 长文分条. Nothing is lost, nothing is reordered. */
final class SplitText {
    private SplitText() {}

    static List<String> byBytes(String text, int limit) {
        if (bytes(text) <= limit) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String piece : pieces(text, limit)) {
            if (bytes(part.toString()) + bytes(piece) > limit) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(piece);
        }
        parts.add(part.toString());
        return parts;
    }

    /** Sentences; one that is too long by itself falls into code points. */
    private static List<String> pieces(String text, int limit) {
        List<String> pieces = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.CHINA);
        sentences.setText(text);
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next()) {
            String sentence = text.substring(start, end);
            if (bytes(sentence) <= limit) {
                pieces.add(sentence);
            } else {
                sentence.codePoints().mapToObj(Character::toString).forEach(pieces::add);
            }
        }
        return pieces;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
