package org.regulatedgoods.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseTest {
  private static final GradedResponse ITEM = new GradedResponse(1.5, List.of(-1.5, -.5, .5, 1.5));

  @Test
  void theProbabilitiesOfTheAnswersSumToOne() {
    assertThat(ITEM.categories()).isEqualTo(5);
    for (double z = -4; z <= 4; z += .25) {
      List<Double> probabilities = ITEM.probabilities(z);
      assertThat(probabilities).hasSize(5).allSatisfy(p -> assertThat(p).isPositive());
      assertThat(probabilities.stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void atAThresholdHalfAnswerAboveIt() {
    List<Double> probabilities = ITEM.probabilities(.5);

    assertThat(probabilities.get(3) + probabilities.get(4)).isCloseTo(.5, within(1e-12));
  }

  @Test
  void anAnswerIsDrawnInProportionToItsProbability() {
    int draws = 100_000;
    int[] counts = new int[5];
    for (int i = 0; i < draws; i++) {
      counts[ITEM.answer(.3, (i + .5) / draws) - 1]++;
    }
    for (int category = 0; category < 5; category++) {
      assertThat(counts[category] / (double) draws)
          .isCloseTo(ITEM.probabilities(.3).get(category), within(2e-5));
    }
  }

  @Test
  void thresholdsMustIncrease() {
    assertThatThrownBy(() -> new GradedResponse(1, List.of(0.0, 0.0)))
        .hasMessageContaining("do not increase");
  }

  @Test
  void silenceAtRandomDoesNotDependOnThePreference() {
    UnitResponse atRandom = new UnitResponse(-3, .3, .8, 0);
    UnitResponse hard = new UnitResponse(-3, .3, .8, .5);
    UnitResponse.Government lax = new UnitResponse.Government(9, .5, 0);
    UnitResponse.Government strict = new UnitResponse.Government(9, .5, 3);

    assertThat(atRandom.probability(lax)).isEqualTo(atRandom.probability(strict));
    assertThat(hard.probability(strict)).isGreaterThan(hard.probability(lax));
    assertThat(atRandom.probability(lax)).isCloseTo(1 / (1 + Math.exp(-.1)), within(1e-12));
  }
}
