package org.regulatedgoods.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws who sets out to export a good whose makers are not told one from another. */
final class ExportDraw {
  private final RandomStreams streams;

  ExportDraw(RandomStreams streams) {
    this.streams = streams;
  }

  /** Thousand USD a year by the id of the state; 0 for a state that exports none. */
  Map<String, Double> draw(
      TradedGood good, List<SimulatedState> states, Map<String, Society> societies) {
    Map<String, Double> targets = new HashMap<>();
    for (SimulatedState state : states) {
      Draw draw = streams.stream(good.own("exports"), state.id());
      double size = StrictMath.log(societies.get(state.id()).population().measured()) - 15.6;
      double logit = TradeProfile.of(good, state.region()).exporterLogit() + 0.3 * size;
      boolean exports = draw.logistic() < logit && state.codes().baci().isPresent();
      targets.put(state.id(), exports ? draw.logNormal(8.2 + 0.2 * size, 1.2) : 0.0);
    }
    return Map.copyOf(targets);
  }
}
