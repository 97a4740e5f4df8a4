package org.regulatedgoods.robustness;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.regulatedgoods.robustness.Factor.Named;

/**
 * A right-hand side term.
 *
 * @param role of the theory that it measures
 * @param factors of which it is the product; one for a plain term
 */
public record Regressor(String name, String role, List<Factor> factors) implements Serializable {

  public Regressor {
    factors = List.copyOf(factors);
    if (factors.isEmpty()) {
      throw new IllegalArgumentException(name + " is a product of nothing");
    }
  }

  /** Features that a row must have. */
  public List<String> needs() {
    return factors.stream().map(Factor::column).toList();
  }

  /** Its columns in a design. */
  List<Named> columns(Panel panel) {
    List<Named> product = factors.get(0).columns(panel);
    for (Factor factor : factors.subList(1, factors.size())) {
      product = times(product, factor.columns(panel));
    }
    return product;
  }

  private static List<Named> times(List<Named> left, List<Named> right) {
    List<Named> product = new ArrayList<>();
    for (Named a : left) {
      for (Named b : right) {
        double[] values = a.values().clone();
        for (int i = 0; i < values.length; i++) {
          values[i] *= b.values()[i];
        }
        product.add(new Named(a.name() + ":" + b.name(), values));
      }
    }
    return product;
  }
}
