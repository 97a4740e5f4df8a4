package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.List;

/** A regression that the data cannot answer, with every reason found, terms by name. */
public record Inestimable(List<String> reasons) implements Answer, Serializable {
  public Inestimable {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("Not estimable: say why");
    }
  }
}
