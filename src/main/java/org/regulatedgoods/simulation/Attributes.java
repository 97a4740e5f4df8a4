package org.regulatedgoods.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.regulatedgoods.theory.Quantity;

/**
 * What one state is like in the theory's quantities, as a country-year table has it: one row over
 * all goods, so that what goes together in a state stays together.
 *
 * <p>The units are those of {@link SimulationOptions}; autocracy is 1 - polyarchy. Humanitarian
 * concern and autocracy are the state's own and count from the first good that has them.
 *
 * @param byGood the quantities of each good; one that is left out stays as the simulator draws it
 */
public record Attributes(Map<TradedGood, Map<Quantity, Double>> byGood) {
  static final Attributes NONE = new Attributes(Map.of());

  /** More is no logarithm of thousand USD that the world's trade could have. */
  static final double MOST_LOG_TRADE = 25;

  private static final double MOST_LOG_RATE = 11.5;
  private static final double MOST_SITES = 500;

  /**
   * Takes a copy.
   *
   * @throws IllegalArgumentException when a value is none that the world's files could say
   */
  public Attributes {
    Map<TradedGood, Map<Quantity, Double>> copy = new EnumMap<>(TradedGood.class);
    byGood.forEach(
        (good, values) -> {
          values.forEach((quantity, value) -> requireIn(good, quantity, value));
          copy.put(good, Map.copyOf(values));
        });
    byGood = Collections.unmodifiableMap(copy);
  }

  /** The value of a quantity of a good. */
  OptionalDouble of(TradedGood good, Quantity quantity) {
    Double value = byGood.getOrDefault(good, Map.of()).get(quantity);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The value of a quantity that is the same for every good. */
  OptionalDouble ofState(Quantity quantity) {
    return byGood.values().stream()
        .filter(values -> values.containsKey(quantity))
        .mapToDouble(values -> values.get(quantity))
        .findFirst();
  }

  private static void requireIn(TradedGood good, Quantity quantity, double value) {
    double most =
        switch (quantity) {
          case HARM -> mostHarm(good);
          case HUMANITARIAN -> 100;
          case EXPORTS, CONSUMPTION -> MOST_LOG_TRADE;
          case STATE_SHARE, AUTOCRACY -> 1;
        };
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(
          quantity.id()
              + " for "
              + good.id()
              + " is "
              + value
              + ", and a simulated world has it from 0 to "
              + most
              + ": "
              + unit(good, quantity));
    }
  }

  private static double mostHarm(TradedGood good) {
    return switch (good) {
      case SMALL_ARMS -> MOST_LOG_RATE;
      case DRUGS -> 100;
      case ANTIQUITIES -> MOST_SITES;
    };
  }

  private static String unit(TradedGood good, Quantity quantity) {
    return switch (quantity) {
      case HARM ->
          switch (good) {
            case SMALL_ARMS -> "log(1 + deaths by violence per 100,000)";
            case DRUGS -> "percent of adults who use opioids";
            case ANTIQUITIES -> "the number of cultural World Heritage sites";
          };
      case HUMANITARIAN -> "ODA in percent of GNI";
      case EXPORTS, CONSUMPTION -> "log(1 + thousand USD)";
      case STATE_SHARE -> "a share";
      case AUTOCRACY -> "1 - polyarchy";
    };
  }
}
