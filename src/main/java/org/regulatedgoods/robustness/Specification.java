package org.regulatedgoods.robustness;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.regulatedgoods.robustness.declaration.MissingRule;

/**
 * One combination of a curve's alternatives.
 *
 * @param number in the grid, from 1
 * @param choices by dimension
 */
public record Specification(
    int number, Map<String, String> choices, Equation equation, MissingRule missing)
    implements Serializable {

  public Specification {
    choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
  }
}
