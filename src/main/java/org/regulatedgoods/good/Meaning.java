package org.regulatedgoods.good;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a role or an outcome means for one good, and what measures it there. Written as its text
 * alone where nothing measures it yet.
 *
 * @param measuredBy features that measure it; empty where any may
 * @param driver the driver of the theory that the role is for this good; empty where the theory
 *     says nothing of it
 */
public record Meaning(
    String means,
    @JsonProperty(defaultValue = "") List<String> measuredBy,
    @JsonProperty(defaultValue = "") String driver) {

  public Meaning {
    measuredBy = measuredBy == null ? List.of() : List.copyOf(measuredBy);
    driver = driver == null ? "" : driver;
  }

  @JsonCreator
  static Meaning parse(String means) {
    return new Meaning(means, List.of(), "");
  }

  /** Whether the feature measures it. */
  public boolean isMeasuredBy(String feature) {
    return measuredBy.isEmpty() || measuredBy.contains(feature);
  }
}
