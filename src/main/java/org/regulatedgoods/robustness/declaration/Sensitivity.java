package org.regulatedgoods.robustness.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How strong an unobserved confounder would have to be, and what an estimate could have shown.
 *
 * @param times how many times as strong as each observed term a confounder is supposed to be
 * @param power with which the minimum detectable effect is found
 * @param equivalence the least effect that matters: standard deviations of the outcome for one of
 *     the term
 */
public record Sensitivity(
    @JsonProperty(defaultValue = "") List<Double> times,
    @JsonProperty(defaultValue = "0.8") double power,
    @JsonProperty(defaultValue = "0.1") double equivalence) {

  public Sensitivity {
    times = times == null || times.isEmpty() ? List.of(1.0, 2.0, 3.0) : List.copyOf(times);
    if (times.stream().anyMatch(each -> !(each > 0))) {
      throw new IllegalArgumentException("times: not a strength; write numbers above 0");
    }
    if (!(power > 0 && power < 1)) {
      throw new IllegalArgumentException("power: not a probability; write one such as 0.8");
    }
    if (!(equivalence > 0)) {
      throw new IllegalArgumentException("equivalence: not an effect; write a number above 0");
    }
  }
}
