package org.regulatedgoods.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regulatedgoods.theory.GovernmentPreference;
import org.regulatedgoods.theory.LinearPreference.Measures;

/** The model that the sample is drawn from, in the drivers as a study measures them. */
class TrueModelTest {
  private static final SimulatedWorld WORLD =
      Simulation.draw(2006, FakeStates.world(), SimulationOptions.standard());

  @ParameterizedTest
  @EnumSource
  void noTradeThatAFileCanSayBreaksTheSecondOrderCondition(TradedGood good) {
    double most = Attributes.MOST_LOG_TRADE;
    GovernmentPreference extreme = model(good).of(new Measures(0, 0, most, 1, most, 1));

    assertThat(extreme.curvature()).isPositive();
    assertThat(extreme.stringency()).isZero();
  }

  @Test
  void smallArmsAreRegulatedAsTheFormulaOfTheReadmeSays() {
    Measures measures = new Measures(1.5, 0.4, 5, 0.5, 8, 0.3);
    double rents = (0.4 + 0.5 + 0.5 * (1 - 0.4 + 1.2)) * 5 / 25 + 1.25 * 8 / 25;
    double harm = (1 + 0.2 * 0.7) * (3.1 + 0.36 * 1.5) + 0.8 * (0.4 + 0.38 * 0.4) * 5 - 0.95 * 0.3;

    assertThat(model(TradedGood.SMALL_ARMS).of(measures).stringency())
        .isCloseTo(0.5 * (harm - 3 * rents) / (2 - 0.25 * rents), within(1e-12));
  }

  @Test
  void concernIsNoMoreThanFullHoweverMuchAidIsGiven() {
    TrueModel model = model(TradedGood.SMALL_ARMS);

    assertThat(model.of(new Measures(1, 2, 0, 0, 0, 0)).stringency())
        .isEqualTo(model.of(new Measures(1, 50, 0, 0, 0, 0)).stringency());
    assertThat(model.isConcernOpen(new Measures(1, 1.5, 0, 0, 0, 0))).isTrue();
    assertThat(model.isConcernOpen(new Measures(1, 2, 0, 0, 0, 0))).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void theMeanEffectsAreTheMeansOfDifferencesOfThePreference(TradedGood good) {
    MeanEffects effects = WORLD.meanEffects(good);

    assertThat(effects.harm()).isCloseTo(difference(good, 0), within(1e-6));
    assertThat(effects.humanitarian()).isCloseTo(difference(good, 1), within(1e-6));
    assertThat(effects.consumption()).isCloseTo(difference(good, 4), within(1e-6));
    assertThat(effects.democracy()).isCloseTo(-difference(good, 5), within(1e-6));
  }

  @ParameterizedTest
  @EnumSource
  void theModelBendsLittleSoThatALineComesNearToItsMeanEffects(TradedGood good) {
    MeanEffects effects = WORLD.meanEffects(good);
    List<Government> governments = WORLD.governments();
    LeastSquares line =
        LeastSquares.fit(
            governments.stream().map(g -> columns(good, g)).toArray(double[][]::new),
            governments.stream().mapToDouble(g -> g.on(good).preferred()).toArray());

    assertThat(line.coefficient(0)).isCloseTo(effects.intercept(), within(0.1));
    assertThat(line.coefficient(1)).isCloseTo(effects.harm(), tenth(effects.harm()));
    assertThat(line.coefficient(2))
        .isCloseTo(effects.humanitarian(), tenth(effects.humanitarian()));
    assertThat(line.coefficient(3)).isCloseTo(effects.exports(), tenth(effects.exports()));
    assertThat(line.coefficient(4)).isCloseTo(effects.consumption(), tenth(effects.consumption()));
    assertThat(line.coefficient(5)).isCloseTo(effects.democracy(), tenth(effects.democracy()));
    if (good.hasOwners()) {
      assertThat(line.coefficient(6))
          .isCloseTo(effects.stateOwnership(), tenth(1.5 * effects.stateOwnership()));
    }
  }

  private static Offset<Double> tenth(double value) {
    return within(0.1 * Math.abs(value));
  }

  private static double[] columns(TradedGood good, Government government) {
    double[] m = values(government.on(good).measures());
    double[] columns = {1, m[0], m[1], m[2], m[4], 1 - m[5], m[2] * m[3]};
    return good.hasOwners() ? columns : Arrays.copyOf(columns, 6);
  }

  /** The mean over the states of a central difference in one driver. */
  private static double difference(TradedGood good, int driver) {
    double step = 1e-4;
    return WORLD.governments().stream()
        .map(government -> government.on(good).measures())
        .mapToDouble(
            m ->
                (model(good).of(shifted(m, driver, step)).unclipped()
                        - model(good).of(shifted(m, driver, -step)).unclipped())
                    / (2 * step))
        .average()
        .orElseThrow();
  }

  /** Drivers next to the end of their range are moved inwards: r* bends too little to matter. */
  private static Measures shifted(Measures measures, int driver, double by) {
    double[] values = values(measures);
    values[driver] += by + (values[driver] < 1e-3 ? 1e-3 : 0);
    return new Measures(values[0], values[1], values[2], values[3], values[4], values[5]);
  }

  private static double[] values(Measures m) {
    return new double[] {
      m.harm(), m.humanitarian(), m.exports(), m.stateShare(), m.consumption(), m.autocracy()
    };
  }

  private static TrueModel model(TradedGood good) {
    return SimulationOptions.standard().truth(good);
  }
}
