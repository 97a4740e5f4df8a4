package org.regulatedgoods.survey.scaling;

import java.util.Arrays;

/**
 * Samejima's graded response model of one item, {@code P(y >= c) = logistic(a (theta - b_c))}, kept
 * as intercepts {@code d_c = -a b_c} and the slope a, in this order.
 */
public final class GradedItem {

  private final String name;
  private final double[] parameters;

  GradedItem(String name, double[] parameters) {
    this.name = name;
    this.parameters = parameters.clone();
  }

  public String name() {
    return name;
  }

  /** a: how well the item tells traits apart. */
  public double discrimination() {
    return parameters[thresholdCount()];
  }

  /** b: the traits at which half cross into each category above the first. */
  public double[] thresholds() {
    return Arrays.stream(parameters, 0, thresholdCount())
        .map(intercept -> -intercept / discrimination())
        .toArray();
  }

  int thresholdCount() {
    return parameters.length - 1;
  }

  double[] parameters() {
    return parameters.clone();
  }

  /** The probability of each category at a trait. */
  public double[] probabilities(double trait) {
    return CumulativeLogit.probabilities(parameters, thresholdCount(), discrimination() * trait);
  }

  /** Fisher's information of an answer about the trait. */
  public double information(double trait) {
    double[] p = probabilities(trait);
    double information = 0;
    double above = 0;
    for (int c = 0; c < p.length; c++) {
      double next = 0;
      if (c < thresholdCount()) {
        double upper = CumulativeLogit.logistic(parameters[c] + discrimination() * trait);
        next = upper * (1 - upper);
      }
      information += p[c] > 0 ? Grid.square(above - next) / p[c] : 0;
      above = next;
    }
    return Grid.square(discrimination()) * information;
  }
}
