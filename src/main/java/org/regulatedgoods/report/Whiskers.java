package org.regulatedgoods.report;

import java.util.List;
import java.util.Optional;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.regulatedgoods.report.VerdictRow.Tested;

/** The estimates of one model with their intervals, a row a term. */
final class Whiskers {

  private final Findings findings;
  private final ModelFit model;
  private final WhiskerRows rows;

  private Whiskers(Findings findings, ModelFit model) {
    this.findings = findings;
    this.model = model;
    this.rows =
        new WhiskerRows(
            findings.shown(findings.coefficients(), model).stream()
                .filter(line -> !line.term().equals(Findings.INTERCEPT))
                .filter(line -> Double.isFinite(line.estimate().estimate()))
                .map(this::row)
                .toList());
  }

  /** The figure of each model that has one; the intercept is not drawn. */
  static List<Figure> of(Findings findings) {
    return findings.models().stream()
        .map(model -> new Whiskers(findings, model))
        .filter(figure -> !figure.rows.rows().isEmpty())
        .map(Whiskers::draw)
        .toList();
  }

  static String idOf(String model) {
    return Figure.Caption.idOf("coefficients", model);
  }

  private Figure draw() {
    return rows.draw(
        caption(), model.outcomeTitle() + " \u00b7 " + model.estimator(), findings.about());
  }

  private Figure.Caption caption() {
    String level = Rounded.level(model.fit().orElseThrow().confidence());
    return new Figure.Caption(
        idOf(model.id()),
        "(" + (findings.models().indexOf(model) + 1) + ") " + model.title(),
        "Estimates with their "
            + level
            + " confidence intervals. "
            + rows.scales("term")
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
