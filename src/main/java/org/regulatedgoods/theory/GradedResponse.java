package org.regulatedgoods.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * A survey item's answer model: {@code P(y >= c) = logistic(a (z - b_c))} for the categories above
 * the first (Samejima, Estimation of latent ability using a response pattern of graded scores,
 * Psychometrika monograph 17, 1969).
 *
 * @param discrimination a; greater than 0
 * @param thresholds b_2 .. b_C in the units of z, strictly increasing, at least one; an item has
 *     one category more than thresholds
 */
public record GradedResponse(double discrimination, List<Double> thresholds) {
  public GradedResponse {
    Require.positive("discrimination (a)", discrimination);
    thresholds = List.copyOf(thresholds);
    if (thresholds.isEmpty()) {
      throw new IllegalArgumentException("an item needs at least one threshold");
    }
    for (int i = 0; i < thresholds.size(); i++) {
      Require.finite("threshold", thresholds.get(i));
      if (i > 0 && thresholds.get(i) <= thresholds.get(i - 1)) {
        throw new IllegalArgumentException("thresholds do not increase: " + thresholds);
      }
    }
  }

  /** How many answers the item has. */
  public int categories() {
    return thresholds.size() + 1;
  }

  /** The probability of each category, from the first, at trait {@code z}; they sum to 1. */
  public List<Double> probabilities(double z) {
    List<Double> probabilities = new ArrayList<>(categories());
    double above = 1;
    for (double threshold : thresholds) {
      double next = atLeast(z, threshold);
      probabilities.add(above - next);
      above = next;
    }
    probabilities.add(above);
    return List.copyOf(probabilities);
  }

  /**
   * The category, counted from 1, that a uniform draw in [0, 1) selects at trait {@code z}; it
   * rises with both.
   */
  public int answer(double z, double uniform) {
    Require.share("uniform", uniform);
    int category = 1;
    for (double threshold : thresholds) {
      if (uniform >= 1 - atLeast(z, threshold)) {
        category++;
      }
    }
    return category;
  }

  private double atLeast(double z, double threshold) {
    return Logistic.of(discrimination * (z - threshold));
  }
}
