package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;
import org.regulatedgoods.report.RobustnessText.CurveText;
import org.regulatedgoods.robustness.CurveSummary;

/**
 * The figures of the checks.
 *
 * @param influence one a model
 * @param curves one a curve and hypothesis, in the order of {@link CurveText}
 * @param contours one a term that is significant
 */
record RobustnessFigures(List<Figure> influence, List<Figure> curves, List<Figure> contours) {

  static RobustnessFigures of(Findings findings) {
    List<Figure> curves = new ArrayList<>();
    for (CurveSummary summary : findings.robustness().curves().summaries()) {
      curves.add(CurveFigure.of(findings, summary));
    }
    return new RobustnessFigures(InfluenceFigure.of(findings), curves, ContourFigure.of(findings));
  }

  List<Figure> all() {
    List<Figure> all = new ArrayList<>(influence);
    all.addAll(curves);
    all.addAll(contours);
    return all;
  }
}
