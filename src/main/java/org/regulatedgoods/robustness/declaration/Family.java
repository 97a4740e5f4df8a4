package org.regulatedgoods.robustness.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Tests that are read together, so that their p values are adjusted for their number.
 *
 * @param models whose tests are in it
 * @param hypotheses on which they are; empty for all that the models test
 * @param draws of the multiplier bootstrap behind Romano and Wolf's adjustment
 */
public record Family(
    String id,
    List<String> models,
    @JsonProperty(defaultValue = "") List<String> hypotheses,
    @JsonProperty(defaultValue = "9999") int draws) {

  public Family {
    models = List.copyOf(models);
    hypotheses = hypotheses == null ? List.of() : List.copyOf(hypotheses);
    if (draws < 1) {
      throw new IllegalArgumentException("draws: no draw at all; write 1 or more");
    }
  }

  /** Whether a test is in it. */
  public boolean holds(String model, String hypothesis) {
    return models.contains(model) && (hypotheses.isEmpty() || hypotheses.contains(hypothesis));
  }
}
