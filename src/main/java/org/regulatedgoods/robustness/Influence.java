package org.regulatedgoods.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.regulatedgoods.glm.kernel.CovarianceMatrix;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.TermLine;
import org.regulatedgoods.robustness.Prepared.Outcome;

/** Fits an equation again without each state, and without each region. */
public final class Influence {

  private final Prepared all;
  private final List<String> terms;
  private final Outcome whole;

  private Influence(Prepared all, List<String> terms) {
    this.all = all;
    this.terms = terms;
    this.whole = all.fit();
  }

  /**
   * A line a term for all rows, for all but each state's, and for all but each region's.
   *
   * @param region the nominal column of the regions; empty for states alone
   */
  public static List<LeftOut> of(
      Equation equation, Panel panel, List<String> terms, String region) {
    Influence influence = new Influence(equation.on(panel), List.copyOf(terms));
    List<LeftOut> lines = new ArrayList<>(influence.lines(LeftOut.ALL, "", influence.all));
    if (influence.whole.reason().isEmpty()) {
      lines.addAll(influence.each(LeftOut.STATE, influence.all.rows().states()));
      if (!region.isEmpty()) {
        lines.addAll(
            influence.each(LeftOut.REGION, Arrays.asList(influence.all.rows().name(region))));
      }
    }
    return lines;
  }

  private List<LeftOut> each(String kind, List<String> units) {
    List<LeftOut> lines = new ArrayList<>();
    for (String unit : new TreeSet<>(units.stream().filter(u -> u != null).toList())) {
      lines.addAll(lines(kind, unit, all.without(row -> unit.equals(units.get(row)))));
    }
    return lines;
  }

  private List<LeftOut> lines(String kind, String unit, Prepared rest) {
    Outcome outcome = kind.equals(LeftOut.ALL) ? whole : rest.fit();
    return terms.stream().map(term -> line(kind, unit, outcome, term)).toList();
  }

  private LeftOut line(String kind, String unit, Outcome outcome, String term) {
    Optional<TermLine> line = outcome.line(term);
    double dfbetas = kind.equals(LeftOut.ALL) ? Double.NaN : dfbetas(outcome, term);
    return new LeftOut(
        all.equation().id(),
        term,
        kind,
        unit,
        outcome.prepared().rows().rows(),
        line.map(TermLine::estimate).orElse(Double.NaN),
        line.map(TermLine::standardError).orElse(Double.NaN),
        line.map(TermLine::pValue).orElse(Double.NaN),
        dfbetas,
        kind.equals(LeftOut.STATE) && Math.abs(dfbetas) > limit(),
        outcome.reasonFor(term));
  }

  private double limit() {
    return 2 / Math.sqrt(all.rows().rows());
  }

  /**
   * The fall of the estimate over its classical error, the deviation being that of the rows left.
   */
  private double dfbetas(Outcome without, String term) {
    if (without.line(term).isEmpty() || whole.line(term).isEmpty()) {
      return Double.NaN;
    }
    Fit full = whole.fit().orElseThrow();
    Fit rest = without.fit().orElseThrow();
    return (full.estimate(term) - rest.estimate(term)) / (unscaled(full, term) * deviation(rest));
  }

  /** The root of the term's element of the inverse information. */
  private static double unscaled(Fit fit, String term) {
    // A quasi-likelihood has no classical error; its robust one stands in.
    Optional<String> obstacle = fit.obstacle(Errors.classical());
    if (obstacle.isPresent()) {
      return fit.covariance(Errors.hc1()).standardError(term);
    }
    CovarianceMatrix classical = fit.covariance(Errors.classical());
    return classical.standardError(term) / Math.sqrt(fit.summary().dispersion());
  }

  private static double deviation(Fit fit) {
    return fit.obstacle(Errors.classical()).isPresent() ? 1 : Math.sqrt(fit.summary().dispersion());
  }
}
