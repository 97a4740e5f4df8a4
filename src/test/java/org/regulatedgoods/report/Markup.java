package org.regulatedgoods.report;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page or figure as a strict parser reads it; what is not well formed is not read. */
record Markup(String text, Document document) {

  static Markup read(Path file) throws IOException {
    String text = Files.readString(file);
    try {
      return new Markup(
          text,
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text))));
    } catch (SAXException | ParserConfigurationException malformed) {
      throw new AssertionError(file.getFileName() + " is not well formed", malformed);
    }
  }

  /** What is read, its white space as a browser shows it. */
  String content() {
    return flat(document.getDocumentElement());
  }

  List<Element> elements(String... names) {
    List<Element> elements = new ArrayList<>();
    for (String name : names) {
      NodeList found = document.getElementsByTagName(name);
      for (int i = 0; i < found.getLength(); i++) {
        elements.add((Element) found.item(i));
      }
    }
    return elements;
  }

  List<String> attributes(String name) {
    return elements("*").stream()
        .filter(element -> element.hasAttribute(name))
        .map(element -> element.getAttribute(name))
        .toList();
  }

  /** The rows of the tables of a class, the head among them. */
  List<String> rowsOf(String tableClass) {
    return elements("tr").stream()
        .filter(row -> table(row).getAttribute("class").equals(tableClass))
        .map(Markup::flat)
        .toList();
  }

  private static Element table(Element row) {
    return (Element) row.getParentNode().getParentNode();
  }

  private static String flat(Element element) {
    return element.getTextContent().replaceAll("\\s+", " ").strip();
  }
}
