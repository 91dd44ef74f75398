package cn.minsheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Each version is declared once, in the root. */
class PomTest {
    private static final List<String> MODULES = List.of("bot-core", "bot-adapter-wechat", "bot-admin");

    @Test
    void modules_declare_no_versions() {
        for (String module : MODULES) {
            List<String> declared = new ArrayList<>();
            for (Element version : all(SourceTest.root().resolve(module).resolve("pom.xml"), "version")) {
                if (!version.getParentNode().getNodeName().equals("parent")) {
                    declared.add(version.getParentNode().getNodeName() + " " + version.getTextContent());
                }
            }
            assertThat(declared).as(module).isEmpty();
        }
    }

    @Test
    void the_root_declares_no_version_twice() {
        Path root = SourceTest.root().resolve("pom.xml");
        List<String> literals = new ArrayList<>();
        for (Element version : all(root, "version")) {
            String text = version.getTextContent().strip();
            if (!text.startsWith("${") && !version.getParentNode().getNodeName().startsWith("require")) {
                literals.add(text);
            }
        }
        for (Element properties : all(root, "properties")) {
            NodeList entries = properties.getChildNodes();
            for (int i = 0; i < entries.getLength(); i++) {
                if (entries.item(i).getNodeName().endsWith(".version")) {
                    literals.add(
                            entries.item(i).getNodeName().equals("java.version")
                                    ? "java"
                                    : entries.item(i).getTextContent());
                }
            }
        }
        Set<String> seen = new HashSet<>();
        assertThat(literals.stream().filter(version -> !seen.add(version))).isEmpty();
    }

    @Test
    void libraries_take_their_version_from_the_one_list() {
        List<String> literal = new ArrayList<>();
        for (Element version : all(SourceTest.root().resolve("pom.xml"), "version")) {
            boolean ofLibrary = Set.of("dependency", "plugin")
                    .contains(version.getParentNode().getNodeName());
            if (ofLibrary && !version.getTextContent().startsWith("${")) {
                literal.add(version.getTextContent());
            }
        }
        assertThat(literal).isEmpty();
    }

    private static List<Element> all(Path pom, String name) {
        try {
            NodeList found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getElementsByTagName(name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
