package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.regulatedgoods.theory.GovernmentPreference;
import org.regulatedgoods.theory.LinearPreference;

/** Draws what each government wants: the true model on its measured drivers, and its own taste. */
final class GovernmentDraw {
  private final RandomStreams streams;
  private final SimulationOptions options;

  /** What is known of the states before what their governments want. */
  record Setting(
      List<SimulatedState> states,
      Map<String, Society> societies,
      Map<String, Industry> industries,
      Trade trade) {}

  GovernmentDraw(RandomStreams streams, SimulationOptions options) {
    this.streams = streams;
    this.options = options;
  }

  List<Government> draw(Setting setting) {
    Map<TradedGood, List<Stance>> stances = new EnumMap<>(TradedGood.class);
    for (TradedGood good : TradedGood.values()) {
      stances.put(good, stances(good, setting));
    }
    List<Government> governments = new ArrayList<>();
    for (int i = 0; i < setting.states().size(); i++) {
      SimulatedState state = setting.states().get(i);
      Map<TradedGood, Stance> own = new EnumMap<>(TradedGood.class);
      for (TradedGood good : TradedGood.values()) {
        own.put(good, stances.get(good).get(i));
      }
      governments.add(
          new Government(
              state,
              setting.societies().get(state.id()),
              setting.industries().get(state.id()),
              own));
    }
    return governments;
  }

  /** In the order of the states. */
  private List<Stance> stances(TradedGood good, Setting setting) {
    List<LinearPreference.Measures> measures =
        setting.states().stream().map(state -> measures(good, setting, state)).toList();
    List<GovernmentPreference> preferences =
        measures.stream().map(options.truth(good)::of).toList();
    Spread spread = Spread.of(preferences.stream().map(GovernmentPreference::stringency).toList());
    List<Stance> stances = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      GovernmentPreference preference = preferences.get(i);
      double taste =
          streams.stream(good.own("taste"), setting.states().get(i).id())
              .normal(0, options.noise().government());
      stances.add(
          new Stance(
              measures.get(i), preference, spread.standardise(preference.stringency()) + taste));
    }
    return stances;
  }

  private static LinearPreference.Measures measures(
      TradedGood good, Setting setting, SimulatedState state) {
    Society society = setting.societies().get(state.id());
    OptionalInt baci = state.codes().baci();
    Trade trade = setting.trade();
    return new LinearPreference.Measures(
        society.harm().by(good),
        society.aid().map(Series::measured).orElse(0.0),
        baci.isPresent() ? trade.exports(good, baci.getAsInt()) : 0,
        good.hasOwners() ? setting.industries().get(state.id()).stateShare() : 0,
        baci.isPresent() ? trade.imports(good, baci.getAsInt()) : 0,
        1 - society.polyarchy().measured());
  }
}
