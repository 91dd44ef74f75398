package cn.minsheng.wechat.mp;

import cn.minsheng.wechat.SafeText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML that WeChat sends 消息报文: one root and fields one level below it. There is no DTD, no entity of its own and no
 * address here, so nothing can be fetched.
 *
 * <p>What a resident typed may break it ("]]>", pasted XML). The strict reading is taken where the text is well formed and no
 * field stands twice; then nobody can have smuggled a field in, for he would have had to close his own field and open it again.
 * Otherwise the loose reading takes each field where it stands first, and lets a field that a resident types end at the last
 * place where it may end.
 */
final class FlatXml {
    /** Fields whose content a resident, or who made a link or a menu, chooses. */
    private static final Set<String> TYPED =
            Set.of("Content", "Recognition", "Label", "Title", "Description", "Url", "EventKey", "PicUrl", "Poiname");

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    /** How deep elements may stand in each other: WeChat's own need three. */
    private static final int DEEPEST = 8;

    private final String xml;
    private int at;
    private int depth;

    private FlatXml(String xml) {
        this.xml = xml;
    }

    /**
     * The fields, cleaned of what XML forbids.
     *
     * @return empty where it is no XML of WeChat's kind
     * @throws Refused where it has a DOCTYPE
     */
    static Optional<Map<String, String>> read(String xml) throws Refused {
        FlatXml reader = new FlatXml(xml);
        String root = reader.root();
        if (root == null) {
            return Optional.empty();
        }
        int start = reader.at;
        Map<String, String> fields = reader.strict(root);
        if (fields == null) {
            reader.at = start;
            fields = reader.loose();
        }
        return Optional.of(fields);
    }

    /** Moves behind the root's start tag; null where there is none. */
    private @Nullable String root() throws Refused {
        at = xml.startsWith("\uFEFF") ? 1 : 0;
        skipBlank();
        while (xml.startsWith("<?", at) || xml.startsWith("<!", at)) {
            if (xml.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                throw Refused.broken("doctype");
            }
            int end = xml.indexOf(xml.charAt(at + 1) == '?' ? "?>" : "-->", at);
            if (end < 0) {
                return null;
            }
            at = xml.indexOf('>', end) + 1;
            skipBlank();
        }
        String name = startTag();
        return name == null || name.endsWith("/") ? null : name;
    }

    private @Nullable Map<String, String> strict(String root) {
        Map<String, String> fields = new HashMap<>();
        while (true) {
            skipBlank();
            if (xml.startsWith("</", at)) {
                return endTag(root) && blankToTheEnd() ? fields : null;
            }
            String name = startTag();
            if (name == null) {
                return null;
            }
            String value = "";
            if (name.endsWith("/")) {
                name = name.substring(0, name.length() - 1);
            } else {
                value = content(name);
            }
            if (value == null || fields.putIfAbsent(name, value) != null) {
                return null;
            }
        }
    }

    /** The text of an element up to its end tag; null where it is not well formed. Elements inside are passed over. */
    private @Nullable String content(String name) {
        if (TYPED.contains(name)) {
            return typed(name);
        }
        StringBuilder out = new StringBuilder();
        while (text(out)) {
            if (xml.startsWith(CDATA, at)) {
                if (!section(out)) {
                    return null;
                }
            } else if (xml.startsWith("</", at)) {
                return endTag(name) ? SafeText.clean(out.toString()) : null;
            } else if (!skipElement()) {
                return null;
            }
        }
        return null;
    }

    /**
     * What a person typed: text alone, or CDATA alone, where one section may only follow another to carry a "]]>" over. Anything
     * else was typed, and is left to the loose reading to keep as it stands.
     */
    private @Nullable String typed(String name) {
        StringBuilder out = new StringBuilder();
        if (!xml.startsWith(CDATA, at)) {
            return text(out) && xml.startsWith("</", at) && endTag(name) ? SafeText.clean(out.toString()) : null;
        }
        boolean whole = section(out);
        while (whole && xml.startsWith(CDATA, at)) {
            whole = endsWithBrackets(out) && xml.startsWith(">", at + CDATA.length()) && section(out);
        }
        if (!whole) {
            return null;
        }
        return xml.startsWith("</", at) && endTag(name) ? SafeText.clean(out.toString()) : null;
    }

    private static boolean endsWithBrackets(StringBuilder out) {
        int length = out.length();
        return length >= 2 && out.charAt(length - 1) == ']' && out.charAt(length - 2) == ']';
    }

    /** Appends the text up to the next mark; false where there is none or "]]>" stands in it, which XML forbids. */
    private boolean text(StringBuilder out) {
        int mark = xml.indexOf('<', at);
        if (mark < 0) {
            return false;
        }
        for (int i = at; i <= mark - CDATA_END.length(); i++) {
            if (xml.charAt(i) == ']' && xml.startsWith(CDATA_END, i)) {
                return false;
            }
        }
        XmlReferences.decode(xml, at, mark, out);
        at = mark;
        return true;
    }

    /** Appends one CDATA section; false where it does not end. */
    private boolean section(StringBuilder out) {
        int end = xml.indexOf(CDATA_END, at);
        if (end < 0) {
            return false;
        }
        out.append(xml, at + CDATA.length(), end);
        at = end + CDATA_END.length();
        return true;
    }

    private boolean skipElement() {
        String child = startTag();
        if (child == null || ++depth > DEEPEST) {
            return false;
        }
        boolean whole = child.endsWith("/") || content(child) != null;
        depth--;
        return whole;
    }

    private Map<String, String> loose() {
        Map<String, String> fields = new HashMap<>();
        while (true) {
            at = xml.indexOf('<', at);
            if (at < 0) {
                return fields;
            }
            int start = at;
            String name = startTag();
            if (name == null || name.endsWith("/")) {
                at = Math.max(at, start + 1);
            } else {
                fields.putIfAbsent(name, looseContent(name));
            }
        }
    }

    private String looseContent(String name) {
        String close = "</" + name + ">";
        if (!xml.startsWith(CDATA, at)) {
            int end = xml.indexOf(close, at);
            int from = at;
            at = end < 0 ? xml.length() : end + close.length();
            StringBuilder out = new StringBuilder();
            XmlReferences.decode(xml, from, end < 0 ? xml.length() : end, out);
            return SafeText.clean(out.toString());
        }
        int from = at + CDATA.length();
        String whole = CDATA_END + close;
        int end = TYPED.contains(name) ? xml.lastIndexOf(whole) : xml.indexOf(whole, from);
        if (end < from) {
            at = xml.length();
            return "";
        }
        at = end + whole.length();
        return SafeText.clean(xml.substring(from, end));
    }

    /** Reads a start tag; its name, with "/" behind it where the element is empty; null where there is none. */
    private @Nullable String startTag() {
        if (at >= xml.length() || xml.charAt(at) != '<') {
            return null;
        }
        int from = at + 1;
        int end = from;
        while (end < xml.length() && isName(xml.charAt(end))) {
            end++;
        }
        int close = end;
        while (close < xml.length() && xml.charAt(close) != '>' && xml.charAt(close) != '<') {
            close++;
        }
        if (end == from || close == xml.length() || xml.charAt(close) == '<') {
            return null;
        }
        at = close + 1;
        String name = xml.substring(from, end);
        return xml.charAt(close - 1) == '/' ? name + "/" : name;
    }

    private boolean endTag(String name) {
        int from = at + 2;
        if (!xml.startsWith(name, from)) {
            return false;
        }
        at = from + name.length();
        skipBlank();
        if (at < xml.length() && xml.charAt(at) == '>') {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.';
    }

    private void skipBlank() {
        while (at < xml.length() && xml.charAt(at) <= ' ') {
            at++;
        }
    }

    private boolean blankToTheEnd() {
        skipBlank();
        return at == xml.length();
    }
}
