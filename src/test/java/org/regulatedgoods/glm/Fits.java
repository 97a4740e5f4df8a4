package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Says which of the two an estimate has to be. */
final class Fits {
  private Fits() {}

  static GlmFit fit(Estimate estimate) {
    assertThat(estimate)
        .as(estimate instanceof NotEstimable not ? not.reasons().toString() : "fitted")
        .isInstanceOf(GlmFit.class);
    return (GlmFit) estimate;
  }

  static List<String> reasons(Estimate estimate) {
    assertThat(estimate).isInstanceOf(NotEstimable.class);
    return ((NotEstimable) estimate).reasons();
  }
}
