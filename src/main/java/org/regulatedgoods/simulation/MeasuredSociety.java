package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.regulatedgoods.theory.Quantity;

/** Gives a drawn society the attributes that are measured, as its files will say them. */
final class MeasuredSociety {
  private MeasuredSociety() {}

  /** The society with these attributes in the measured year; what they leave out stays. */
  static Society of(SimulatedState state, Society drawn, Attributes attributes) {
    OptionalDouble autocracy = attributes.ofState(Quantity.AUTOCRACY);
    OptionalDouble aid = attributes.ofState(Quantity.HUMANITARIAN);
    double polyarchy =
        autocracy.isPresent() ? 1 - autocracy.getAsDouble() : drawn.polyarchy().measured();
    return new Society(
        drawn.gdpPerHead(),
        drawn.population(),
        autocracy.isPresent() ? polyarchies(drawn.polyarchy(), polyarchy) : drawn.polyarchy(),
        harm(state, drawn.harm(), attributes),
        aid.isPresent() ? aid(drawn.aid(), aid.getAsDouble()) : drawn.aid(),
        polity(drawn.polity(), polyarchy - drawn.polyarchy().measured()));
  }

  private static Series polyarchies(Series drawn, double value) {
    double shift = value - drawn.measured();
    return Series.of(year -> Decimals.round(Math.min(Math.max(drawn.at(year) + shift, 0), 1), 3));
  }

  /** The score moves with the democracy that it sees. */
  private static PolityScore polity(PolityScore drawn, double shift) {
    long score = drawn.score() + StrictMath.round(20 * shift);
    return new PolityScore(
        (int) Math.min(Math.max(score, -10), 10), drawn.durable(), drawn.interruption());
  }

  private static Optional<Series> aid(Optional<Series> drawn, double value) {
    if (Decimals.round(value, 2) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        drawn.isPresent()
            ? scaled(drawn.get(), value)
            : Series.of(year -> Decimals.round(value, 2)));
  }

  /** The series on another level, which it has in the measured year. */
  private static Series scaled(Series drawn, double value) {
    double factor = value / drawn.measured();
    return Series.of(year -> Decimals.round(drawn.at(year) * factor, 2));
  }

  private static Harm harm(SimulatedState state, Harm drawn, Attributes attributes) {
    OptionalDouble violence = attributes.of(TradedGood.SMALL_ARMS, Quantity.HARM);
    OptionalDouble opioids = attributes.of(TradedGood.DRUGS, Quantity.HARM);
    OptionalDouble sites = attributes.of(TradedGood.ANTIQUITIES, Quantity.HARM);
    return new Harm(
        violence.isPresent()
            ? scaled(drawn.violence(), StrictMath.expm1(violence.getAsDouble()))
            : drawn.violence(),
        opioids.isPresent() ? drugUse(drawn.drugUse(), opioids.getAsDouble()) : drawn.drugUse(),
        sites.isPresent()
            ? heritage(state, drawn.heritage(), StrictMath.round(sites.getAsDouble()))
            : drawn.heritage());
  }

  private static DrugUse drugUse(DrugUse drawn, double opioids) {
    return new DrugUse(
        drawn.cannabis(), drawn.cocaine(), Decimals.round(opioids, 2), drawn.counted());
  }

  /**
   * So many cultural sites by the measured year, of those drawn as long as there are any; none
   * where the state is younger.
   */
  private static Heritage heritage(SimulatedState state, Heritage drawn, long count) {
    List<Heritage.Site> sites = new ArrayList<>();
    long missing = count;
    for (Heritage.Site site : drawn.sites()) {
      boolean counted =
          site.category() != Heritage.Category.NATURAL
              && site.inscribed() <= Timeline.MEASURED_YEAR;
      if (!counted || missing > 0) {
        sites.add(site);
      }
      missing -= counted && missing > 0 ? 1 : 0;
    }
    int first = Math.max(HarmDraw.FIRST_LIST, state.since());
    int years = Timeline.MEASURED_YEAR - first + 1;
    for (int i = 0; i < missing && years > 0; i++) {
      sites.add(
          new Heritage.Site(
              Heritage.Category.CULTURAL, first + 7 * i % years, OptionalInt.empty()));
    }
    return new Heritage(sites);
  }
}
