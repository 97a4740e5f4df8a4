package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.kernel.Errors.Correction;

class LeastSquaresTest {

  @Test
  void manyOutcomesOnOneDesignAreFittedAsEachByItself() {
    DesignMatrix design = States.leastSquares().design();
    LeastSquares.Fitting fitting = LeastSquares.on(design).fitting();
    for (String outcome : List.of("score", "wealth", "support")) {
      double[] y = States.column(outcome);
      Fit fit = States.fit(Regression.of(y, design, Model.leastSquares()));
      fitting.to(y);
      assertThat(fitting.variance()).isCloseTo(fit.summary().dispersion(), within(1e-10));
      for (String name : design.names()) {
        int j = design.indexOf(name);
        assertClose(fitting.coefficient(j), fit.estimate(name));
        assertClose(fitting.classicalError(j), error(fit, Errors.classical(), name));
        for (Correction correction : Correction.values()) {
          Errors errors = new Errors.Heteroskedastic(correction);
          assertClose(fitting.robustError(correction, j), error(fit, errors, name));
        }
      }
    }
  }

  @Test
  void aDesignWithoutAnInterceptIsFittedAsItIs() {
    double[] x = {1, 2, 3, 4.5};
    double[] y = {2, 1, 4, 3};
    LeastSquares.Fitting fitting =
        LeastSquares.on(DesignMatrix.of(List.of("x"), x)).fitting().to(y);
    assertThat(fitting.coefficient(0)).isCloseTo(29.5 / 34.25, within(1e-14));
    assertThat(fitting.df()).isEqualTo(3);
  }

  @Test
  void aDesignThatCannotBeFittedIsRefusedByName() {
    double[] x = {1, 2, 3, 4};
    double[] twice = {2, 4, 6, 8};
    DesignMatrix design = DesignMatrix.withIntercept(List.of("x", "twice"), x, twice);
    assertThatThrownBy(() -> LeastSquares.on(design))
        .hasMessageContaining("twice is a combination of x");
  }

  private static double error(Fit fit, Errors errors, String name) {
    return fit.covariance(errors).standardError(name);
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
  }
}
