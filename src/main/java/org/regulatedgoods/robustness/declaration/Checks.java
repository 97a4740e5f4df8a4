package org.regulatedgoods.robustness.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.regulatedgoods.hypothesis.VerdictRule;

/**
 * What a study asks of its findings beyond one fit. What is left out is not computed.
 *
 * @param seed of everything that is drawn
 * @param leaveOut null where nothing is left out
 * @param sensitivity null where it is not asked for
 * @param imputation null where nothing is imputed
 * @param dependence null where it is not asked for
 * @param prediction null where it is not asked for
 * @param verdict null where a verdict goes by its model alone
 */
public record Checks(
    @JsonProperty(defaultValue = "1") long seed,
    @JsonProperty(defaultValue = "") LeaveOut leaveOut,
    @JsonProperty(defaultValue = "") List<Curve> curves,
    @JsonProperty(defaultValue = "") Sensitivity sensitivity,
    @JsonProperty(defaultValue = "") List<Family> families,
    @JsonProperty(defaultValue = "") Imputation imputation,
    @JsonProperty(defaultValue = "") List<Placebo> placebos,
    @JsonProperty(defaultValue = "") Dependence dependence,
    @JsonProperty(defaultValue = "") Prediction prediction,
    @JsonProperty(defaultValue = "") List<Pooling> pooling,
    @JsonProperty(defaultValue = "") VerdictRule verdict) {

  /** Nothing is asked. */
  public static final Checks NONE =
      new Checks(1, null, List.of(), null, List.of(), null, List.of(), null, null, List.of(), null);

  public Checks {
    curves = curves == null ? List.of() : List.copyOf(curves);
    families = families == null ? List.of() : List.copyOf(families);
    placebos = placebos == null ? List.of() : List.copyOf(placebos);
    pooling = pooling == null ? List.of() : List.copyOf(pooling);
  }

  /** By what a verdict goes beyond its model. */
  public Optional<VerdictRule> rule() {
    return Optional.ofNullable(verdict);
  }
}
