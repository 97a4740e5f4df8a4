package org.regulatedgoods.survey;

import java.util.Arrays;
import java.util.List;

/**
 * A government of the sampling frame.
 *
 * @param region null where it has none
 * @param index the mean index of its officials; NaN where none answered
 * @param keptBack whether so few of its officials answered that nobody may be told what they said
 */
public record Standing(
    String state, String region, double index, boolean keptBack, List<Double> features) {

  /** Takes the features in their order; NaN, or null, for one without a value. */
  public static Standing of(String state, String region, double index, Double... features) {
    return new Standing(
        state,
        region,
        index,
        false,
        Arrays.stream(features).map(value -> value == null ? Double.NaN : value).toList());
  }

  /** The same government, of which few officials answered. */
  public Standing withFewOfficials() {
    return new Standing(state, region, index, true, features);
  }

  public Standing {
    features = List.copyOf(features);
  }

  boolean answered() {
    return !Double.isNaN(index);
  }

  /** Whether its index may be part of a mean: from one and its other parts anybody has the last. */
  boolean counts() {
    return answered() && !keptBack;
  }
}
