package org.regulatedgoods.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.TermLine;
import org.regulatedgoods.glm.kernel.scrutiny.PooledEstimate;

class PlausibleModelTest {

  private static final Panel PANEL = Goldens.panel("glm/states.csv");
  private static final Equation EQUATION =
      new Equation(
          "ols",
          "score",
          List.of(Goldens.term("regime", "polity"), Goldens.term("exporters", "exports")),
          Model.leastSquares(),
          new Spread("HC3", ""),
          0.05);

  /** The outcome with noise of that size; none for the first three rows. */
  private static double[] draw(long seed, double noise) {
    Random random = new Random(seed);
    double[] values = PANEL.number("score").clone();
    Arrays.setAll(values, i -> i < 3 ? Double.NaN : values[i] + noise * random.nextGaussian());
    return values;
  }

  @Test
  void itsTermsAreTheFitsOfTheDrawsPooledByRubinsRules() {
    List<double[]> draws = List.of(draw(1, 0.4), draw(2, 0.4), draw(3, 0.4), draw(4, 0.4));

    List<PlausibleTerm> terms = PlausibleModel.of(EQUATION, PANEL, draws);

    assertThat(terms)
        .extracting(PlausibleTerm::term)
        .containsExactly("(Intercept)", "polity", "exports");
    for (PlausibleTerm term : terms) {
      List<TermLine> alone =
          draws.stream()
              .map(draw -> EQUATION.on(PANEL.with("score", draw)).fit())
              .map(fit -> fit.line(term.term()).orElseThrow())
              .toList();
      PooledEstimate pooled =
          PooledEstimate.of(
              alone.stream().mapToDouble(TermLine::estimate).toArray(),
              alone.stream().mapToDouble(TermLine::standardError).toArray(),
              alone.get(0).df());
      assertThat(term.estimate()).isEqualTo(pooled.estimate());
      assertThat(term.standardError()).isEqualTo(pooled.standardError());
      assertThat(term.missing()).isEqualTo(pooled.missing()).isBetween(0.001, 0.95);
      assertThat(term.df()).isEqualTo(pooled.df()).isLessThan(alone.get(0).df());
      assertThat(term.low()).isLessThan(term.estimate());
      assertThat(term.rows()).isEqualTo(PANEL.rows() - 3L);
      assertThat(term.draws()).isEqualTo(4);
    }
  }

  @Test
  void drawsThatAgreeLeaveTheErrorOfOneFit() {
    List<PlausibleTerm> terms = PlausibleModel.of(EQUATION, PANEL, List.of(draw(1, 0), draw(2, 0)));
    TermLine one = EQUATION.on(PANEL.with("score", draw(3, 0))).fit().line("polity").orElseThrow();

    assertThat(terms.get(1).standardError()).isCloseTo(one.standardError(), within(1e-12));
    assertThat(terms.get(1).missing()).isZero();
  }

  @Test
  void aDrawThatCannotBeFittedIsSaidAndNoNumberGiven() {
    double[] constant = new double[PANEL.rows()];

    assertThat(PlausibleModel.of(EQUATION, PANEL, List.of(draw(1, 1), constant)))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.reason()).isNotEmpty();
              assertThat(line.estimate()).isNaN();
              assertThat(line.model()).isEqualTo("ols");
            });
  }
}
