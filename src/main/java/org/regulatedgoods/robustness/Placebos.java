package org.regulatedgoods.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regulatedgoods.glm.kernel.TermLine;
import org.regulatedgoods.robustness.Prepared.Outcome;

/**
 * Fits an equation where its hypotheses expect nothing, and on older values of its terms.
 *
 * @param claims whose terms are asked
 */
public record Placebos(Equation equation, List<Claim> claims) {

  public Placebos {
    claims = List.copyOf(claims);
  }

  /** The equation as it is, to hold the others against. */
  public List<PlaceboTest> own(Panel panel) {
    return tests(PlaceboTest.MODEL, equation, 0, panel);
  }

  /** On another outcome, about which the theory says nothing. */
  public List<PlaceboTest> outcome(String placebo, Panel panel) {
    return tests(PlaceboTest.OUTCOME, equation.withOutcome(placebo), 0, panel);
  }

  /**
   * On older values.
   *
   * @param panel in which the columns of the terms hold those of so many years before
   */
  public List<PlaceboTest> lag(int years, Panel panel) {
    return tests(PlaceboTest.LAG, equation, years, panel);
  }

  private List<PlaceboTest> tests(String kind, Equation fitted, int lag, Panel panel) {
    Outcome outcome = fitted.on(panel).fit();
    List<PlaceboTest> tests = new ArrayList<>();
    for (Claim claim : claims) {
      for (Regressor term : claim.terms(fitted)) {
        tests.add(test(kind, lag, claim, term.name(), outcome));
      }
    }
    return tests;
  }

  private PlaceboTest test(String kind, int lag, Claim claim, String term, Outcome outcome) {
    Optional<TermLine> line = outcome.line(term);
    boolean found =
        line.filter(it -> it.pValue() < equation.alpha() && claim.agrees(it.estimate()))
            .isPresent();
    return new PlaceboTest(
        equation.id(),
        claim.hypothesis(),
        claim.expected().toString(),
        term,
        kind,
        outcome.prepared().equation().outcome(),
        lag,
        outcome.prepared().rows().rows(),
        line.map(TermLine::estimate).orElse(Double.NaN),
        line.map(TermLine::standardError).orElse(Double.NaN),
        line.map(TermLine::pValue).orElse(Double.NaN),
        kind.equals(PlaceboTest.OUTCOME) && found,
        outcome.reasonFor(term));
  }
}
