package org.regulatedgoods.robustness.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;

/**
 * A model fitted again where the theory says that nothing is to be found, and on older values.
 *
 * @param outcomes features that the theory says nothing about, in place of the model's outcome
 * @param lags years: all of the model's terms have their values of so many years before
 */
public record Placebo(
    String model,
    @JsonProperty(defaultValue = "") List<String> outcomes,
    @JsonProperty(defaultValue = "") List<Integer> lags) {

  public Placebo {
    outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
    lags = lags == null ? List.of() : List.copyOf(lags);
    if (outcomes.isEmpty() && lags.isEmpty()) {
      throw new IllegalArgumentException(
          "outcomes: there is neither a placebo outcome nor a lag; write one under outcomes or lags");
    }
    if (lags.stream().anyMatch(lag -> lag < 1)) {
      throw new IllegalArgumentException("lags: not a year before; write numbers from 1");
    }
    if (new HashSet<>(lags).size() < lags.size()) {
      throw new IllegalArgumentException("lags: one stands there twice; write each once");
    }
  }
}
