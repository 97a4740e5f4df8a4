package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A column that says nothing beyond those declared before it.
 *
 * @param makers the columns that it is a combination of; none when it is constant
 * @param constant its one value
 */
public record Alias(String name, List<String> makers, Optional<Double> constant)
    implements Serializable {
  public Alias {
    makers = List.copyOf(makers);
  }

  /** In words. */
  public String reason() {
    return constant
        .map(value -> "%s is %s in every row".formatted(name, value))
        .orElseGet(() -> "%s is a combination of %s".formatted(name, String.join(", ", makers)));
  }
}
