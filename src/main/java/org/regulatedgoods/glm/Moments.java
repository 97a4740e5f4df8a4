package org.regulatedgoods.glm;

import java.util.Arrays;
import java.util.List;

/**
 * Counts, ranges, means and centred cross-products of the design columns and the outcome (last).
 *
 * <p>Merged pairwise (Chan, Golub and LeVeque 1983), so that a large mean costs no digits.
 */
final class Moments implements DesignRows.Pass<Moments> {
  private static final long serialVersionUID = 1L;

  private final List<DesignColumn> columns;
  private final OutcomeRule rule;
  private final int size;
  private final double[] means;
  private final double[] lows;
  private final double[] highs;
  private final double[][] products;
  private final boolean[] atomHoldsOther;
  private final long[] infinite;
  private long rows;
  private long outcomesOutside;

  Moments(DesignPlan plan, OutcomeRule rule) {
    columns = plan.columns();
    this.rule = rule;
    size = columns.size() + 1;
    means = new double[size];
    lows = filled(size, Double.POSITIVE_INFINITY);
    highs = filled(size, Double.NEGATIVE_INFINITY);
    products = new double[size][size];
    atomHoldsOther = new boolean[plan.atoms().size()];
    infinite = new long[size];
  }

  @Override
  public void add(DesignRow row) {
    double[] values = values(row);
    if (countInfinite(values)) {
      return;
    }
    rows++;
    double[] before = new double[size];
    for (int i = 0; i < size; i++) {
      before[i] = values[i] - means[i];
      means[i] += before[i] / rows;
      lows[i] = Math.min(lows[i], values[i]);
      highs[i] = Math.max(highs[i], values[i]);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        products[i][j] += before[i] * (values[j] - means[j]);
      }
    }
    markOthers(row);
  }

  @Override
  public void merge(Moments other) {
    for (int i = 0; i < size; i++) {
      infinite[i] += other.infinite[i];
    }
    if (other.rows == 0) {
      return;
    }
    long total = rows + other.rows;
    double weight = (double) rows * other.rows / total;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double apart = (other.means[i] - means[i]) * (other.means[j] - means[j]);
        products[i][j] += other.products[i][j] + weight * apart;
      }
    }
    for (int i = 0; i < size; i++) {
      means[i] += (other.means[i] - means[i]) * other.rows / total;
      lows[i] = Math.min(lows[i], other.lows[i]);
      highs[i] = Math.max(highs[i], other.highs[i]);
    }
    for (int k = 0; k < atomHoldsOther.length; k++) {
      atomHoldsOther[k] |= other.atomHoldsOther[k];
    }
    rows = total;
    outcomesOutside += other.outcomesOutside;
  }

  /** Rows without an infinite value. */
  long rows() {
    return rows;
  }

  double mean(int column) {
    return means[column];
  }

  /** The standard deviation with divisor n - 1. */
  double deviation(int column) {
    return Math.sqrt(products[column][column] / (rows - 1));
  }

  /**
   * What is one for a coefficient of a scaled column: the outcome's deviation, or a link's unit.
   */
  double unit(Family family) {
    return family == Family.GAUSSIAN ? deviation(outcome()) : 1;
  }

  double correlation(int first, int second) {
    return products[first][second]
        / Math.sqrt(products[first][first])
        / Math.sqrt(products[second][second]);
  }

  double sumOfSquares(int column) {
    return products[column][column];
  }

  /** All values equal, or equal but for rounding. */
  boolean isConstant(int column) {
    double scale = Math.max(Math.abs(lows[column]), Math.abs(highs[column]));
    return highs[column] - lows[column] <= 1e-13 * scale;
  }

  double low(int column) {
    return lows[column];
  }

  double high(int column) {
    return highs[column];
  }

  /** The position of the outcome among the columns. */
  int outcome() {
    return size - 1;
  }

  /** Rows whose outcome the rule does not allow. */
  long outcomesOutside() {
    return outcomesOutside;
  }

  /** How many rows hold an infinite value in a column. */
  long infinite(int column) {
    return infinite[column];
  }

  /** Whether an atom only ever holds 0 or 1. */
  boolean isBinary(int atom) {
    return !atomHoldsOther[atom];
  }

  private double[] values(DesignRow row) {
    double[] values = new double[size];
    for (int i = 0; i < size - 1; i++) {
      values[i] = columns.get(i).value(row.atoms());
    }
    values[size - 1] = row.outcome();
    return values;
  }

  private boolean countInfinite(double[] values) {
    boolean any = false;
    for (int i = 0; i < size; i++) {
      if (!Double.isFinite(values[i])) {
        infinite[i]++;
        any = true;
      }
    }
    return any;
  }

  private void markOthers(DesignRow row) {
    for (int k = 0; k < atomHoldsOther.length; k++) {
      atomHoldsOther[k] |= !isZeroOrOne(row.atoms()[k]);
    }
    outcomesOutside += rule.allows(row.outcome()) ? 0 : 1;
  }

  private static boolean isZeroOrOne(double value) {
    return value == 0 || value == 1;
  }

  private static double[] filled(int size, double value) {
    double[] array = new double[size];
    Arrays.fill(array, value);
    return array;
  }
}
