package org.regulatedgoods.glm.kernel.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfoundingTest {
  private static final Confounding DARFUR = new Confounding(.097316, .023257, 783);

  @Test
  void theRobustnessValueOfThePublishedExample() {
    Confounding byT = new Confounding(4.18445, 1, 783);
    assertThat(byT.partialR2()).isCloseTo(0.021873, within(5e-7));
    assertThat(byT.robustnessValue()).isCloseTo(0.138776, within(5e-7));
    close(DARFUR.robustnessValue(), "rv");
    close(DARFUR.robustnessValue(0.05), "rv-alpha");
  }

  @Test
  void aConfounderAsStrongAsTheRobustnessValueLeavesNothing() {
    double value = DARFUR.robustnessValue();
    assertThat(DARFUR.under(value, value).estimate()).isCloseTo(0, within(1e-12));
    Confounding negative = new Confounding(-.097316, .023257, 783);
    assertThat(negative.under(value, value).estimate()).isCloseTo(0, within(1e-12));
    assertThat(new Confounding(.01, .023257, 783).robustnessValue(0.05)).isZero();
  }

  @Test
  void publishedBoundsByABenchmark() {
    Confounding left = DARFUR.under(.00916, .12464);
    assertThat(left.estimate()).isCloseTo(.0752, within(5e-5));
    assertThat(left.standardError()).isCloseTo(.0219, within(5e-5));
    assertThat(DARFUR.under(.02747, .37405).estimate()).isCloseTo(.0304, within(5e-5));
  }

  @Test
  void boundsByTimesABenchmarkMatchTheFormulasInR() {
    for (int times = 1; times <= 3; times++) {
      Confounding.Benchmark bound = Confounding.benchmark(times, .00916, .12464);
      close(bound.withTerm(), "benchmark-term-" + times);
      close(bound.withOutcome(), "benchmark-outcome-" + times);
      Confounding left = DARFUR.under(bound.withTerm(), bound.withOutcome());
      close(left.estimate(), "left-" + times);
      close(left.standardError(), "left-se-" + times);
    }
  }

  @Test
  void strengthsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> Confounding.benchmark(3, .4, .1)).hasMessageContaining("3.0 times");
    assertThatThrownBy(() -> DARFUR.under(1, .1)).hasMessageContaining("partial R2");
  }

  private static void close(double actual, String name) {
    double expected = ScrutinyGoldens.value(name);
    assertThat(actual).as(name).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
  }
}
