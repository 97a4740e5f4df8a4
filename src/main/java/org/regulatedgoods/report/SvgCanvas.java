package org.regulatedgoods.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSSerializer;

/** A figure as SVG: its words are text that is selected, searched and read aloud. */
final class SvgCanvas implements Canvas {

  private static final String SVG = "http://www.w3.org/2000/svg";

  private final Document document = document();
  private final ChartGraphics graphics = new ChartGraphics(document);
  private final Element words = document.createElementNS(SVG, "g");
  private final Element told = document.createElementNS(SVG, "g");

  @Override
  public Graphics2D graphics() {
    return graphics;
  }

  @Override
  public void text(String text, double x, double y, Drawing.Type type) {
    Element line = element(words, "text", text);
    place(line, x, y);
    line.setAttribute("text-anchor", type.anchor().word());
    line.setAttribute("font-size", String.valueOf(type.size()));
    line.setAttribute("font-weight", String.valueOf(type.weight()));
    line.setAttribute("fill", Ink.web(type.ink()));
  }

  /** Says what is in the box when it is pointed at or read aloud. */
  void tell(String told, Rectangle2D box) {
    Element area = element(this.told, "rect", "");
    place(area, box.getX(), box.getY());
    area.setAttribute("width", coordinate(box.getWidth()));
    area.setAttribute("height", coordinate(box.getHeight()));
    element(area, "title", told);
  }

  /** Ends the figure, so many units high. */
  String markup(Figure.Caption caption, int height) {
    Element svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 " + Drawing.WIDTH + " " + height);
    svg.setAttribute("width", "100%");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-labelledby", caption.id() + "-title " + caption.id() + "-desc");
    element(svg, "title", caption.title()).setAttribute("id", caption.id() + "-title");
    element(svg, "desc", caption.text()).setAttribute("id", caption.id() + "-desc");
    Element ground = element(svg, "rect", "");
    ground.setAttribute("width", "100%");
    ground.setAttribute("height", "100%");
    ground.setAttribute("fill", Ink.web(Color.WHITE));
    svg.appendChild(graphics.painted());
    words.setAttribute("font-family", ChartGraphics.FONT_FAMILY);
    svg.appendChild(words);
    told.setAttribute("fill", "none");
    told.setAttribute("pointer-events", "all");
    svg.appendChild(told);
    return markup(svg);
  }

  private Element element(Element parent, String name, String text) {
    Element element = document.createElementNS(SVG, name);
    if (!text.isEmpty()) {
      // XML has no control characters, escaped or not.
      element.appendChild(document.createTextNode(text.replaceAll("\\p{Cntrl}", " ")));
    }
    parent.appendChild(document.createTextNode("\n"));
    parent.appendChild(element);
    return element;
  }

  private static void place(Element element, double x, double y) {
    element.setAttribute("x", coordinate(x));
    element.setAttribute("y", coordinate(y));
  }

  private static String coordinate(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String markup(Element svg) {
    DOMImplementationLS writing =
        (DOMImplementationLS) svg.getOwnerDocument().getImplementation().getFeature("LS", "3.0");
    LSSerializer writer = writing.createLSSerializer();
    writer.setNewLine("\n");
    writer.getDomConfig().setParameter("xml-declaration", false);
    return writer.writeToString(svg) + "\n";
  }
}
