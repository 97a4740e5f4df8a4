package org.regulatedgoods.good;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a role or an outcome means for one good, and what measures it there. Written as its text
 * alone where nothing measures it yet.
 *
 * @param measuredBy features that measure it; empty where any may
 */
public record Meaning(String means, @JsonProperty(defaultValue = "") List<String> measuredBy) {

  public Meaning {
    measuredBy = measuredBy == null ? List.of() : List.copyOf(measuredBy);
  }

  @JsonCreator
  static Meaning parse(String means) {
    return new Meaning(means, List.of());
  }

  /** Whether the feature measures it. */
  public boolean isMeasuredBy(String feature) {
    return measuredBy.isEmpty() || measuredBy.contains(feature);
  }
}
