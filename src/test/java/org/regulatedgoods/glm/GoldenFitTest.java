package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.Term.Numeric;

class GoldenFitTest {

  @Test
  void hc3MatchesPublishedNumbersOnSwiss() {
    GlmFit fit = swiss();
    List<Coefficient> table = fit.coefficientTable(CovarianceKind.HC3, 0.05);
    assertThat(table)
        .extracting(Coefficient::name)
        .containsExactly("(Intercept)", "Education", "Catholic");
    double[][] published = {
      {74.233689, 2.069354}, {-0.788329, 0.139926}, {0.110921, 0.030307},
    };
    for (int k = 0; k < published.length; k++) {
      assertThat(table.get(k).estimate()).isCloseTo(published[k][0], within(5e-7));
      assertThat(table.get(k).standardError()).isCloseTo(published[k][1], within(5e-7));
    }
  }

  @Test
  void leastSquaresOnSwissMatchesR() {
    GlmFit fit = swiss();
    Golden.assertMatches(fit, "swiss");
    Golden.assertEffects(fit, "swiss");
  }

  @Test
  void leastSquaresWithFactorInteractionAndSevenClustersMatchesR() {
    GlmFit fit = States.fit(States.leastSquares());
    Golden.assertMatches(fit, "ols-states");
    Golden.assertEffects(fit, "ols-states");
    assertThat(fit.statistics().clusters()).hasValue(7);
  }

  @Test
  void logitWithSevenClustersMatchesR() {
    GlmFit fit = States.fit(States.logit());
    Golden.assertMatches(fit, "logit-states");
    Golden.assertEffects(fit, "logit-states");
  }

  @Test
  void logitWithInteractionsMatchesR() {
    GlmFit fit = States.fit(States.interactedLogit());
    Golden.assertMatches(fit, "logit-interaction");
    Golden.assertEffects(fit, "logit-interaction");
  }

  @Test
  void fractionalLogitMatchesRQuasibinomialWithRobustErrors() {
    GlmFit fit = States.fit(States.fractionalLogit());
    Golden.assertMatches(fit, "fractional-states");
    Golden.assertEffects(fit, "fractional-states");
    assertThat(fit.statistics().logLikelihood()).isEmpty();
  }

  @Test
  void aPValueOfTenToTheMinusHundredIsNotZero() {
    Dataset<Row> strong = Golden.table("strong.csv", List.of("row"));
    GlmSpec spec = GlmSpec.leastSquares("strong", "y", List.of(new Numeric("x"), new Numeric("z")));
    GlmFit fit = Fits.fit(new Estimator().estimate(strong, spec, List.of("row")));
    Golden.assertMatches(fit, "strong");
    assertThat(fit.coefficientTable().get(1).pValue()).isBetween(1e-130, 1e-100);
  }

  @Test
  void rowsLeftOnTheWorkersGiveTheSameNumbersAsRowsHeld() {
    Dataset<Row> spread = States.table().repartition(3);
    GlmFit fit =
        Fits.fit(new Estimator(0, Long.MAX_VALUE).estimate(spread, States.logit(), States.KEY));
    Golden.assertMatches(fit, "logit-states");
    Golden.assertEffects(fit, "logit-states");
  }

  private static GlmFit swiss() {
    Dataset<Row> swiss = Golden.table("swiss.csv", List.of("place"));
    List<Term> terms = List.of(new Numeric("Education"), new Numeric("Catholic"));
    GlmSpec spec = GlmSpec.leastSquares("swiss", "Fertility", terms);
    return Fits.fit(new Estimator().estimate(swiss, spec, List.of("place")));
  }
}
