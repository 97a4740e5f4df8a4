package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws who makes small arms, who owns the makers and how much they set out to export. */
final class IndustryDraw {
  private static final double DOMESTIC_PRODUCER = 0.06;

  private final RandomStreams streams;

  IndustryDraw(RandomStreams streams) {
    this.streams = streams;
  }

  /** The industry of each state, by its id; firms are numbered in the order of the states. */
  Map<String, Industry> draw(List<SimulatedState> states, Map<String, Society> societies) {
    Map<String, Industry> industries = new HashMap<>();
    int founded = 0;
    for (SimulatedState state : states) {
      Draw draw = streams.stream("industry", state.id());
      Industry industry = industry(draw, state, societies.get(state.id()), founded);
      founded += industry.firms().size();
      industries.put(state.id(), industry);
    }
    return Map.copyOf(industries);
  }

  private static Industry industry(Draw draw, SimulatedState state, Society society, int founded) {
    double size = StrictMath.log(society.population().measured()) - 15.6;
    double logit =
        TradeProfile.of(TradedGood.SMALL_ARMS, state.region()).exporterLogit() + 0.3 * size;
    boolean exports = draw.logistic() < logit && state.codes().baci().isPresent();
    double target = exports ? draw.logNormal(8.4 + 0.2 * size, 1.2) : 0;
    if (!exports && !draw.chance(DOMESTIC_PRODUCER)) {
      return new Industry(List.of(), 0);
    }
    return new Industry(firms(draw, RegionProfile.of(state.region()), founded), target);
  }

  private static List<Firm> firms(Draw draw, RegionProfile profile, int founded) {
    int count = draw.chance(0.4) ? 2 : 1;
    double first = count == 1 ? 1 : Decimals.round(draw.uniform(0.5, 0.9), 2);
    List<Firm> firms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double weight = i == 0 ? first : Decimals.round(1 - first, 2);
      firms.add(new Firm(name(founded + i + 1), stateShare(draw, profile), weight));
    }
    return firms;
  }

  private static double stateShare(Draw draw, RegionProfile profile) {
    if (!draw.chance(profile.stateOwnership())) {
      return draw.chance(0.8) ? 0 : Decimals.round(draw.uniform(0.05, 0.4), 2);
    }
    return draw.chance(0.5) ? 1 : Decimals.round(draw.uniform(0.5, 1), 2);
  }

  private static String name(int number) {
    String digits = Integer.toString(number);
    return "Synthetic Arms " + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
  }
}
