package org.regulatedgoods.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A synthetic world: what is true in it and everything that its sources will say.
 *
 * <p>Only the room that drew it looks inside; {@link SampleFiles} writes it out, and {@link
 * #truth()} says what a study of the files should find.
 */
public final class SimulatedWorld {
  private final long seed;
  private final SimulationOptions options;
  private final AttributeTable attributes;
  private final List<Government> governments;
  private final Records records;

  /** What the world left in the files of others. */
  record Records(
      Trade trade,
      List<ArmsDelivery> deliveries,
      Map<TradedGood, Survey> surveys,
      List<RollCall> rollCalls,
      List<TreatyAction> mineBan,
      Map<Convention, List<TreatyAction>> treaties) {
    Records {
      Objects.requireNonNull(trade, "trade");
      deliveries = List.copyOf(deliveries);
      surveys = Collections.unmodifiableMap(new EnumMap<>(surveys));
      rollCalls = List.copyOf(rollCalls);
      mineBan = List.copyOf(mineBan);
      treaties = Collections.unmodifiableMap(new EnumMap<>(treaties));
    }
  }

  SimulatedWorld(
      long seed,
      SimulationOptions options,
      AttributeTable attributes,
      List<Government> governments,
      Records records) {
    this.seed = seed;
    this.options = Objects.requireNonNull(options, "options");
    this.attributes = Objects.requireNonNull(attributes, "attributes");
    this.governments = List.copyOf(governments);
    this.records = Objects.requireNonNull(records, "records");
  }

  /** The seed it was drawn with. */
  public long seed() {
    return seed;
  }

  /** The options it was drawn with. */
  public SimulationOptions options() {
    return options;
  }

  /** Where the attributes of its states are from. */
  AttributeTable attributes() {
    return attributes;
  }

  /** What is true in it, by name: the parameters that a study should recover. */
  public List<TrueValue> truth() {
    return Truth.of(this);
  }

  /** The true r* on a good by the id of the government's state, in the order of the states. */
  public Map<String, Double> preferred(TradedGood good) {
    Map<String, Double> preferred = new LinkedHashMap<>();
    governments.forEach(g -> preferred.put(g.state().id(), g.on(good).preferred()));
    return Collections.unmodifiableMap(preferred);
  }

  /** What each driver of a good adds to r* in the mean over the states. */
  MeanEffects meanEffects(TradedGood good) {
    return new MeanEffects(
        options.truth(good), governments.stream().map(g -> g.on(good).measures()).toList());
  }

  List<Government> governments() {
    return governments;
  }

  Trade trade() {
    return records.trade();
  }

  List<ArmsDelivery> deliveries() {
    return records.deliveries();
  }

  Survey survey(TradedGood good) {
    return records.surveys().get(good);
  }

  List<RollCall> rollCalls() {
    return records.rollCalls();
  }

  List<TreatyAction> mineBan() {
    return records.mineBan();
  }

  List<TreatyAction> participants(Convention convention) {
    return records.treaties().get(convention);
  }
}
