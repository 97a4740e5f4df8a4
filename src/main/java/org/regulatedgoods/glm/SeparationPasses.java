package org.regulatedgoods.glm;

import java.util.Arrays;

/** The two sums over rows that {@link SeparationCheck} asks for. */
final class SeparationPasses {
  private SeparationPasses() {}

  /** The mean of the turned rows, and each scaled column's range on either side of the outcome. */
  static final class Sides implements DesignRows.Pass<Sides> {
    private static final long serialVersionUID = 1L;

    private final Design design;
    private final double most;
    private final double[] sum;
    private final double[] lowAbove;
    private final double[] highAbove;
    private final double[] lowBelow;
    private final double[] highBelow;
    private long count;

    Sides(Design design, double most) {
      this.design = design;
      this.most = most;
      int size = design.size();
      sum = new double[size];
      lowAbove = filled(size, Double.POSITIVE_INFINITY);
      highAbove = filled(size, Double.NEGATIVE_INFINITY);
      lowBelow = filled(size, Double.POSITIVE_INFINITY);
      highBelow = filled(size, Double.NEGATIVE_INFINITY);
    }

    @Override
    public void add(DesignRow row) {
      Signs.turn(design, most, row, this::addTurned);
    }

    private void addTurned(double[] turned) {
      count++;
      boolean above = turned[0] > 0;
      for (int j = 0; j < sum.length; j++) {
        sum[j] += turned[j];
        double x = above ? turned[j] : -turned[j];
        widen(above ? lowAbove : lowBelow, above ? highAbove : highBelow, j, x);
      }
    }

    @Override
    public void merge(Sides other) {
      count += other.count;
      for (int j = 0; j < sum.length; j++) {
        sum[j] += other.sum[j];
        widen(lowAbove, highAbove, j, other.lowAbove[j]);
        widen(lowAbove, highAbove, j, other.highAbove[j]);
        widen(lowBelow, highBelow, j, other.lowBelow[j]);
        widen(lowBelow, highBelow, j, other.highBelow[j]);
      }
    }

    double[] mean() {
      return Arrays.stream(sum).map(s -> s / count).toArray();
    }

    /** Whether a cut of this column alone has no outcome on the wrong side of it. */
    boolean splitsAlone(int column) {
      return highBelow[column] <= lowAbove[column] || highAbove[column] <= lowBelow[column];
    }

    private static void widen(double[] lows, double[] highs, int j, double x) {
      // The empty range's ends are infinite, and widen nothing.
      if (Double.isFinite(x)) {
        lows[j] = Math.min(lows[j], x);
        highs[j] = Math.max(highs[j], x);
      }
    }

    private static double[] filled(int size, double value) {
      double[] array = new double[size];
      Arrays.fill(array, value);
      return array;
    }
  }

  /** The turned row that a direction leaves furthest on the wrong side, by angle. */
  static final class WorstRow implements DesignRows.Pass<WorstRow> {
    private static final long serialVersionUID = 1L;

    private final Design design;
    private final double most;
    private final double[] direction;
    private double[] row = new double[0];
    private double cosine = Double.POSITIVE_INFINITY;

    WorstRow(Design design, double most, double[] direction) {
      this.design = design;
      this.most = most;
      double length = Signs.length(direction);
      this.direction = Arrays.stream(direction).map(d -> d / length).toArray();
    }

    @Override
    public void add(DesignRow added) {
      Signs.turn(design, most, added, turned -> keepWorse(turned, angle(turned)));
    }

    @Override
    public void merge(WorstRow other) {
      keepWorse(other.row, other.cosine);
    }

    double cosine() {
      return cosine;
    }

    double[] row() {
      return row.clone();
    }

    private double angle(double[] turned) {
      return Signs.product(turned, direction) / Signs.length(turned);
    }

    private void keepWorse(double[] candidate, double angle) {
      if (angle < cosine) {
        cosine = angle;
        row = candidate;
      }
    }
  }
}
