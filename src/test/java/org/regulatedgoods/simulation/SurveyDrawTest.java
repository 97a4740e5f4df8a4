package org.regulatedgoods.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who answers which survey, and who knows an answer. */
class SurveyDrawTest {
  private static final List<SimulatedState> STATES = FakeStates.world();
  private static final SimulatedWorld WORLD =
      Simulation.draw(2006, STATES, SimulationOptions.standard());

  @ParameterizedTest
  @EnumSource
  void whoIsSilentDependsOnThePreferenceWhereTheWorldIsDrawnSo(TradedGood good) {
    SimulatedWorld hard =
        Simulation.draw(2006, STATES, SimulationOptions.standard().answeringByPreference(-6));

    assertThat(meanPreferredOfAnswering(hard, good))
        .isLessThan(meanPreferredOfAnswering(WORLD, good) - 0.1);
    assertThat(hard.preferred(good)).isEqualTo(WORLD.preferred(good));
    assertThat(doNotKnowOfTheStrictest(hard, good))
        .isGreaterThan(1.5 * doNotKnowOfTheStrictest(WORLD, good));
  }

  private static double meanPreferredOfAnswering(SimulatedWorld of, TradedGood good) {
    return of.survey(good).officials().stream()
        .map(official -> official.state().id())
        .distinct()
        .mapToDouble(of.preferred(good)::get)
        .average()
        .orElseThrow();
  }

  /** The share of answers by governments whose r* is above the mean that are "don't know". */
  private static double doNotKnowOfTheStrictest(SimulatedWorld of, TradedGood good) {
    Map<String, Double> preferred = of.preferred(good);
    double mean = preferred.values().stream().mapToDouble(r -> r).average().orElseThrow();
    return of.survey(good).officials().stream()
        .filter(official -> preferred.get(official.state().id()) > mean)
        .flatMap(official -> official.answers().stream())
        .mapToDouble(answer -> answer.equals(SurveyDraw.DO_NOT_KNOW) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @Test
  void eachGoodIsAskedOfOthersAndAnsweredOtherwise() {
    Set<String> onArms = answering(WORLD, TradedGood.SMALL_ARMS);
    Set<String> onDrugs = answering(WORLD, TradedGood.DRUGS);

    assertThat(onArms).isNotEqualTo(onDrugs).containsAnyElementsOf(onDrugs);
  }

  @Test
  void whatIsTrueIsToldOfEachGood() {
    assertThat(WORLD.truth())
        .filteredOn(value -> value.parameter().equals("consumers"))
        .extracting(TrueValue::good)
        .containsExactly("small-arms", "drugs", "antiquities");
    assertThat(WORLD.truth())
        .filteredOn(value -> value.parameter().equals("exporters:state_share"))
        .extracting(TrueValue::good)
        .containsExactly("small-arms");
  }

  private static Set<String> answering(SimulatedWorld of, TradedGood good) {
    return of.survey(good).officials().stream()
        .map(official -> official.state().id())
        .collect(Collectors.toSet());
  }
}
