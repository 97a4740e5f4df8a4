package org.regulatedgoods.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who joins the convention on a good, and when. */
class TreatyDrawTest {
  private static final SimulatedWorld WORLD =
      Simulation.draw(2006, FakeStates.world(), SimulationOptions.standard());

  @ParameterizedTest
  @EnumSource
  void theyAreThoseThatWantMoreRegulationAndTheSoonerTheMore(Convention convention) {
    Map<String, LocalDate> joined = joined(convention);
    LocalDate middle = joined.values().stream().sorted().toList().get(joined.size() / 2);
    double early = meanTaste(convention, state -> isBefore(joined.get(state), middle));
    double late =
        meanTaste(
            convention, state -> joined.containsKey(state) && !isBefore(joined.get(state), middle));
    double never = meanTaste(convention, state -> !joined.containsKey(state));

    assertThat(early).isGreaterThan(late + 0.5);
    assertThat(late).isGreaterThan(never + 0.3);
  }

  @ParameterizedTest
  @EnumSource
  void theyAreAsManyAsTheConventionSaysAndJoinWhileTheListIsKept(Convention convention) {
    Map<String, LocalDate> joined = joined(convention);

    assertThat((double) joined.size() / WORLD.governments().size())
        .isBetween(convention.share() - 0.005, convention.share() + 0.005);
    assertThat(joined.values())
        .allMatch(date -> date.isAfter(convention.opened()) && !date.isAfter(convention.listed()));
  }

  @ParameterizedTest
  @EnumSource
  void noStateSignsOrJoinsBeforeItIsOne(Convention convention) {
    for (TreatyAction action : WORLD.participants(convention)) {
      LocalDate born = LocalDate.of(action.state().since(), 12, 31);
      assertThat(action.signed().stream()).allMatch(date -> date.isAfter(born));
      assertThat(action.bound().stream()).allMatch(bound -> bound.date().isAfter(born));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConventionIsSignedBeforeItIsRatifiedOrNotAtAll(Convention convention) {
    List<TreatyAction> actions = WORLD.participants(convention);

    assertThat(actions.stream().anyMatch(action -> action.signed().isPresent()))
        .isEqualTo(convention.isSigned());
    assertThat(actions)
        .filteredOn(action -> action.signed().isPresent() && action.bound().isPresent())
        .allMatch(action -> action.signed().get().isBefore(action.bound().get().date()))
        .allMatch(action -> action.bound().get().consent() != TreatyAction.Consent.ACCESSION);
  }

  private interface Chosen {
    boolean is(String state);
  }

  private static double meanTaste(Convention convention, Chosen chosen) {
    return WORLD.governments().stream()
        .filter(government -> chosen.is(government.state().id()))
        .mapToDouble(government -> government.on(convention.good()).taste())
        .average()
        .orElseThrow();
  }

  private static Map<String, LocalDate> joined(Convention convention) {
    Map<String, LocalDate> joined = new HashMap<>();
    for (TreatyAction action : WORLD.participants(convention)) {
      action.bound().ifPresent(bound -> joined.put(action.state().id(), bound.date()));
    }
    return joined;
  }

  private static boolean isBefore(LocalDate date, LocalDate middle) {
    return date != null && date.isBefore(middle);
  }
}
