package cn.minsheng.wechat;

import java.nio.charset.StandardCharsets;

/**
 * Text as residents really send it, and as it may be sent to them 文本净化: characters that XML forbids (controls, lone
 * surrogates) are taken out and nothing else is changed.
 */
public final class SafeText {
    private static final String ELLIPSIS = "\u2026";

    private SafeText() {}

    /** Without what XML 1.0 forbids. The same object where there is nothing to take out. */
    public static String clean(String text) {
        int first = firstForbidden(text);
        if (first < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (allowed(codePoint)) {
                out.appendCodePoint(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return out.toString();
    }

    private static int firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0xD800) {
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (!allowed(codePoint)) {
                return i;
            }
            i += Character.charCount(codePoint) - 1;
        }
        return -1;
    }

    private static boolean allowed(int c) {
        return (c >= 0x20 && c < 0xD800)
                || c == '\n'
                || c == '\t'
                || c == '\r'
                || (c >= 0xE000 && c < 0xFFFE)
                || c > 0xFFFF;
    }

    /**
     * What is sent: cleaned, and with real line breaks where somebody typed a backslash and an n, which WeChat would show as
     * they stand.
     */
    public static String outgoing(String text) {
        String clean = clean(text);
        return clean.indexOf('\\') < 0 ? clean : clean.replace("\\n", "\n");
    }

    /** At most so many bytes of UTF-8, cut between code points; a cut is shown by "…". */
    public static String atMost(String text, int bytes) {
        if (text.length() * 3 <= bytes || text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
            return text;
        }
        int room = bytes - ELLIPSIS.getBytes(StandardCharsets.UTF_8).length;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            room -= size(codePoint);
            if (room < 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    private static int size(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    /** As the inside of one or more CDATA sections: "]]>" is split between two of them. */
    public static String inCdata(String text) {
        String inside = text.indexOf("]]>") < 0 ? text : text.replace("]]>", "]]]]><![CDATA[>");
        return "<![CDATA[" + inside + "]]>";
    }

    /**
     * Reads UTF-8 that may be broken. Surrogates that were encoded one by one become one character where they are a pair; what
     * is no UTF-8 is left out.
     */
    public static String decode(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new LooseUtf8(bytes, from, to).decode();
    }
}
