package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.regulatedgoods.report.VerdictRow.Tested;

/** What all models and goods say of one hypothesis, a row an estimate with its interval. */
final class ClaimFigure {

  private ClaimFigure() {}

  /** One a hypothesis that two or more estimates are on; of one, its model's figure shows all. */
  static List<Figure> of(Findings findings) {
    List<Figure> figures = new ArrayList<>();
    for (String hypothesis :
        findings.verdicts().stream().map(VerdictRow::hypothesis).distinct().toList()) {
      List<VerdictRow> verdicts =
          findings.verdicts().stream()
              .filter(row -> row.hypothesis().equals(hypothesis))
              .filter(row -> row.evidence().filter(ClaimFigure::isEstimated).isPresent())
              .toList();
      if (verdicts.size() > 1) {
        figures.add(draw(findings, verdicts));
      }
    }
    return figures;
  }

  private static boolean isEstimated(Tested tested) {
    return Double.isFinite(tested.estimate().estimate());
  }

  private static Figure draw(Findings findings, List<VerdictRow> verdicts) {
    WhiskerRows rows =
        new WhiskerRows(verdicts.stream().map(verdict -> row(findings, verdict)).toList());
    VerdictRow claim = verdicts.get(0);
    Figure.Caption caption =
        new Figure.Caption(
            Figure.Caption.idOf("hypothesis", claim.hypothesis()),
            claim.hypothesis() + " across models and goods",
            "The coefficient that each model judges "
                + claim.hypothesis()
                + " by, with its confidence interval. "
                + rows.scales("model")
                + " Shaded: the side of zero that the hypothesis expects.");
    return rows.draw(caption, claim.title(), findings.about());
  }

  private static WhiskerRow row(Findings findings, VerdictRow verdict) {
    Tested tested = verdict.evidence().orElseThrow();
    ModelFit model = findings.model(verdict.model());
    Estimate it = tested.estimate();
    Shown shown = Shown.of(it);
    String numbers = shown.estimate() + " " + shown.interval();
    return new WhiskerRow(
        "(%d) %s".formatted(findings.models().indexOf(model) + 1, verdict.good()),
        model.estimator() + ", " + tested.term() + " \u00b7 " + verdict.finding(),
        Rounded.minus(numbers),
        "%s, %s: %s, p %s".formatted(verdict.good(), model.title(), numbers, shown.p()),
        it.estimate(),
        it.low(),
        it.high(),
        Ink.of(verdict.finding()),
        SeriesMarkers.CIRCLE,
        Optional.of(verdict.expected()));
  }
}
