package org.regulatedgoods.glm.kernel.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PowerTest {
  private static final Power NULL = new Power(.05, .2, 111);

  @Test
  void minimumDetectableEffectMatchesR() {
    close(NULL.minimumDetectableEffect(0.05, 0.8), "mde");
    Power normal = new Power(.05, .2, Double.POSITIVE_INFINITY);
    close(normal.minimumDetectableEffect(0.05, 0.9), "mde-normal");
  }

  @Test
  void detectablePartialR2MatchesNoncentralT() {
    close(Power.detectablePartialR2(118, 2, 0.05, 0.8), "partial-r2-2");
    close(Power.detectablePartialR2(118, 7, 0.05, 0.8), "partial-r2-7");
    assertThat(Power.detectablePartialR2(118, 2, 0.05, 0.8)).isCloseTo(.062, within(.002));
  }

  @Test
  void equivalenceIsTheWorseOfTwoOneSidedTests() {
    close(NULL.equivalence(-.3, .3), "tost");
    assertThat(NULL.equivalence(-1, 1)).isLessThan(1e-5);
    assertThat(NULL.equivalence(.2, .3)).isGreaterThan(0.7);
    assertThatThrownBy(() -> NULL.equivalence(1, -1)).hasMessageContaining("bounds");
  }

  private static void close(double actual, String name) {
    double expected = ScrutinyGoldens.value(name);
    assertThat(actual).as(name).isCloseTo(expected, within(1e-7 * Math.abs(expected)));
  }
}
