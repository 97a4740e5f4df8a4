package org.regulatedgoods.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws what each state is like, from its region's profile. */
final class SocietyDraw {
  private static final double LEAST_AID = 0.03;

  private final RandomStreams streams;
  private final HarmDraw harms;
  private final Map<String, PolityScore.Interruption> interruptions;

  SocietyDraw(RandomStreams streams, List<SimulatedState> states) {
    this.streams = streams;
    this.harms = new HarmDraw(streams);
    this.interruptions = interruptions(streams, states);
  }

  Society draw(SimulatedState state) {
    Draw draw = streams.stream("society", state.id());
    RegionProfile profile = RegionProfile.of(state.region());
    double logGdp = Math.max(draw.normal(profile.logGdpPerHead(), 0.65), 6.2);
    double wealth = logGdp - profile.logGdpPerHead();
    double democracyLogit = draw.normal(profile.democracyLogit() + 0.25 * wealth, 0.9);
    double logPopulation = Math.min(draw.normal(15.6, 1.5), 20.8);
    double logViolence = draw.normal(profile.logViolence() - 0.2 * wealth, 0.65);
    double polyarchy = 0.03 + 0.92 / (1 + StrictMath.exp(-democracyLogit));
    return new Society(
        growing(draw, StrictMath.exp(logGdp), 0.02, 2),
        growing(draw, StrictMath.exp(logPopulation), 0.013, 0),
        polyarchies(draw, polyarchy),
        new Harm(
            varying(draw, StrictMath.exp(logViolence), 0.06),
            harms.drugUse(state),
            harms.heritage(state)),
        aid(streams.stream("aid", state.id()), logGdp),
        polity(draw, state, polyarchy));
  }

  private static Series growing(Draw draw, double level, double rate, int places) {
    double growth = draw.normal(rate, 0.01);
    return Series.of(
        year ->
            Decimals.round(
                level * StrictMath.exp(growth * (year - Timeline.MEASURED_YEAR)), places));
  }

  private static Series polyarchies(Draw draw, double level) {
    double drift = draw.normal(0.002, 0.004);
    return Series.of(
        year -> {
          double value = level + drift * (year - Timeline.MEASURED_YEAR) + draw.normal(0, 0.004);
          return Decimals.round(Math.min(Math.max(value, 0.012), 0.975), 3);
        });
  }

  private static Series varying(Draw draw, double level, double deviation) {
    return Series.of(
        year -> Decimals.round(Math.max(level * draw.logNormal(0, deviation), 0.05), 2));
  }

  /** Rich states give; how much they give is a matter of taste, not of wealth. */
  private static Optional<Series> aid(Draw draw, double logGdp) {
    double odds = StrictMath.exp(2.2 * (logGdp - 9.9));
    if (!draw.chance(odds / (1 + odds))) {
      return Optional.empty();
    }
    double level = Math.min(Math.max(draw.logNormal(-1.1, 0.65), 0.08), 1.2);
    return Optional.of(
        Series.of(year -> Decimals.round(Math.max(level * draw.logNormal(0, 0.05), LEAST_AID), 2)));
  }

  private PolityScore polity(Draw draw, SimulatedState state, double polyarchy) {
    long score = StrictMath.round(-10 + 20 * polyarchy + draw.normal(0, 1.3));
    return new PolityScore(
        (int) Math.min(Math.max(score, -10), 10),
        draw.between(0, 60),
        Optional.ofNullable(interruptions.get(state.id())));
  }

  /** A few states, whatever their number, have years without a score, of every kind. */
  private static Map<String, PolityScore.Interruption> interruptions(
      RandomStreams streams, List<SimulatedState> states) {
    List<SimulatedState> shuffled =
        Ranking.descending(states, state -> streams.stream("unrest", state.id()).uniform());
    PolityScore.Kind[] kinds = PolityScore.Kind.values();
    Map<String, PolityScore.Interruption> interruptions = new HashMap<>();
    for (int i = 0; i < Math.min(2 * kinds.length, states.size() / 20); i++) {
      int year = streams.stream("unrest-year", shuffled.get(i).id()).between(2001, 2005);
      interruptions.put(
          shuffled.get(i).id(), new PolityScore.Interruption(kinds[i % kinds.length], year));
    }
    return Map.copyOf(interruptions);
  }
}
