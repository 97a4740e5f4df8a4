package org.regulatedgoods.simulation;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.regulatedgoods.theory.LinearPreference;

/** Draws what each government wants: the truth on its measured drivers, and its own taste. */
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
    List<LinearPreference.Measures> measures =
        setting.states().stream().map(state -> measures(setting, state)).toList();
    List<Double> preferred = measures.stream().map(options.truth()::stringency).toList();
    Spread spread = Spread.of(preferred);
    return IntStream.range(0, measures.size())
        .mapToObj(
            i ->
                government(
                    setting,
                    setting.states().get(i),
                    measures.get(i),
                    spread.standardise(preferred.get(i))))
        .toList();
  }

  private Government government(
      Setting setting, SimulatedState state, LinearPreference.Measures measures, double z) {
    double taste = streams.stream("taste", state.id()).normal(0, options.noise().government());
    return new Government(
        state,
        setting.societies().get(state.id()),
        setting.industries().get(state.id()),
        measures,
        options.truth().stringency(measures),
        z + taste);
  }

  private static LinearPreference.Measures measures(Setting setting, SimulatedState state) {
    Society society = setting.societies().get(state.id());
    OptionalInt baci = state.codes().baci();
    Trade trade = setting.trade();
    return new LinearPreference.Measures(
        StrictMath.log1p(society.violence().measured()),
        society.aid().map(Series::measured).orElse(0.0),
        baci.isPresent() ? trade.exports(baci.getAsInt()) : 0,
        setting.industries().get(state.id()).stateShare(),
        baci.isPresent() ? trade.imports(baci.getAsInt()) : 0,
        1 - society.polyarchy().measured());
  }
}
