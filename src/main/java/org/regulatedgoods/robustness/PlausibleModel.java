package org.regulatedgoods.robustness;

import java.util.ArrayList;
import java.util.List;
import org.regulatedgoods.glm.kernel.TermLine;
import org.regulatedgoods.glm.kernel.scrutiny.PooledEstimate;

/** A model of a measured outcome, fitted on each of the outcome's plausible values. */
public final class PlausibleModel {

  private PlausibleModel() {}

  /**
   * Its coefficients, the intercept among them; one line without a term where a draw cannot be
   * fitted.
   *
   * @param draws of the outcome, a value a row of the panel; NaN in the rows that have none
   */
  public static List<PlausibleTerm> of(Equation equation, Panel panel, List<double[]> draws) {
    List<Prepared.Outcome> fits = new ArrayList<>();
    for (double[] draw : draws) {
      Prepared.Outcome fit = equation.on(panel.with(equation.outcome(), draw)).fit();
      if (!fit.reason().isEmpty()) {
        return List.of(none(equation, fit));
      }
      fits.add(fit);
    }
    return fits.get(0).covariance().orElseThrow().names().stream()
        .map(term -> pooled(equation, term, fits))
        .toList();
  }

  private static PlausibleTerm none(Equation equation, Prepared.Outcome fit) {
    double no = Double.NaN;
    long rows = fit.prepared().rows().rows();
    return new PlausibleTerm(equation.id(), "", no, no, no, no, no, no, no, 0, rows, fit.reason());
  }

  /** Terms and rows are the same in every draw, which has values for the same rows. */
  private static PlausibleTerm pooled(Equation equation, String term, List<Prepared.Outcome> fits) {
    List<TermLine> lines = fits.stream().map(fit -> fit.line(term).orElseThrow()).toList();
    PooledEstimate pooled =
        PooledEstimate.of(
            lines.stream().mapToDouble(TermLine::estimate).toArray(),
            lines.stream().mapToDouble(TermLine::standardError).toArray(),
            lines.stream().mapToDouble(TermLine::df).min().orElseThrow());
    TermLine line = pooled.line(term, equation.alpha());
    return new PlausibleTerm(
        equation.id(),
        term,
        line.estimate(),
        line.standardError(),
        line.df(),
        line.pValue(),
        line.low(),
        line.high(),
        pooled.missing(),
        fits.size(),
        fits.get(0).prepared().rows().rows(),
        "");
  }
}
