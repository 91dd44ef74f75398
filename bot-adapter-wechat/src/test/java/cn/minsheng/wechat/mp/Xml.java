package cn.minsheng.wechat.mp;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;

/** Reads an answer as a strict XML parser does. */
final class Xml {
    private Xml() {}

    static String content(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getElementsByTagName("Content")
                    .item(0)
                    .getTextContent();
        } catch (Exception e) {
            throw new AssertionError("not well formed", e);
        }
    }
}
