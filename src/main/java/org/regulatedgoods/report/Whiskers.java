package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regulatedgoods.hypothesis.Sign;
import org.regulatedgoods.report.VerdictRow.Tested;

/**
 * The estimates of one model with their intervals, a row a term, zero at the same place in every
 * row. The scale is one for the whole figure where the terms are of the same order; where they are
 * not, each row has its own, since one scale would hide the small ones behind their dots and any
 * standardisation would show numbers that nobody estimated.
 */
final class Whiskers {

  /** Beyond this ratio of the widest row to the narrowest, each row has its own scale. */
  private static final double SAME_ORDER = 8;

  private static final double TOP = 58;
  private static final int TICKS = 6;

  private final Findings findings;
  private final ModelFit model;
  private final List<Coefficient> lines;
  private final boolean ownScales;

  private Whiskers(Findings findings, ModelFit model, List<Coefficient> lines) {
    this.findings = findings;
    this.model = model;
    this.lines = lines;
    double widest = lines.stream().mapToDouble(Whiskers::reach).max().orElseThrow();
    double narrowest = lines.stream().mapToDouble(Whiskers::reach).min().orElseThrow();
    this.ownScales = widest > SAME_ORDER * narrowest;
  }

  /** The figure of each model that has one; the intercept is not drawn. */
  static List<Figure> of(Findings findings) {
    List<Figure> figures = new ArrayList<>();
    for (ModelFit model : findings.models()) {
      List<Coefficient> lines =
          findings.primary(findings.coefficients(), model).stream()
              .filter(line -> !line.term().equals(Findings.INTERCEPT))
              .filter(line -> Double.isFinite(line.estimate().estimate()))
              .toList();
      if (!lines.isEmpty()) {
        figures.add(new Whiskers(findings, model, lines).draw());
      }
    }
    return figures;
  }

  static String idOf(String model) {
    return Figure.Caption.idOf("coefficients", model);
  }

  private Figure draw() {
    Figure.Caption caption = caption();
    double pitch = ownScales ? 46 : 36;
    double bottom = TOP + pitch * lines.size();
    Svg svg = new Svg(caption, Frame.WIDTH, bottom + (ownScales ? 12 : 34));
    Frame.head(svg, caption.title(), model.outcomeTitle() + " \u00b7 " + model.estimator());
    for (int i = 0; i < lines.size(); i++) {
      draw(svg, row(lines.get(i), TOP + pitch * i, pitch));
    }
    if (!ownScales) {
      Frame.ticks(svg, axis(lines), bottom, TICKS);
    }
    double zero = axis(lines.subList(0, 1)).at(0);
    svg.shape(
        "line",
        "x1",
        zero,
        "x2",
        zero,
        "y1",
        TOP,
        "y2",
        bottom,
        "stroke",
        Ink.TEXT,
        "stroke-width",
        1);
    Frame.foot(svg, findings.about());
    return new Figure(caption, svg.markup());
  }

  private Figure.Caption caption() {
    String level = Rounded.level(model.fit().orElseThrow().confidence());
    String scales =
        ownScales
            ? "Each row has its own scale, in the units of its term: lengths compare within a row,"
                + " not between rows."
            : "All rows share one scale.";
    return new Figure.Caption(
        idOf(model.id()),
        "(" + (findings.models().indexOf(model) + 1) + ") " + model.title(),
        "Estimates with their "
            + level
            + " confidence intervals. "
            + scales
            + " Shaded: the side of zero that a hypothesis expects. Filled dots are judged by a"
            + " hypothesis, hollow ones are not.");
  }

  /** What is drawn between two heights. */
  private record Row(
      Coefficient line, Optional<VerdictRow> verdict, Axis axis, double top, double height) {

    double middle() {
      return top + height / 2;
    }

    double bottom() {
      return top + height;
    }

    String ink() {
      return verdict.map(row -> Ink.of(row.finding())).orElse(Ink.FAINT);
    }

    String role() {
      return verdict
          .map(row -> line.role() + " \u00b7 " + row.hypothesis() + " " + row.finding())
          .orElse(line.role());
    }
  }

  private Row row(Coefficient line, double top, double pitch) {
    Axis axis = axis(ownScales ? List.of(line) : lines);
    return new Row(line, verdict(line), axis, top + 3, pitch - (ownScales ? 16 : 6));
  }

  private void draw(Svg svg, Row row) {
    row.verdict().ifPresent(verdict -> shade(svg, row, verdict.expected()));
    Frame.label(svg, row.line().term(), row.role(), row.middle());
    if (ownScales) {
      Frame.ends(svg, row.axis(), row.bottom());
    }
    mark(svg, row);
    Shown shown = Shown.of(row.line().estimate());
    svg.text(
        Frame.minus(shown.estimate() + " " + shown.interval()),
        "x",
        Frame.RIGHT + 12,
        "y",
        row.middle() + 4,
        "font-size",
        11,
        "fill",
        Ink.TEXT);
  }

  private static void shade(Svg svg, Row row, Sign expected) {
    double zero = row.axis().at(0);
    double from = expected == Sign.POSITIVE ? zero : Frame.LEFT;
    svg.shape(
        "rect",
        "x",
        from,
        "width",
        zero - Frame.LEFT,
        "y",
        row.top(),
        "height",
        row.height(),
        "fill",
        Ink.EXPECTED);
  }

  private static void mark(Svg svg, Row row) {
    Estimate it = row.line().estimate();
    if (it.hasInterval()) {
      svg.shape(
          "line",
          "x1",
          row.axis().at(it.low()),
          "x2",
          row.axis().at(it.high()),
          "y1",
          row.middle(),
          "y2",
          row.middle(),
          "stroke",
          row.ink(),
          "stroke-width",
          2);
    }
    Shown shown = Shown.of(it);
    svg.told(
        row.line().term() + ": " + shown.estimate() + " " + shown.interval() + ", p " + shown.p(),
        "circle",
        "cx",
        row.axis().at(it.estimate()),
        "cy",
        row.middle(),
        "r",
        4.5,
        "stroke",
        row.ink(),
        "stroke-width",
        1.5,
        "fill",
        row.verdict().isPresent() ? row.ink() : "#fff");
  }

  private Optional<VerdictRow> verdict(Coefficient line) {
    return findings.verdicts().stream()
        .filter(row -> row.model().equals(model.id()))
        .filter(row -> row.evidence().map(Tested::term).filter(line.term()::equals).isPresent())
        .findFirst();
  }

  /** Zero in the middle, so that which side an interval lies on is seen at once. */
  private static Axis axis(List<Coefficient> lines) {
    double reach = 1.08 * lines.stream().mapToDouble(Whiskers::reach).max().orElseThrow();
    return new Axis(-reach, reach, Frame.LEFT, Frame.RIGHT);
  }

  private static double reach(Coefficient line) {
    Estimate it = line.estimate();
    double reach =
        it.hasInterval()
            ? Math.max(Math.abs(it.low()), Math.abs(it.high()))
            : Math.abs(it.estimate());
    return reach > 0 ? reach : 1;
  }
}
