package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * That a combination of parameters has a value.
 *
 * @param weights by parameter name; parameters not named have none
 */
public record LinearHypothesis(String name, Map<String, Double> weights, double value)
    implements Serializable {
  public LinearHypothesis {
    Objects.requireNonNull(name, "name");
    weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    if (weights.isEmpty()) {
      throw new IllegalArgumentException("The hypothesis " + name + " names no parameter");
    }
  }

  /** That a parameter is zero. */
  public static LinearHypothesis zero(String parameter) {
    return new LinearHypothesis(parameter, Map.of(parameter, 1.0), 0);
  }

  /** That two parameters are the same. */
  public static LinearHypothesis equal(String first, String second) {
    return new LinearHypothesis(first + " = " + second, Map.of(first, 1.0, second, -1.0), 0);
  }
}
