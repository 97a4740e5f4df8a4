package org.regulatedgoods.report;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regulatedgoods.robustness.CurveChoice;
import org.regulatedgoods.robustness.CurvePoint;
import org.regulatedgoods.robustness.CurveSummary;
import org.regulatedgoods.theory.Sign;

/**
 * A specification curve: the estimates from the least to the greatest, and below each what its
 * specification has chosen. Of many, as many are drawn as there is room for, evenly along the
 * curve.
 */
final class CurveFigure {

  private static final int MOST_DRAWN = 300;
  private static final int LEFT = Drawing.LEFT;
  private static final int RIGHT = Drawing.WIDTH - 14;
  private static final int TOP = Drawing.TOP + 20;
  private static final int HEIGHT = 200;
  private static final int ROW = 15;
  private static final int GAP = 8;
  private static final int MOST_TICKS = 5;
  private static final double LEVEL = 0.05;
  private static final Color NEITHER = new Color(0x9a9a9a);

  private final Findings findings;
  private final CurveSummary summary;
  private final List<CurvePoint> drawn = new ArrayList<>();
  private final Map<Integer, Map<String, String>> choices = new LinkedHashMap<>();
  private final Map<String, Set<String>> dimensions = new LinkedHashMap<>();

  private CurveFigure(Findings findings, CurveSummary summary) {
    this.findings = findings;
    this.summary = summary;
    List<CurvePoint> sorted =
        findings.robustness().curves().points().stream()
            .filter(point -> point.curve().equals(summary.curve()))
            .filter(point -> point.hypothesis().equals(summary.hypothesis()))
            .filter(point -> point.modelTerm().equals(summary.term()))
            .filter(CurvePoint::isEstimated)
            .sorted(
                Comparator.comparingDouble(CurvePoint::standardised)
                    .thenComparing(CurvePoint::specification))
            .toList();
    int count = Math.min(MOST_DRAWN, sorted.size());
    for (int i = 0; i < count; i++) {
      long place = count == 1 ? 0 : Math.round((double) i * (sorted.size() - 1) / (count - 1));
      drawn.add(sorted.get((int) place));
    }
    findings.robustness().curves().choices().stream()
        .filter(choice -> choice.curve().equals(summary.curve()))
        .forEach(this::note);
  }

  private void note(CurveChoice choice) {
    choices
        .computeIfAbsent(choice.specification(), number -> new LinkedHashMap<>())
        .put(choice.dimension(), choice.choice());
    dimensions
        .computeIfAbsent(choice.dimension(), name -> new LinkedHashSet<>())
        .add(choice.choice());
  }

  static Figure of(Findings findings, CurveSummary summary) {
    return new CurveFigure(findings, summary).draw();
  }

  private double width() {
    return (RIGHT - LEFT) / (double) Math.max(1, drawn.size());
  }

  private Figure draw() {
    Drawing drawing =
        new Drawing(
            new Figure.Caption(
                Figure.Caption.idOf("curve", summary.curve() + "-" + tested("-")),
                tested(" ") + " over " + summary.estimated() + " specifications",
                told()),
            "standard deviations of the outcome for one of the term, from the least estimate to the"
                + " greatest",
            findings.about());
    legend(drawing);
    estimates(drawing);
    int y = TOP + HEIGHT + 18;
    for (Map.Entry<String, Set<String>> dimension : dimensions.entrySet()) {
      if (dimension.getValue().size() > 1) {
        y = matrix(drawing, dimension.getKey(), dimension.getValue(), y) + GAP;
      }
    }
    return drawing.figure(y + 4);
  }

  /** The hypothesis, with the term where it is about several. */
  private String tested(String between) {
    boolean several =
        findings.robustness().curves().summaries().stream()
                .filter(other -> other.curve().equals(summary.curve()))
                .filter(other -> other.hypothesis().equals(summary.hypothesis()))
                .count()
            > 1;
    return summary.hypothesis() + (several ? between + summary.term() : "");
  }

  private static void legend(Drawing drawing) {
    double x = LEFT;
    Map<String, Color> inks = new LinkedHashMap<>();
    inks.put("significant, as expected", Ink.SUPPORTS);
    inks.put("not significant", NEITHER);
    inks.put("significant, against", Ink.OPPOSES);
    for (Map.Entry<String, Color> ink : inks.entrySet()) {
      drawing.fill(new Rectangle2D.Double(x, Drawing.TOP - 8, 12, 12), ink.getValue());
      drawing.text(ink.getKey(), x + 17, Drawing.TOP + 2, Drawing.Type.NOTE);
      x += 36 + 6 * ink.getKey().length();
    }
  }

  private void estimates(Drawing drawing) {
    double low = 0;
    double high = 0;
    for (CurvePoint point : drawn) {
      low = Math.min(low, point.standardised());
      high = Math.max(high, point.standardised());
    }
    Axis axis = Axis.over(low, high);
    for (double tick : axis.ticks(MOST_TICKS)) {
      double y = y(axis, tick);
      drawing.fill(new Rectangle2D.Double(LEFT, y, RIGHT - LEFT, 1), Ink.HAIR);
      drawing.text(axis.label(tick, MOST_TICKS), LEFT - 14, y + 4, Drawing.Type.ROW_NOTE);
    }
    drawing.fill(new Rectangle2D.Double(LEFT, y(axis, 0), RIGHT - LEFT, 1), Ink.TEXT);
    Map<Color, Path2D> marks = new LinkedHashMap<>();
    for (int i = 0; i < drawn.size(); i++) {
      double y = y(axis, drawn.get(i).standardised());
      mark(marks, i, y - 1.5, 3);
    }
    marks.forEach((ink, path) -> drawing.fill(path, ink));
    drawing.tell(told(), new Rectangle2D.Double(LEFT, TOP, RIGHT - LEFT, HEIGHT));
  }

  private static double y(Axis axis, double value) {
    return TOP + HEIGHT * (axis.high() - value) / (axis.high() - axis.low());
  }

  /** One path a colour: a thousand marks of their own would weigh more than the page. */
  private void mark(Map<Color, Path2D> marks, int place, double y, double height) {
    double width = Math.max(1.2, Math.min(8, 0.8 * width()));
    double x = LEFT + width() * (place + 0.5) - width / 2;
    marks
        .computeIfAbsent(ink(drawn.get(place)), ink -> new Path2D.Double())
        .append(new Rectangle2D.Double(x, y, width, height), false);
  }

  private Color ink(CurvePoint point) {
    if (!(point.pValue() <= LEVEL)) {
      return NEITHER;
    }
    boolean expected = Sign.of(point.estimate()).toString().equals(summary.expected());
    return expected ? Ink.SUPPORTS : Ink.OPPOSES;
  }

  private int matrix(Drawing drawing, String dimension, Set<String> options, int top) {
    int y = top;
    drawing.text(dimension, LEFT - 14, y + 8, Drawing.Type.ROW_NOTE);
    y += ROW;
    for (String option : options) {
      drawing.fill(new Rectangle2D.Double(LEFT, y + ROW - 2.0, RIGHT - LEFT, 1), Ink.HAIR);
      drawing.label(option, "", y + ROW / 2.0 - 2);
      Map<Color, Path2D> marks = new LinkedHashMap<>();
      for (int i = 0; i < drawn.size(); i++) {
        if (option.equals(choices.get(drawn.get(i).specification()).get(dimension))) {
          mark(marks, i, y, ROW - 4);
        }
      }
      marks.forEach((ink, path) -> drawing.fill(path, ink));
      y += ROW;
    }
    return y;
  }

  private String told() {
    String all =
        drawn.size() < summary.estimated()
            ? drawn.size()
                + " of "
                + summary.estimated()
                + " specifications, evenly along the curve"
            : "All " + summary.estimated() + " specifications";
    return all
        + ", by their standardised estimates; each mark below says what the specification above it"
        + " has chosen. Median "
        + Rounded.fixed(summary.median(), 3)
        + "; "
        + RobustnessText.percent(summary.signShare())
        + " have the expected sign ("
        + summary.expected()
        + "), "
        + RobustnessText.percent(summary.significantShare())
        + " significantly at the 5% level.";
  }
}
