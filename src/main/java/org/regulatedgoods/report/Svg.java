package org.regulatedgoods.report;

import freemarker.core.XMLOutputFormat;
import java.util.Locale;

/**
 * A figure as it is being drawn. It stands alone as a file and inside a page alike: text stays
 * text, colours are attributes (a style sheet would leak into the page), and its ids begin with the
 * figure's own.
 */
final class Svg {

  private static final String FONT =
      "system-ui,-apple-system,'Segoe UI','Helvetica Neue',Arial,'DejaVu Sans',sans-serif";

  private final StringBuilder body = new StringBuilder();
  private final String head;

  Svg(Figure.Caption caption, double width, double height) {
    String id = escaped(caption.id());
    head =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
                .formatted(of(width), of(height), of(width), of(height))
            + " role=\"img\" aria-labelledby=\"%s-title %s-desc\" font-family=\"%s\">%n"
                .formatted(id, id, escaped(FONT))
            + "<title id=\"%s-title\">%s</title>%n".formatted(id, escaped(caption.title()))
            + "<desc id=\"%s-desc\">%s</desc>%n".formatted(id, escaped(caption.text()));
    shape("rect", "width", width, "height", height, "fill", "#fff");
  }

  /** Adds an element without content; attributes are names and values in turn. */
  void shape(String name, Object... attributes) {
    open(name, attributes);
    body.append("/>\n");
  }

  /** Adds a line of text; the attributes say where and how. */
  void text(String text, Object... attributes) {
    open("text", attributes);
    body.append('>').append(escaped(text)).append("</text>\n");
  }

  /** Adds a shape that tells what it is when it is pointed at or read aloud. */
  void told(String told, String name, Object... attributes) {
    open(name, attributes);
    body.append("><title>").append(escaped(told)).append("</title></").append(name).append(">\n");
  }

  String markup() {
    return head + body + "</svg>\n";
  }

  private void open(String name, Object... attributes) {
    body.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      body.append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(escaped(of(attributes[i + 1])))
          .append('"');
    }
  }

  private static String of(Object value) {
    if (!(value instanceof Double number)) {
      return String.valueOf(value);
    }
    return number == Math.rint(number)
        ? String.valueOf(Math.round(number))
        : String.format(Locale.ROOT, "%.2f", number);
  }

  private static String escaped(String text) {
    // XML has no control characters, escaped or not.
    return XMLOutputFormat.INSTANCE.escapePlainText(text.replaceAll("\\p{Cntrl}", " "));
  }
}
