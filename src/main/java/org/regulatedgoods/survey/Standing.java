package org.regulatedgoods.survey;

import java.util.Arrays;
import java.util.List;

/**
 * A government of the sampling frame.
 *
 * @param region null where it has none
 * @param index the mean index of its officials; NaN where none answered
 */
public record Standing(String state, String region, double index, List<Double> features) {

  /** Takes the features in their order; NaN, or null, for one without a value. */
  public static Standing of(String state, String region, double index, Double... features) {
    return new Standing(
        state,
        region,
        index,
        Arrays.stream(features).map(value -> value == null ? Double.NaN : value).toList());
  }

  public Standing {
    features = List.copyOf(features);
  }

  boolean answered() {
    return !Double.isNaN(index);
  }
}
