package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Draws who uses drugs in a state and what of its heritage is listed. */
final class HarmDraw {
  static final int FIRST_LIST = 1978;

  private static final double UNCOUNTED = 0.03;
  private static final int MOST_SITES = 40;

  private final RandomStreams streams;

  HarmDraw(RandomStreams streams) {
    this.streams = streams;
  }

  DrugUse drugUse(SimulatedState state) {
    Draw draw = streams.stream("drug-use", state.id());
    double opioids = draw.logNormal(RegionProfile.of(state.region()).logOpioids(), 0.65);
    double cannabis = draw.logNormal(1.2, 0.6);
    double cocaine = draw.logNormal(-0.9, 0.7);
    return new DrugUse(
        percent(cannabis), percent(cocaine), percent(opioids), !draw.chance(UNCOUNTED));
  }

  private static double percent(double value) {
    return Decimals.round(Math.min(Math.max(value, 0.01), 20), 2);
  }

  /** Sites of a state are listed in any year since there is a list, that of the survey too. */
  Heritage heritage(SimulatedState state) {
    Draw draw = streams.stream("heritage", state.id());
    int cultural = count(draw.logNormal(RegionProfile.of(state.region()).logSites(), 0.75));
    int natural = count(draw.logNormal(-0.3, 0.7));
    List<Heritage.Site> sites = new ArrayList<>();
    for (int i = 0; i < cultural; i++) {
      sites.add(
          site(
              draw,
              state,
              draw.chance(0.05) ? Heritage.Category.MIXED : Heritage.Category.CULTURAL));
    }
    for (int i = 0; i < natural; i++) {
      sites.add(site(draw, state, Heritage.Category.NATURAL));
    }
    return new Heritage(sites);
  }

  private static int count(double level) {
    return (int) Math.min(StrictMath.floor(level), MOST_SITES);
  }

  private static Heritage.Site site(Draw draw, SimulatedState state, Heritage.Category category) {
    int inscribed = draw.between(Math.max(FIRST_LIST, state.since()), Timeline.SURVEY_YEAR);
    int since = draw.between(inscribed, Timeline.SURVEY_YEAR);
    return new Heritage.Site(
        category, inscribed, draw.chance(0.04) ? OptionalInt.of(since) : OptionalInt.empty());
  }
}
