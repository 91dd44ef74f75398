package cn.minsheng.wechat.mp;

import java.util.Map;

/** Character references in XML text 字符引用; what is none stays as it was typed. */
final class XmlReferences {
    private static final Map<String, Character> NAMED =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'');
    private static final int LONGEST = 12;

    private XmlReferences() {}

    /** Appends {@code xml[from, to)} with its references resolved. Surrogates may come out alone: the caller cleans. */
    static void decode(String xml, int from, int to, StringBuilder out) {
        int done = from;
        for (int i = from; i < to; i++) {
            int end = xml.charAt(i) == '&' ? end(xml, i, to) : -1;
            if (end < 0) {
                continue;
            }
            String name = xml.substring(i + 1, end);
            Character named = NAMED.get(name);
            int codePoint = named != null ? named : number(name);
            if (codePoint >= 0) {
                out.append(xml, done, i);
                if (codePoint <= Character.MAX_VALUE) {
                    out.append((char) codePoint);
                } else {
                    out.appendCodePoint(codePoint);
                }
                done = end + 1;
                i = end;
            }
        }
        out.append(xml, done, to);
    }

    private static int end(String xml, int ampersand, int to) {
        int last = Math.min(to, ampersand + LONGEST);
        for (int i = ampersand + 1; i < last; i++) {
            if (xml.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static int number(String name) {
        if (name.length() < 2 || name.charAt(0) != '#') {
            return -1;
        }
        boolean hex = name.charAt(1) == 'x';
        try {
            int codePoint =
                    hex ? Integer.parseInt(name, 2, name.length(), 16) : Integer.parseInt(name, 1, name.length(), 10);
            return codePoint <= Character.MAX_CODE_POINT ? codePoint : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
