package org.regulatedgoods.simulation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws a synthetic world from the theory.
 *
 * <p>States get GDP, population, democracy, the harm that the goods do, aid, an arms industry and
 * trade in each good from the profile of their region; from these, as a study measures them in the
 * year before the survey, follows what each government wants ({@link
 * org.regulatedgoods.theory.GovernmentPreference}, model V2); from that follow a survey of
 * officials on each good, the votes on small arms and who joined the convention on each good. Every
 * number is invented, but for attributes that a table of measured ones gives.
 */
public final class Simulation {
  private Simulation() {}

  /**
   * The world of a seed. The same seed, states and options give the same world.
   *
   * @throws IllegalArgumentException when there are fewer than two states or two share an id, a COW
   *     number or a BACI number
   */
  public static SimulatedWorld draw(
      long seed, List<SimulatedState> states, SimulationOptions options) {
    return draw(seed, states, options, AttributeTable.NONE);
  }

  /**
   * The same with the attributes of a table: a state that has a row there has its own, any other
   * that of a state drawn at random. Attributes that are not in it are drawn as without it.
   */
  public static SimulatedWorld draw(
      long seed, List<SimulatedState> states, SimulationOptions options, AttributeTable table) {
    requireDistinct(states);
    RandomStreams streams = new RandomStreams(seed);
    Map<String, Attributes> rows = table.rows(streams, states);
    Map<String, Society> societies = societies(streams, states, rows);
    Map<String, Industry> industries = industries(streams, states, societies, rows);
    Trade trade =
        new MeasuredTrade(streams, states, rows)
            .of(
                new TradeDraw(streams, states)
                    .draw(states, targets(streams, states, societies, industries)));
    List<Government> governments =
        new GovernmentDraw(streams, options)
            .draw(new GovernmentDraw.Setting(states, societies, industries, trade));
    SimulatedWorld.Records records =
        new SimulatedWorld.Records(
            trade,
            new DeliveryDraw(streams).draw(governments),
            surveys(streams, options, governments),
            new VoteDraw(streams, options).draw(governments),
            new MineBanDraw(streams).draw(governments),
            treaties(streams, options, governments));
    return new SimulatedWorld(seed, options, table, governments, records);
  }

  private static Map<String, Society> societies(
      RandomStreams streams, List<SimulatedState> states, Map<String, Attributes> rows) {
    SocietyDraw draw = new SocietyDraw(streams, states);
    Map<String, Society> societies = new HashMap<>();
    states.forEach(
        state ->
            societies.put(
                state.id(), MeasuredSociety.of(state, draw.draw(state), rows.get(state.id()))));
    return Map.copyOf(societies);
  }

  private static Map<String, Industry> industries(
      RandomStreams streams,
      List<SimulatedState> states,
      Map<String, Society> societies,
      Map<String, Attributes> rows) {
    Map<String, Industry> drawn = new IndustryDraw(streams).draw(states, societies);
    Map<String, Industry> industries = new HashMap<>();
    for (SimulatedState state : states) {
      String id = state.id();
      industries.put(id, MeasuredIndustry.of(state, drawn.get(id), rows.get(id)));
    }
    return Map.copyOf(industries);
  }

  private static Map<TradedGood, Map<String, Double>> targets(
      RandomStreams streams,
      List<SimulatedState> states,
      Map<String, Society> societies,
      Map<String, Industry> industries) {
    Map<TradedGood, Map<String, Double>> targets = new EnumMap<>(TradedGood.class);
    for (TradedGood good : TradedGood.values()) {
      Map<String, Double> own = new HashMap<>();
      if (good.hasOwners()) {
        industries.forEach((state, industry) -> own.put(state, industry.exportTarget()));
      } else {
        own.putAll(new ExportDraw(streams).draw(good, states, societies));
      }
      targets.put(good, own);
    }
    return targets;
  }

  private static Map<TradedGood, Survey> surveys(
      RandomStreams streams, SimulationOptions options, List<Government> governments) {
    Map<TradedGood, Survey> surveys = new EnumMap<>(TradedGood.class);
    for (TradedGood good : TradedGood.values()) {
      surveys.put(good, new SurveyDraw(streams, options, good).draw(governments));
    }
    return surveys;
  }

  private static Map<Convention, List<TreatyAction>> treaties(
      RandomStreams streams, SimulationOptions options, List<Government> governments) {
    Map<Convention, List<TreatyAction>> treaties = new EnumMap<>(Convention.class);
    for (Convention convention : Convention.values()) {
      treaties.put(convention, new TreatyDraw(streams, options, convention).draw(governments));
    }
    return treaties;
  }

  private static void requireDistinct(List<SimulatedState> states) {
    if (states.size() < 2) {
      throw new IllegalArgumentException("a world of " + states.size() + " states has no trade");
    }
    requireDistinct("id", states, SimulatedState::id);
    requireDistinct("COW number", states, state -> state.codes().cow());
    requireDistinct(
        "BACI number",
        states.stream().filter(state -> state.codes().baci().isPresent()).toList(),
        state -> state.codes().baci().getAsInt());
  }

  private static void requireDistinct(
      String what, List<SimulatedState> states, Function<SimulatedState, Object> key) {
    states.stream()
        .collect(Collectors.groupingBy(key))
        .forEach(
            (value, sharing) -> {
              if (sharing.size() > 1) {
                throw new IllegalArgumentException(
                    "states share the "
                        + what
                        + " "
                        + value
                        + ": "
                        + sharing.stream().map(SimulatedState::name).toList());
              }
            });
  }
}
