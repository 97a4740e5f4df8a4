package org.regulatedgoods.robustness.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * Whether what models leave over is alike in states that are near each other.
 *
 * @param models whose residuals are asked; empty for all that can be fitted again
 * @param near by what states are near
 * @param permutations of the residuals among the rows
 */
public record Dependence(
    @JsonProperty(defaultValue = "") List<String> models,
    @JsonProperty(defaultValue = "") List<Near> near,
    @JsonProperty(defaultValue = "999") int permutations) {

  /** By what states are near. */
  public enum Near {
    /** Those that share a land border, in the year of the row. */
    LAND,
    /** All others of the year, by the inverse of the distance. */
    INVERSE_DISTANCE;

    @JsonCreator
    static Near parse(String written) {
      return switch (written) {
        case "land" -> LAND;
        case "inverse-distance" -> INVERSE_DISTANCE;
        default -> throw new IllegalArgumentException("no nearness; use land or inverse-distance");
      };
    }

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Dependence {
    models = models == null ? List.of() : List.copyOf(models);
    near = near == null || near.isEmpty() ? List.of(Near.LAND) : List.copyOf(near);
    if (permutations < 1) {
      throw new IllegalArgumentException("permutations: none at all; write 999 or more");
    }
  }

  /** Whether a model's residuals are asked. */
  public boolean holds(String model) {
    return models.isEmpty() || models.contains(model);
  }
}
