package org.regulatedgoods.robustness.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The alternatives that could as well have been chosen for a model (Simonsohn, Simmons and Nelson
 * 2020): every combination is a specification, fitted by least squares.
 *
 * @param model whose good, years, level and remaining terms they share
 * @param covariance classical, HC1 or HC3
 * @param outcomes beside the model's own
 * @param measures by role, what may stand in for the model's terms of the role, and beside them
 * @param controls sets of controls in place of the model's own; its own where none is given
 * @param regionEffects nominal features whose levels are entered, or {@code none}
 * @param permutations of the joint test; 0 for none
 * @param atMost so many specifications, drawn from the grid; 0 for all of it
 */
public record Curve(
    String id,
    String title,
    String model,
    @JsonProperty(defaultValue = "HC3") String covariance,
    @JsonProperty(defaultValue = "") List<String> outcomes,
    @JsonProperty(defaultValue = "") Map<String, List<String>> measures,
    @JsonProperty(defaultValue = "") List<List<String>> controls,
    @JsonProperty(defaultValue = "") List<String> regionEffects,
    @JsonProperty(defaultValue = "") List<MissingRule> missing,
    @JsonProperty(defaultValue = "500") int permutations,
    @JsonProperty(defaultValue = "0") int atMost) {

  /** Stands for no region effects. */
  public static final String NONE = "none";

  private static final List<String> COVARIANCES = List.of("classical", "HC1", "HC3");

  public Curve {
    outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    if (measures != null) {
      measures.forEach((role, terms) -> copy.put(role, List.copyOf(terms)));
    }
    measures = Collections.unmodifiableMap(copy);
    List<List<String>> sets = new ArrayList<>();
    if (controls != null) {
      controls.forEach(set -> sets.add(List.copyOf(set)));
    }
    controls = List.copyOf(sets);
    regionEffects =
        regionEffects == null || regionEffects.isEmpty()
            ? List.of(NONE)
            : List.copyOf(regionEffects);
    missing =
        missing == null || missing.isEmpty() ? List.of(MissingRule.LISTWISE) : List.copyOf(missing);
    if (!COVARIANCES.contains(covariance)) {
      throw new IllegalArgumentException(
          "covariance: not a covariance of a curve; use one of " + COVARIANCES);
    }
    if (permutations < 0) {
      throw new IllegalArgumentException("permutations: fewer than none; write 0 or more");
    }
    if (atMost < 0) {
      throw new IllegalArgumentException("at-most: fewer than none; write 0 for all");
    }
  }
}
