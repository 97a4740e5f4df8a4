package org.regulatedgoods.robustness;

import java.io.Serializable;
import java.util.List;
import org.regulatedgoods.theory.Sign;

/**
 * What a hypothesis says of a model: its terms of the role should have the sign.
 *
 * @param feature where given, only a term that is made of it counts
 */
public record Claim(String hypothesis, String role, String feature, Sign expected)
    implements Serializable {

  /** The terms of an equation that it is about. */
  public List<Regressor> terms(Equation equation) {
    return equation.terms().stream()
        .filter(term -> term.role().equals(role))
        .filter(term -> feature.isEmpty() || term.needs().contains(feature))
        .toList();
  }

  /** Whether an estimate has the sign. */
  public boolean agrees(double estimate) {
    return Sign.of(estimate) == expected;
  }
}
