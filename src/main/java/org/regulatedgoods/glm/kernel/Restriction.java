package org.regulatedgoods.glm.kernel;

import java.util.List;
import java.util.Map;

/** A regression fitted again with one coefficient held at a value: the null imposed. */
record Restriction(Fit fit, int position, double value) {

  /**
   * Holds the one parameter that a hypothesis is on.
   *
   * @throws IllegalArgumentException when it is on several, on a cut point, or there is no fit
   */
  static Restriction of(Fit full, LinearHypothesis hypothesis) {
    if (hypothesis.weights().size() != 1) {
      throw new IllegalArgumentException("The hypothesis is on one parameter: " + hypothesis);
    }
    Map.Entry<String, Double> one = hypothesis.weights().entrySet().iterator().next();
    double value = hypothesis.value() / one.getValue();
    Regression regression = full.regression();
    int position = regression.design().indexOf(one.getKey());
    double[] offset = regression.design().column(one.getKey());
    for (int i = 0; i < offset.length; i++) {
      offset[i] = regression.offset(i) + value * offset[i];
    }
    Answer answer =
        Kernel.fit(
            regression
                .withDesign(regression.design().without(List.of(one.getKey())))
                .withOffset(offset));
    if (answer instanceof Fit fit) {
      return new Restriction(fit, position, value);
    }
    throw new IllegalArgumentException(
        "With the null imposed: " + String.join("; ", ((Inestimable) answer).reasons()));
  }
}
