package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoldenKernelTest {

  @Test
  void hc3OnSwissMatchesPublishedNumbers() {
    List<TermLine> table = States.fit(swiss()).table(Errors.hc3(), 0.05);
    double[][] published = {
      {74.233689, 2.069354}, {-0.788329, 0.139926}, {0.110921, 0.030307},
    };
    for (int k = 0; k < published.length; k++) {
      assertThat(table.get(k).estimate()).isCloseTo(published[k][0], within(5e-7));
      assertThat(table.get(k).standardError()).isCloseTo(published[k][1], within(5e-7));
    }
  }

  @Test
  void leastSquaresMatchesR() {
    assertMatches(States.fit(swiss()), "swiss");
    assertMatches(States.fit(States.leastSquares()), "ols-states");
  }

  @Test
  void logitMatchesR() {
    assertMatches(States.fit(States.logit()), "logit-states");
  }

  @Test
  void fractionalLogitMatchesR() {
    assertMatches(States.fit(States.fractionalLogit()), "fractional-states");
  }

  @Test
  void aPValueOfTenToTheMinusHundredIsNotZero() {
    GoldenTable strong = GoldenTable.of("glm/strong.csv");
    DesignMatrix design =
        DesignMatrix.withIntercept(List.of("x", "z"), strong.numbers("x"), strong.numbers("z"));
    Fit fit = States.fit(Regression.of(strong.numbers("y"), design, Model.leastSquares()));
    assertMatches(fit, "strong");
    assertThat(fit.table(Errors.classical(), 0.05).get(1).pValue()).isBetween(1e-130, 1e-100);
  }

  private static Regression swiss() {
    GoldenTable swiss = GoldenTable.of("glm/swiss.csv");
    DesignMatrix design =
        DesignMatrix.withIntercept(
            List.of("Education", "Catholic"),
            swiss.numbers("Education"),
            swiss.numbers("Catholic"));
    return Regression.of(swiss.numbers("Fertility"), design, Model.leastSquares());
  }

  private static void assertMatches(Fit fit, String golden) {
    GoldenTable lines = GoldenTable.of("glm/" + golden + "-coefficients.csv");
    int kinds = 0;
    for (String kind : List.of("CLASSICAL", "HC1", "HC3")) {
      GoldenTable ofKind = lines.where("kind", kind);
      if (!ofKind.lines().isEmpty()) {
        ofKind.assertMatches(fit.table(errors(kind), 0.05));
        kinds++;
      }
    }
    assertThat(kinds).isGreaterThan(1);
    assertStatistics(fit.summary(), GoldenTable.of("glm/" + golden + "-statistics.csv"));
  }

  private static Errors errors(String kind) {
    return switch (kind) {
      case "HC1" -> Errors.hc1();
      case "HC3" -> Errors.hc3();
      default -> Errors.classical();
    };
  }

  private static void assertStatistics(FitSummary summary, GoldenTable golden) {
    assertThat(summary.rows()).isEqualTo(golden.value("n", "value"));
    assertThat(summary.dfResidual()).isEqualTo(golden.value("df", "value"));
    assertClose(summary.deviance(), golden.value("deviance", "value"));
    assertClose(summary.pearsonDispersion(), golden.value("pearson", "value"));
    double likelihood = golden.value("logLikelihood", "value");
    if (Double.isNaN(likelihood)) {
      assertThat(summary.logLikelihood()).isEmpty();
    } else {
      assertClose(summary.logLikelihood().getAsDouble(), likelihood);
      assertClose(summary.aic().getAsDouble(), golden.value("aic", "value"));
    }
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
  }
}
