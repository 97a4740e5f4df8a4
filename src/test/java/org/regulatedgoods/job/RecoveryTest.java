package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.feature.Expression;
import org.regulatedgoods.job.Governments.Government;
import org.regulatedgoods.study.PreferenceModel;
import org.regulatedgoods.study.PreferenceModel.Measured;
import org.regulatedgoods.theory.LinearPreference.Measures;
import org.regulatedgoods.theory.Quantity;
import org.regulatedgoods.theory.RecoveredWeights;

/** The theory's weights against worlds in which they are known. */
class RecoveryTest {

  private static final PreferenceModel MODEL = model(0.6, 2.3, 0.13, 2, 0.18, 2.5);

  private static PreferenceModel model(double... weights) {
    Map<String, Measured> terms = new LinkedHashMap<>();
    for (Quantity quantity : Quantity.values()) {
      terms.put(quantity.id(), new Measured(Expression.parse("x"), weights[terms.size()]));
    }
    return new PreferenceModel(
        "known", "Known", "small-arms", 2006, 7.6, terms, Expression.parse("gdp"), "preferred");
  }

  /** Governments of random quantities and what they want by the model, with noise of that size. */
  private static Governments world(double noise, double mostAutocracy) {
    Random random = new Random(3);
    List<Government> governments = new ArrayList<>();
    for (int i = 0; i < 118; i++) {
      Measures measures =
          new Measures(
              3 * random.nextDouble(),
              random.nextDouble(),
              9 * random.nextDouble(),
              random.nextDouble(),
              9 * random.nextDouble(),
              mostAutocracy * random.nextDouble());
      double wants = MODEL.preference().unclipped(measures) + noise * random.nextGaussian();
      governments.add(new Government("S" + i, measures, wants));
    }
    return new Governments(governments, Map.of());
  }

  @Test
  void withoutNoiseTheStatedWeightsComeBackExactly() {
    RecoveredWeights recovered = Recovery.of(MODEL, world(0, 1)).weights().orElseThrow();

    for (Quantity quantity : Quantity.values()) {
      assertThat(recovered.byQuantity().get(quantity).estimate())
          .as(quantity.id())
          .isCloseTo(MODEL.weight(quantity), within(1e-9));
      assertThat(recovered.byQuantity().get(quantity).isAllowed()).isTrue();
    }
  }

  @Test
  void withNoiseTheyComeBackWithinTheirErrors() {
    RecoveredWeights recovered = Recovery.of(MODEL, world(0.3, 1)).weights().orElseThrow();

    recovered
        .byQuantity()
        .forEach(
            (quantity, weight) -> {
              assertThat(weight.standardError()).as(quantity.id()).isPositive();
              assertThat(weight.estimate())
                  .as(quantity.id())
                  .isCloseTo(MODEL.weight(quantity), within(4 * weight.standardError()));
            });
  }

  @Test
  void aQuantityThatDoesNotVaryLeavesNoWeightsAndSaysWhy() {
    Recovery recovery = Recovery.of(MODEL, world(0, 0));

    assertThat(recovery.weights()).isEmpty();
    assertThat(recovery.reason()).contains("autocracy");
  }
}
