package org.regulatedgoods.glm;

import java.io.Serializable;
import java.util.List;

/**
 * One column of the design: the product of atoms, given by their positions in the plan.
 *
 * @param atoms positions, repeated when an atom is multiplied by itself
 */
record DesignColumn(String name, List<Integer> atoms) implements Serializable {
  DesignColumn {
    atoms = List.copyOf(atoms);
  }

  double value(double[] atomValues) {
    double product = 1;
    for (int atom : atoms) {
      product *= atomValues[atom];
    }
    return product;
  }

  /** The partial derivative by one atom (product rule, so that x:x gives 2x). */
  double slope(double[] atomValues, int byAtom) {
    double sum = 0;
    for (int skip = 0; skip < atoms.size(); skip++) {
      if (atoms.get(skip) == byAtom) {
        sum += productWithout(atomValues, skip);
      }
    }
    return sum;
  }

  private double productWithout(double[] atomValues, int skip) {
    double product = 1;
    for (int k = 0; k < atoms.size(); k++) {
      if (k != skip) {
        product *= atomValues[atoms.get(k)];
      }
    }
    return product;
  }
}
