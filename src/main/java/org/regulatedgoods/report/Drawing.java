package org.regulatedgoods.report;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSSerializer;

/**
 * A figure as it is being drawn: charts that XChart paints, and the words beside them. XChart would
 * draw words as outlines, which nobody can select, search or have read aloud, and would measure
 * them with the machine's fonts; here they are text, and no font is needed.
 */
final class Drawing {

  static final int WIDTH = 900;

  /** Where a plot begins; the labels of its rows end before it. */
  static final int LEFT = 256;

  /** Where a plot ends; what is said of its rows begins after it. */
  static final int RIGHT = 640;

  /** Where the first plot may begin. */
  static final int TOP = 64;

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int GAP = 14;
  private static final int LONGEST_LABEL = 36;
  private static final int LONGEST_NOTE = 42;

  /** A kind of words: which end of them is where they are put, how large, how bold, what colour. */
  enum Type {
    TITLE("start", 16, 600, Ink.TEXT),
    STAMP("end", 14, 700, Ink.ALARM),
    NOTE("start", 11, 400, Ink.FAINT),
    ROW("end", 12, 400, Ink.TEXT),
    ROW_NOTE("end", 11, 400, Ink.FAINT),
    NUMBERS("start", 12, 400, Ink.TEXT),
    TICK("middle", 11, 400, Ink.FAINT);

    private final String anchor;
    private final int size;
    private final int weight;
    private final Color ink;

    Type(String anchor, int size, int weight, Color ink) {
      this.anchor = anchor;
      this.size = size;
      this.weight = weight;
      this.ink = ink;
    }
  }

  private final Figure.Caption caption;
  private final Document document = document();
  private final ChartGraphics graphics = new ChartGraphics(document);
  private final Element words = document.createElementNS(SVG, "g");
  private final Element told = document.createElementNS(SVG, "g");

  /**
   * Begins a figure with its heading. It is copied without its page, so it says itself when its
   * data are made up.
   */
  Drawing(Figure.Caption caption, String subtitle, About about) {
    this.caption = caption;
    text(caption.title(), 8, 22, Type.TITLE);
    text(subtitle, 8, 42, Type.NOTE);
    if (about.synthetic()) {
      text("SYNTHETIC DATA", WIDTH - 8, 22, Type.STAMP);
    }
  }

  /** Leaves of a chart no more than its data: no title, ticks, legend, frame or margins. */
  static void bare(AxesChartStyler styler) {
    styler.setChartTitleVisible(false).setLegendVisible(false).setChartPadding(0);
    styler.setPlotContentSize(1).setPlotBorderVisible(false);
    styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
    styler.setPlotMargin(0).setPlotGridLinesVisible(false).setAxisTicksVisible(false);
    // Labels that do not differ: XChart then places no ticks, for which it would measure fonts.
    styler.setxAxisTickLabelsFormattingFunction(tick -> "");
    styler.setyAxisTickLabelsFormattingFunction(tick -> "");
    // Below this size a chart does not tell where on it a value is.
    styler.setXAxisTickMarkSpacingHint(1);
  }

  void paint(Chart<?, ?> chart, int x, int y) {
    graphics.setTransform(AffineTransform.getTranslateInstance(x, y));
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    graphics.setTransform(new AffineTransform());
  }

  void fill(Shape shape, Color ink) {
    graphics.setColor(ink);
    graphics.fill(shape);
  }

  /**
   * What a row is about, left of its plot: its name and, where there is more to say, that below.
   */
  void label(String name, String more, double middle) {
    List<String> notes = broken(more);
    int end = LEFT - GAP;
    double y = middle + 4 - 6.5 * notes.size();
    text(shortened(name, LONGEST_LABEL), end, y, Type.ROW);
    for (String note : notes) {
      y += 13;
      text(note, end, y, Type.ROW_NOTE);
    }
  }

  /** The numbers of a row, right of its plot. */
  void numbers(String numbers, double middle) {
    text(numbers, RIGHT + GAP, middle + 4, Type.NUMBERS);
  }

  void text(String text, double x, double y, Type type) {
    Element line = element(words, "text", text);
    place(line, x, y);
    line.setAttribute("text-anchor", type.anchor);
    line.setAttribute("font-size", String.valueOf(type.size));
    line.setAttribute("font-weight", String.valueOf(type.weight));
    line.setAttribute("fill", Ink.web(type.ink));
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
  Figure figure(int height) {
    Element svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 " + WIDTH + " " + height);
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
    return new Figure(caption, markup(svg));
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

  /** At most two lines, the first broken between words. */
  private static List<String> broken(String text) {
    if (text.length() <= LONGEST_NOTE) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    int space = text.lastIndexOf(' ', LONGEST_NOTE);
    return space < 0
        ? List.of(shortened(text, LONGEST_NOTE))
        : List.of(text.substring(0, space), shortened(text.substring(space + 1), LONGEST_NOTE));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
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
