package cn.minsheng.core.understand;

import cn.minsheng.core.kernel.Span;
import cn.minsheng.core.understand.Understanding.PrivateData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Hides private numbers and insults in a text before anybody reads it 脱敏. */
public final class Masking {
    private static final String INSULT = "**";

    private record Piece(Span span, String instead) {}

    /** The text with each private number shown in part only: 138****5678, 410502********1234. */
    public String mask(String text, List<PrivateData> privateData) {
        return mask(text, privateData, List.of());
    }

    /** The same, and each insult as {@code **}. */
    public String mask(String text, List<PrivateData> privateData, List<Span> insults) {
        List<Piece> pieces = new ArrayList<>();
        privateData.forEach(p ->
                pieces.add(new Piece(p.span(), hidden(p.type(), p.span().of(text)))));
        insults.forEach(i -> pieces.add(new Piece(i, INSULT)));
        pieces.sort(Comparator.comparingInt(p -> p.span().start()));
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (Piece piece : pieces) {
            if (piece.span().start() < done) {
                continue;
            }
            masked.append(text, done, piece.span().start()).append(piece.instead());
            done = piece.span().end();
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static String hidden(PrivateData.Type type, String number) {
        return switch (type) {
            case PHONE -> keep(number, phoneHead(number), 4);
            case IDCARD -> keep(number, 6, 4);
            case BANKCARD -> keep(number, 4, 4);
            case PLATE -> keep(number, 2, 1);
        };
    }

    /** A mobile number shows three digits, one with a country code that and three, a landline its area code. */
    private static int phoneHead(String number) {
        int digits = digitsOf(number);
        boolean landline = number.charAt(0) == '0' || number.charAt(0) == '\uFF10';
        return landline ? 4 : digits > 11 ? digits - 8 : Math.max(digits - 8, 0);
    }

    private static int digitsOf(String number) {
        return (int) number.chars().filter(Masking::counts).count();
    }

    private static boolean counts(int c) {
        return Character.isLetterOrDigit(c);
    }

    /** Keeps so many letters or digits at both ends; blanks and hyphens stay where they are. */
    private static String keep(String number, int head, int tail) {
        int all = digitsOf(number);
        StringBuilder shown = new StringBuilder(number.length());
        int at = 0;
        for (char c : number.toCharArray()) {
            boolean hide = counts(c) && at >= head && at < all - tail;
            shown.append(hide ? '*' : c);
            at += counts(c) ? 1 : 0;
        }
        return shown.toString();
    }
}
