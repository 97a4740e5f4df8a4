package org.regulatedgoods.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.theory.Quantity;

/**
 * What the theory says governments want in one year, and the treaty that would come of it.
 *
 * @param preference the id of the declared preference
 * @param treaty the stringency of the treaty, the simple mean of what governments want, and how far
 *     power brings the one below the other
 * @param governments from the one that wants the most to the one that wants the least
 * @param weights of the theory's quantities
 */
public record PredictedRegime(
    String preference,
    String title,
    String good,
    int year,
    Treaty treaty,
    List<Government> governments,
    List<Weight> weights) {

  /** The stringency of the treaty, the mean of the preferred ones, and their difference. */
  public record Treaty(double stringency, double mean, double weakness) {}

  /**
   * One government.
   *
   * @param preferred r*, not below 0
   * @param contributions what each quantity adds to r* before clipping
   * @param power its weight at the table
   * @param pull how far it moves the treaty; negative where it holds it down
   */
  public record Government(
      String state,
      int rank,
      double preferred,
      Map<Quantity, Double> contributions,
      double power,
      double pull) {
    public Government {
      contributions = Collections.unmodifiableMap(new EnumMap<>(contributions));
    }
  }

  /**
   * The weight of a quantity, as it is stated and as an outcome gives it back.
   *
   * @param recovered empty where the preference declares no outcome or none can be estimated
   * @param reason why it cannot; empty otherwise
   */
  public record Weight(
      Quantity quantity,
      String measure,
      double stated,
      Optional<Recovered> recovered,
      String reason) {}

  /** An estimated weight with its standard error, on so many rows of the outcome. */
  public record Recovered(
      String outcome, double estimate, double standardError, boolean allowed, long rows) {}

  public PredictedRegime {
    governments = List.copyOf(governments);
    weights = List.copyOf(weights);
  }

  /** The share of all power that a government has. */
  double powerShare(Government government) {
    return government.power() / governments.stream().mapToDouble(Government::power).sum();
  }

  /** What a quantity adds on average. */
  double mean(Quantity quantity) {
    return governments.stream()
        .mapToDouble(government -> government.contributions().get(quantity))
        .average()
        .orElse(0);
  }
}
