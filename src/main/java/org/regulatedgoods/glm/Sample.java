package org.regulatedgoods.glm;

import java.util.List;

/**
 * What the small-sample rules count.
 *
 * @param names the coefficients, intercept first
 * @param clusters how many clusters there are; 0 when the model has none
 */
record Sample(Family family, List<String> names, long rows, long clusters) {
  Sample {
    names = List.copyOf(names);
  }

  int parameters() {
    return names.size();
  }

  long dfResidual() {
    return rows - parameters();
  }

  Reference reference(CovarianceKind kind) {
    if (kind == CovarianceKind.CR1) {
      return new Reference(clusters - 1.0);
    }
    return family.hasDispersion() ? new Reference(dfResidual()) : Reference.NORMAL;
  }
}
