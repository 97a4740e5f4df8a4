package org.regulatedgoods.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;

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

  private static final int GAP = 14;
  private static final int LONGEST_LABEL = 36;
  private static final int LONGEST_NOTE = 39;

  /** Which part of a line of words is where the line is put. */
  enum Anchor {
    START("start", 0),
    MIDDLE("middle", 0.5),
    END("end", 1);

    private final String word;
    private final double before;

    Anchor(String word, double before) {
      this.word = word;
      this.before = before;
    }

    /** What SVG calls it. */
    String word() {
      return word;
    }

    /** The share of the line that lies before it. */
    double before() {
      return before;
    }
  }

  /** A kind of words: which end of them is where they are put, how large, how bold, what colour. */
  enum Type {
    TITLE(Anchor.START, 16, 600, Ink.TEXT),
    STAMP(Anchor.END, 14, 700, Ink.ALARM),
    NOTE(Anchor.START, 11, 400, Ink.FAINT),
    ROW(Anchor.END, 12, 400, Ink.TEXT),
    ROW_NOTE(Anchor.END, 11, 400, Ink.FAINT),
    NUMBERS(Anchor.START, 12, 400, Ink.TEXT),
    TICK(Anchor.MIDDLE, 11, 400, Ink.FAINT);

    private final Anchor anchor;
    private final int size;
    private final int weight;
    private final Color ink;

    Type(Anchor anchor, int size, int weight, Color ink) {
      this.anchor = anchor;
      this.size = size;
      this.weight = weight;
      this.ink = ink;
    }

    Anchor anchor() {
      return anchor;
    }

    int size() {
      return size;
    }

    int weight() {
      return weight;
    }

    Color ink() {
      return ink;
    }
  }

  private final Figure.Caption caption;
  private final SvgCanvas svg = new SvgCanvas();
  private final PdfCanvas pdf = new PdfCanvas();
  private final List<Canvas> canvases = List.of(svg, pdf);

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
    for (Canvas canvas : canvases) {
      Graphics2D graphics = canvas.graphics();
      graphics.setTransform(AffineTransform.getTranslateInstance(x, y));
      chart.paint(graphics, chart.getWidth(), chart.getHeight());
      graphics.setTransform(new AffineTransform());
    }
  }

  void fill(Shape shape, Color ink) {
    for (Canvas canvas : canvases) {
      canvas.graphics().setColor(ink);
      canvas.graphics().fill(shape);
    }
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
    canvases.forEach(canvas -> canvas.text(text, x, y, type));
  }

  /** Says what is in the box when it is pointed at or read aloud; paper says nothing. */
  void tell(String told, Rectangle2D box) {
    svg.tell(told, box);
  }

  /** Ends the figure, so many units high. */
  Figure figure(int height) {
    return new Figure(caption, svg.markup(caption, height), pdf.bytes(caption, height));
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
}
