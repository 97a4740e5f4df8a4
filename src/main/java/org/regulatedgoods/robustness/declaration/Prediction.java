package org.regulatedgoods.robustness.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How well models predict states that they were not fitted on, beside what needs no theory.
 *
 * @param models that predict; empty for all that can be fitted again
 * @param region the nominal feature whose levels are left out in turn, and whose means predict;
 *     empty for neither
 * @param income the feature that predicts alone; empty for none
 * @param folds into which the states are dealt
 * @param repeats of the dealing
 */
public record Prediction(
    @JsonProperty(defaultValue = "") List<String> models,
    @JsonProperty(defaultValue = "") String region,
    @JsonProperty(defaultValue = "") String income,
    @JsonProperty(defaultValue = "10") int folds,
    @JsonProperty(defaultValue = "20") int repeats) {

  public Prediction {
    models = models == null ? List.of() : List.copyOf(models);
    region = region == null ? "" : region;
    income = income == null ? "" : income;
    if (folds < 2) {
      throw new IllegalArgumentException("folds: nothing is left to fit on; write 2 or more");
    }
    if (repeats < 1) {
      throw new IllegalArgumentException("repeats: none at all; write 1 or more");
    }
  }

  /** Whether a model predicts. */
  public boolean holds(String model) {
    return models.isEmpty() || models.contains(model);
  }
}
