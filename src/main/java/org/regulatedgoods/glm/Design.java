package org.regulatedgoods.glm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The design columns that are kept, centred and scaled for the fit, and the way back to their own
 * units. The intercept comes first.
 */
final class Design implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<DesignColumn> columns;

  /** The atoms of each column, for the innermost loop. */
  private final int[][] factors;

  private final double[] means;
  private final double[] deviations;

  /**
   * @param kept positions in the plan's columns
   */
  Design(DesignPlan plan, Moments moments, List<Integer> kept) {
    columns = kept.stream().map(plan.columns()::get).toList();
    factors =
        columns.stream()
            .map(column -> column.atoms().stream().mapToInt(atom -> atom).toArray())
            .toArray(int[][]::new);
    means = kept.stream().mapToDouble(moments::mean).toArray();
    deviations = kept.stream().mapToDouble(moments::deviation).toArray();
  }

  /** Coefficients, intercept included. */
  int size() {
    return columns.size() + 1;
  }

  List<String> names() {
    List<String> names = new ArrayList<>(List.of(DesignPlan.INTERCEPT));
    columns.forEach(column -> names.add(column.name()));
    return names;
  }

  /** The columns that are kept, without the intercept. */
  List<DesignColumn> columns() {
    return columns;
  }

  /** Whether an atom has a part in a kept column. */
  boolean uses(int atom) {
    return columns.stream().anyMatch(column -> column.atoms().contains(atom));
  }

  /** Whether an atom is by itself in each kept column that it has a part in. */
  boolean isInNoProduct(int atom) {
    return columns.stream()
        .map(DesignColumn::atoms)
        .allMatch(atoms -> atoms.size() == 1 || !atoms.contains(atom));
  }

  /** The derivative of any row by an atom that is in no product, 0 first. */
  double[] slopeInNoProduct(int atom) {
    double[] d = new double[size()];
    for (int j = 1; j < d.length; j++) {
      d[j] = factors[j - 1].length == 1 && factors[j - 1][0] == atom ? 1 : 0;
    }
    return d;
  }

  /** The row in the columns' own units, 1 first. */
  double[] own(double[] atoms) {
    double[] x = new double[size()];
    x[0] = 1;
    for (int j = 1; j < x.length; j++) {
      x[j] = product(atoms, factors[j - 1]);
    }
    return x;
  }

  private static double product(double[] atoms, int[] factors) {
    double product = atoms[factors[0]];
    for (int k = 1; k < factors.length; k++) {
      product *= atoms[factors[k]];
    }
    return product;
  }

  /** The derivative of the row by one atom, 0 first. */
  double[] slope(double[] atoms, int byAtom) {
    double[] d = new double[size()];
    for (int j = 1; j < d.length; j++) {
      d[j] = slope(atoms, factors[j - 1], byAtom);
    }
    return d;
  }

  /** By the product rule, so that x:x gives 2x. */
  private static double slope(double[] atoms, int[] factors, int byAtom) {
    double sum = 0;
    for (int skip = 0; skip < factors.length; skip++) {
      if (factors[skip] == byAtom) {
        double product = 1;
        for (int k = 0; k < factors.length; k++) {
          product *= k == skip ? 1 : atoms[factors[k]];
        }
        sum += product;
      }
    }
    return sum;
  }

  /** The row centred and scaled, 1 first. */
  double[] scaled(double[] atoms) {
    double[] x = new double[means.length + 1];
    x[0] = 1;
    for (int j = 0; j < means.length; j++) {
      x[j + 1] = (product(atoms, factors[j]) - means[j]) / deviations[j];
    }
    return x;
  }

  /** The matrix that takes scaled coefficients to the columns' own units. */
  DMatrixRMaj back() {
    DMatrixRMaj back = CommonOps_DDRM.identity(size());
    for (int j = 1; j < size(); j++) {
      back.set(j, j, 1 / deviations[j - 1]);
      back.set(0, j, -means[j - 1] / deviations[j - 1]);
    }
    return back;
  }

  /** Scaled coefficients in the columns' own units. */
  double[] ownCoefficients(double[] scaled) {
    DMatrixRMaj own = new DMatrixRMaj(size(), 1);
    CommonOps_DDRM.mult(back(), DMatrixRMaj.wrap(size(), 1, scaled.clone()), own);
    return own.getData();
  }
}
