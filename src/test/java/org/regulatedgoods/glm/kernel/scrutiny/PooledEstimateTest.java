package org.regulatedgoods.glm.kernel.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.kernel.TermLine;

class PooledEstimateTest {
  private static final double[] ESTIMATES = {1.2, 1.5, .9, 1.31, 1.02};
  private static final double[] ERRORS = {.3, .28, .35, .31, .29};

  @Test
  void poolingMatchesMice() {
    PooledEstimate pooled = PooledEstimate.of(ESTIMATES, ERRORS, 50);
    close(pooled.estimate(), "pool-estimate-50");
    close(pooled.standardError(), "pool-se-50");
    close(pooled.df(), "pool-df-50");
    close(pooled.missing(), "pool-lambda");
    PooledEstimate many = PooledEstimate.of(ESTIMATES, ERRORS, 999_999);
    close(many.df(), "pool-df-999999");
    PooledEstimate normal = PooledEstimate.of(ESTIMATES, ERRORS, Double.POSITIVE_INFINITY);
    close(normal.df(), "pool-df-old");
  }

  @Test
  void equalEstimatesHaveNothingMissing() {
    double[] same = {2, 2, 2};
    PooledEstimate pooled = PooledEstimate.of(same, new double[] {.5, .5, .5}, 30);
    assertThat(pooled.missing()).isZero();
    assertThat(pooled.df()).isCloseTo(31.0 / 33 * 30, within(1e-12));
    TermLine line = pooled.line("x", 0.05);
    assertThat(line.statistic()).isCloseTo(4, within(1e-12));
  }

  @Test
  void oneImputationIsNotEnough() {
    assertThatThrownBy(() -> PooledEstimate.of(new double[] {1}, new double[] {1}, 10))
        .hasMessageContaining("two imputations at least");
  }

  private static void close(double actual, String name) {
    double expected = ScrutinyGoldens.value(name);
    assertThat(actual).as(name).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
  }
}
