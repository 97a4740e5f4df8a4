package org.regulatedgoods.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.theory.LinearTreaty.Negotiator;

class LinearTreatyTest {

  private static final LinearTreaty TREATY =
      new LinearTreaty(
          List.of(
              new Negotiator("A", 6, 1), new Negotiator("B", -2, 2), new Negotiator("C", 4, 1)));

  @Test
  void theTreatyIsThePowerWeightedMeanAndWeakerThanTheSimpleOne() {
    assertThat(TREATY.stringency()).isEqualTo((6 - 4 + 4) / 4.0);
    assertThat(TREATY.mean()).isEqualTo((6 + 0 + 4) / 3.0);
    assertThat(TREATY.weakness()).isEqualTo(10 / 3.0 - 1.5);
  }

  @Test
  void thePullOfAGovernmentIsWhatTheTreatyWouldBeWithoutIt() {
    assertThat(TREATY.pull(TREATY.governments().get(1))).isEqualTo(1.5 - 5.0);
    assertThat(TREATY.pull(TREATY.governments().get(0))).isEqualTo(1.5 - 0);
    LinearTreaty alone = new LinearTreaty(List.of(new Negotiator("A", 6, 1)));
    assertThat(alone.pull(alone.governments().get(0))).isZero();
  }

  @Test
  void theTreatyMaximisesThePowerWeightedSumOfSupport() {
    Random random = new Random(11);
    for (int world = 0; world < 200; world++) {
      List<Negotiator> governments =
          IntStream.range(0, 7)
              .mapToObj(
                  i -> new Negotiator("S" + i, 4 * random.nextGaussian() + 2, random.nextDouble()))
              .toList();
      double step = 0.001;
      double best =
          DoubleStream.iterate(0, r -> r <= 20, r -> r + step)
              .boxed()
              .max(
                  (one, other) ->
                      Double.compare(support(governments, one), support(governments, other)))
              .orElseThrow();
      assertThat(new LinearTreaty(governments).stringency()).isCloseTo(best, within(step));
    }
  }

  /** A linear preference is the optimum of a quadratic support. */
  private static double support(List<Negotiator> governments, double regulation) {
    return governments.stream()
        .mapToDouble(
            one -> one.power() * (one.preferred() * regulation - regulation * regulation / 2))
        .sum();
  }

  @Test
  void aTableWithoutPowerIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinearTreaty(List.of(new Negotiator("A", 6, 0))))
        .withMessageContaining("no government has any power");
  }
}
