package org.regulatedgoods.report;

import java.util.List;
import java.util.Optional;
import org.knowm.xchart.style.markers.SeriesMarkers;
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

  private final Findings findings;
  private final ModelFit model;
  private final List<WhiskerRow> rows;

  private Whiskers(Findings findings, ModelFit model) {
    this.findings = findings;
    this.model = model;
    this.rows =
        findings.shown(findings.coefficients(), model).stream()
            .filter(line -> !line.term().equals(Findings.INTERCEPT))
            .filter(line -> Double.isFinite(line.estimate().estimate()))
            .map(this::row)
            .toList();
  }

  /** The figure of each model that has one; the intercept is not drawn. */
  static List<Figure> of(Findings findings) {
    return findings.models().stream()
        .map(model -> new Whiskers(findings, model))
        .filter(figure -> !figure.rows.isEmpty())
        .map(Whiskers::draw)
        .toList();
  }

  static String idOf(String model) {
    return Figure.Caption.idOf("coefficients", model);
  }

  private Figure draw() {
    List<List<WhiskerRow>> charts =
        hasOneScale() ? List.of(rows) : rows.stream().map(List::of).toList();
    Drawing drawing =
        new Drawing(
            caption(), model.outcomeTitle() + " \u00b7 " + model.estimator(), findings.about());
    int top = Drawing.TOP;
    for (List<WhiskerRow> charted : charts) {
      WhiskerChart chart =
          new WhiskerChart(charted, axis(charted)).reference(0, Ink.TEXT, WhiskerChart.SOLID);
      chart.draw(drawing, top);
      top += chart.height();
    }
    return drawing.figure(top);
  }

  private boolean hasOneScale() {
    double widest = rows.stream().mapToDouble(WhiskerRow::reach).max().orElseThrow();
    double narrowest = rows.stream().mapToDouble(WhiskerRow::reach).min().orElseThrow();
    return widest <= SAME_ORDER * narrowest;
  }

  /** Zero in the middle, so that which side an interval lies on is seen at once. */
  private static Axis axis(List<WhiskerRow> rows) {
    double reach = 1.08 * rows.stream().mapToDouble(WhiskerRow::reach).max().orElseThrow();
    return new Axis(-reach, reach);
  }

  private Figure.Caption caption() {
    String level = Rounded.level(model.fit().orElseThrow().confidence());
    String scales =
        hasOneScale()
            ? "All rows share one scale."
            : "Each row has its own scale, in the units of its term: lengths compare within a row,"
                + " not between rows.";
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

  private WhiskerRow row(Coefficient line) {
    Optional<VerdictRow> verdict = verdict(line);
    Estimate it = line.estimate();
    Shown shown = Shown.of(it);
    String numbers = shown.estimate() + " " + shown.interval();
    return new WhiskerRow(
        line.term(),
        line.role() + verdict.map(Whiskers::judged).orElse(""),
        Rounded.minus(numbers),
        line.term() + ": " + numbers + ", p " + shown.p(),
        it.estimate(),
        it.low(),
        it.high(),
        verdict.map(row -> Ink.of(row.finding())).orElse(Ink.FAINT),
        verdict.isPresent() ? SeriesMarkers.CIRCLE : new Ring(),
        verdict.map(VerdictRow::expected));
  }

  private static String judged(VerdictRow verdict) {
    return " \u00b7 " + verdict.hypothesis() + " " + verdict.finding();
  }

  private Optional<VerdictRow> verdict(Coefficient line) {
    return findings.verdicts().stream()
        .filter(row -> row.model().equals(model.id()))
        .filter(row -> row.evidence().map(Tested::term).filter(line.term()::equals).isPresent())
        .findFirst();
  }
}
