package cn.minsheng.demo.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the fields of the first level of a callback without building a document 旁听所得: it runs beside every callback of a storm, and must
 * cost next to nothing. What is no such XML brings no fields; the bot judges it, not this.
 */
final class Overheard {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private final String xml;
    private int at;

    private Overheard(String xml) {
        this.xml = xml;
    }

    static Map<String, String> fields(String xml) {
        return new Overheard(xml).read();
    }

    private Map<String, String> read() {
        Map<String, String> fields = new LinkedHashMap<>();
        at = xml.indexOf("<xml>");
        if (at < 0) {
            return fields;
        }
        at += "<xml>".length();
        while (true) {
            int open = xml.indexOf('<', at);
            int close = open < 0 ? -1 : xml.indexOf('>', open);
            if (close < 0 || xml.charAt(open + 1) == '/') {
                return fields;
            }
            String name = xml.substring(open + 1, close);
            at = close + 1;
            fields.putIfAbsent(name, value("</" + name + ">"));
        }
    }

    private String value(String end) {
        StringBuilder value = new StringBuilder();
        while (at < xml.length()) {
            if (xml.startsWith(end, at)) {
                at += end.length();
                return value.toString();
            }
            if (xml.startsWith(CDATA, at)) {
                int stop = xml.indexOf(CDATA_END, at);
                stop = stop < 0 ? xml.length() : stop;
                value.append(xml, Math.min(at + CDATA.length(), stop), stop);
                at = Math.min(stop + CDATA_END.length(), xml.length());
            } else {
                value.append(xml.charAt(at++));
            }
        }
        return value.toString();
    }
}
