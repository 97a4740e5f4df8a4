package org.regulatedgoods.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PooledTest {

  @Test
  void rubinsRulesAreThoseComputedByHand() {
    // U = 0.05, B = 0.01, T = 0.05 + 4/3 0.01 = 0.19/3, lambda = 4/19; nu_old = 2 (19/4)^2 =
    // 45.125,
    // nu_obs = 101/103 100 15/19 = 77.4144098.., nu = 28.5079..
    Pooled pooled =
        Pooled.of(new double[] {0.9, 1.0, 1.1}, new double[] {0.04, 0.05, 0.06}, 100, 0.05);
    double observed = 101.0 / 103 * 100 * 15 / 19;
    assertThat(pooled.estimate()).isCloseTo(1, within(1e-12));
    assertThat(pooled.error()).isCloseTo(Math.sqrt(0.19 / 3), within(1e-12));
    assertThat(pooled.df()).isCloseTo(45.125 * observed / (45.125 + observed), within(1e-9));
    assertThat(pooled.missing())
        .isCloseTo((4.0 / 15 + 2 / (pooled.df() + 3)) / (4.0 / 15 + 1), within(1e-12));
    assertThat(pooled.low()).isLessThan(1 - 2 * pooled.error());
    assertThat(pooled.high() - 1).isCloseTo(1 - pooled.low(), within(1e-12));
  }

  @Test
  void drawsThatAgreeLeaveTheErrorOfOneFit() {
    Pooled pooled = Pooled.of(new double[] {2, 2}, new double[] {0.25, 0.25}, 10, 0.05);
    assertThat(pooled.error()).isEqualTo(0.5);
    assertThat(pooled.df()).isCloseTo(11.0 / 13 * 10, within(1e-12));
    assertThat(pooled.pValue()).isBetween(0.003, 0.005);
  }
}
