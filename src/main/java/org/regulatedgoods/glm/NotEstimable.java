package org.regulatedgoods.glm;

import java.util.List;
import java.util.Objects;

/** A model that the data cannot answer, with every reason found. */
public record NotEstimable(GlmSpec spec, List<String> reasons, SampleFlow sampleFlow)
    implements Estimate {
  public NotEstimable {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(sampleFlow, "sampleFlow");
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("Model " + spec.id() + " is not estimable: say why");
    }
  }
}
