package org.regulatedgoods.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.theory.LinearPreference;

/** In how many worlds of other seeds a survey of 118 governments finds what is true. */
class EffectSizesTest {
  private static final int WORLDS = 40;
  private static final String WEAK = "drugs democracy";

  /** Of each true effect, the share of worlds in which it is significant with its sign. */
  private static final Map<String, Double> FOUND = new TreeMap<>();

  /** The share of worlds in which it is significant with the other sign. */
  private static final Map<String, Double> CONTRADICTED = new TreeMap<>();

  @BeforeAll
  static void drawWorlds() {
    for (int seed = 1; seed <= WORLDS; seed++) {
      SimulatedWorld world =
          Simulation.draw(seed, FakeStates.world(), SimulationOptions.standard());
      for (TradedGood good : TradedGood.values()) {
        count(world, good);
      }
    }
  }

  @Test
  void everyEffectButTheWeakOneIsFoundInNineOfTenWorlds() {
    assertThat(FOUND).hasSize(16);
    FOUND.forEach(
        (effect, share) -> {
          if (!effect.equals(WEAK)) {
            assertThat(share).as(effect).isGreaterThanOrEqualTo(0.9);
          }
        });
  }

  @Test
  void theWeakOneIsMostlyNotFound() {
    assertThat(FOUND.get(WEAK)).isLessThan(0.5);
  }

  @Test
  void noEffectIsContradicted() {
    assertThat(CONTRADICTED.values()).allMatch(share -> share <= 0.05);
  }

  private static void count(SimulatedWorld world, TradedGood good) {
    List<Government> answering = answering(world, good);
    double[][] x =
        answering.stream().map(government -> drivers(government, good)).toArray(double[][]::new);
    LeastSquares fit = LeastSquares.fit(x, index(world, good, answering));
    double critical = TDistribution.of(x.length - x[0].length).inverseSurvivalProbability(0.025);
    List<String> terms = Measured.terms(good);
    for (int j = 0; j < terms.size(); j++) {
      String effect = good.id() + " " + terms.get(j);
      double t = fit.t(j + 1) * (terms.get(j).matches("exporters.*|consumers") ? -1 : 1);
      FOUND.merge(effect, t > critical ? 1.0 / WORLDS : 0, Double::sum);
      CONTRADICTED.merge(effect, t < -critical ? 1.0 / WORLDS : 0, Double::sum);
    }
  }

  /** Those that a study can use: V-Dem covers them, and their users of opioids are counted. */
  private static List<Government> answering(SimulatedWorld world, TradedGood good) {
    List<String> answered =
        world.survey(good).officials().stream().map(official -> official.state().id()).toList();
    return world.governments().stream()
        .filter(government -> answered.contains(government.state().id()))
        .filter(government -> government.state().codes().vdem().isPresent())
        .filter(
            government ->
                good != TradedGood.DRUGS || government.society().harm().drugUse().counted())
        .toList();
  }

  private static double[] drivers(Government government, TradedGood good) {
    LinearPreference.Measures measures = government.on(good).measures();
    List<Double> drivers = new ArrayList<>();
    drivers.addAll(List.of(1.0, measures.exports(), -measures.autocracy(), measures.harm()));
    drivers.addAll(List.of(measures.humanitarian(), measures.consumption()));
    if (good.hasOwners()) {
      drivers.add(measures.exports() * measures.stateShare());
    }
    return drivers.stream().mapToDouble(driver -> driver).toArray();
  }

  private static double[] index(
      SimulatedWorld world, TradedGood good, List<Government> governments) {
    Map<String, Double> scores =
        new HashMap<>(
            world.survey(good).officials().stream()
                .collect(
                    Collectors.groupingBy(
                        official -> official.state().id(),
                        Collectors.averagingDouble(
                            official -> Measured.score(official.answers())))));
    return governments.stream()
        .mapToDouble(government -> scores.get(government.state().id()))
        .toArray();
  }
}
