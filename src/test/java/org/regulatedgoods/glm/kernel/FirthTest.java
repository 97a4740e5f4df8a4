package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
