package org.regulatedgoods.robustness.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * Models fitted again on rows whose missing regressors are imputed by chained equations.
 *
 * @param with features that help to impute, beside those of the model
 * @param imputations twenty or more
 * @param sweeps over the columns before an imputation is taken
 */
public record Imputation(
    List<String> models,
    @JsonProperty(defaultValue = "") List<String> with,
    @JsonProperty(defaultValue = "pmm") Method method,
    @JsonProperty(defaultValue = "20") int imputations,
    @JsonProperty(defaultValue = "10") int sweeps) {

  /** How a missing value is drawn. */
  public enum Method {
    /** From the donors whose predictions are nearest. */
    PMM,
    /** From the normal around its prediction. */
    NORMAL;

    @JsonCreator
    static Method parse(String written) {
      return switch (written) {
        case "pmm" -> PMM;
        case "normal" -> NORMAL;
        default -> throw new IllegalArgumentException("not a method; use pmm or normal");
      };
    }

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Imputation {
    models = List.copyOf(models);
    with = with == null ? List.of() : List.copyOf(with);
    if (imputations < 20) {
      throw new IllegalArgumentException(
          "imputations: too few for the fraction of missing information; write 20 or more");
    }
    if (sweeps < 1) {
      throw new IllegalArgumentException("sweeps: none; write 5 or more");
    }
  }
}
