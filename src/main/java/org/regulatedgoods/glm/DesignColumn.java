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
}
