package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirthTest {

  @Test
  void aTermThatSeparatesHasAFiniteEstimateThatMatchesR() {
    assertThat(States.reasons(separated().withModel(Model.logit())))
        .containsExactly("separation: rare splits the outcome by itself");
    Cases.assertMatches(States.fit(separated()), "firth");
  }

  @Test
  void profileIntervalsMatchAnIndependentProfileInR() {
    Fit fit = States.fit(separated());
    GoldenTable golden = GoldenTable.of("kernel/firth-profile.csv");
    for (String term : List.of("polity", "exports", "rare")) {
      FirthProfile.Interval interval = FirthProfile.of(fit, term, 0.05);
      assertThat(interval.low()).isCloseTo(golden.value(term, "low"), within(1e-6));
      assertThat(interval.high()).isCloseTo(golden.value(term, "high"), within(1e-6));
      double p = golden.value(term, "p");
      assertThat(interval.pValue()).isCloseTo(p, within(1e-6 * p));
    }
  }

  @Test
  void robustErrorsAndProfilesOfInterceptsAreRefused() {
    Fit fit = States.fit(separated());
    assertThatThrownBy(() -> fit.covariance(Errors.hc3()))
        .hasMessageContaining("classical errors and profiles only");
    assertThatThrownBy(() -> FirthProfile.of(fit, "(Intercept)", 0.05))
        .hasMessageContaining("not profiled");
  }

  /** Steps of the plain likelihood overshoot there as far as they came. */
  @Test
  void aRowWithMostOfTheLeverageDoesNotKeepTheFitFromItsMaximum() {
    Fit fit = States.fit(firth(new double[] {0, 1, 2, 3, 4, 1005}));
    // optim(c(-0.25, 0.001), …, control = list(reltol = 1e-15)) of the penalised likelihood in R.
    assertThat(fit.solution().estimates()[1]).isCloseTo(0.001440798, within(1e-9));
    assertThat(fit.summary().logLikelihood().getAsDouble()).isCloseTo(2.519951, within(1e-6));
    FirthProfile.Interval interval = FirthProfile.of(fit, "x", 0.05);
    assertThat(interval.low()).isNegative();
    assertThat(interval.high()).isPositive();
  }

  @Test
  void theUnitOfATermChangesNothingBesideThatOfItsCoefficient() {
    double[] metres = {0, 1, 2, 3, 4, 1005};
    double[] kilometres = Arrays.stream(metres).map(x -> x / 1000).toArray();
    FirthProfile.Interval one = FirthProfile.of(States.fit(firth(metres)), "x", 0.05);
    FirthProfile.Interval other = FirthProfile.of(States.fit(firth(kilometres)), "x", 0.05);
    assertThat(other.low()).isCloseTo(1000 * one.low(), within(1e-9));
    assertThat(other.high()).isCloseTo(1000 * one.high(), within(1e-9));
    assertThat(other.pValue()).isCloseTo(one.pValue(), within(1e-12));
  }

  @Test
  void twoTermsThatAreNearlyOneHaveAProfileAsWide() {
    int rows = 20;
    Random random = new Random(1);
    double[][] near = new double[3][rows];
    for (int i = 0; i < rows; i++) {
      near[0][i] = random.nextGaussian();
      near[1][i] = near[0][i] + 1e-3 * random.nextGaussian();
      near[2][i] = random.nextDouble() < 0.5 ? 1 : 0;
    }
    DesignMatrix design = DesignMatrix.withIntercept(List.of("a", "b"), near[0], near[1]);
    Fit fit = States.fit(Regression.of(near[2], design, new Model.FirthLogit()));
    FirthProfile.Interval interval = FirthProfile.of(fit, "a", 0.05);
    assertThat(interval.low()).isBetween(-2000.0, -400.0);
    assertThat(interval.high()).isBetween(400.0, 2000.0);
    assertThat(interval.pValue()).isBetween(0.05, 1.0);
  }

  private static Regression firth(double[] x) {
    double[] outcome = {0, 0, 0, 1, 1, 1};
    return Regression.of(
        outcome, DesignMatrix.withIntercept(List.of("x"), x), new Model.FirthLogit());
  }

  private static Regression separated() {
    DesignMatrix design =
        DesignMatrix.withIntercept(
            List.of("polity", "exports", "rare"),
            States.column("polity"),
            States.column("exports"),
            GoldenTable.of("kernel/rare.csv").numbers("rare"));
    return Regression.of(States.column("vote"), design, new Model.FirthLogit());
  }
}
