package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the design columns that add nothing to those declared before them.
 *
 * <p>A Cholesky factor of the correlations grown in declared order: a column whose share of
 * variance left over by the kept ones is nothing but rounding is dropped, so that the terms
 * declared last go first, and the kept ones it is made of are named.
 */
final class CollinearityCheck {
  /** 1 - R2 below which a column is a combination of others; correlations carry 1e-15 or so. */
  private static final double LEFT_OVER = 1e-10;

  private static final double PART = 1e-6;

  private final DesignPlan plan;
  private final Moments moments;
  private final List<Integer> kept = new ArrayList<>();
  private final List<double[]> factor = new ArrayList<>();
  private final List<DroppedTerm> dropped = new ArrayList<>();

  CollinearityCheck(DesignPlan plan, Moments moments) {
    this.plan = plan;
    this.moments = moments;
    for (int column = 0; column < plan.columns().size(); column++) {
      consider(column);
    }
  }

  /** Positions of the columns that are kept, in declared order. */
  List<Integer> kept() {
    return List.copyOf(kept);
  }

  List<DroppedTerm> dropped() {
    return List.copyOf(dropped);
  }

  private void consider(int column) {
    if (moments.isConstant(column)) {
      drop(column, "constant at " + moments.low(column) + " in the rows used");
      return;
    }
    double[] parts = forward(column);
    double leftOver = 1;
    for (double part : parts) {
      leftOver -= part * part;
    }
    if (leftOver < LEFT_OVER) {
      drop(column, "collinear with " + makers(parts) + " and the intercept");
      return;
    }
    double[] row = new double[parts.length + 1];
    System.arraycopy(parts, 0, row, 0, parts.length);
    row[parts.length] = Math.sqrt(leftOver);
    factor.add(row);
    kept.add(column);
  }

  private void drop(int column, String reason) {
    dropped.add(new DroppedTerm(plan.columns().get(column).name(), reason));
  }

  private double[] forward(int column) {
    double[] parts = new double[kept.size()];
    for (int i = 0; i < parts.length; i++) {
      double sum = moments.correlation(column, kept.get(i));
      for (int k = 0; k < i; k++) {
        sum -= factor.get(i)[k] * parts[k];
      }
      parts[i] = sum / factor.get(i)[i];
    }
    return parts;
  }

  private String makers(double[] parts) {
    double[] weights = new double[parts.length];
    List<String> names = new ArrayList<>();
    for (int i = parts.length - 1; i >= 0; i--) {
      double sum = parts[i];
      for (int k = i + 1; k < parts.length; k++) {
        sum -= factor.get(k)[i] * weights[k];
      }
      weights[i] = sum / factor.get(i)[i];
      if (Math.abs(weights[i]) > PART) {
        names.add(0, plan.columns().get(kept.get(i)).name());
      }
    }
    return String.join(", ", names);
  }
}
