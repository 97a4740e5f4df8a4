package org.regulatedgoods.glm.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says exactly whether the likelihood rises for ever in some direction, so that there is no finite
 * estimate (Albert and Anderson 1984).
 *
 * <p>Every row turns into one or more vectors that a direction of recession must not oppose.
 */
final class Separation implements Recession.Vectors {
  private static final double PART = 1e-6;

  private final List<double[]> vectors;
  private final int size;

  Separation(List<double[]> vectors, int size) {
    this.vectors = vectors;
    this.size = size;
  }

  /** Why a generalized linear model has no finite estimate; empty when it has one. */
  static Optional<String> reason(Regression regression) {
    DesignMatrix design = regression.design();
    List<String> alone = splittingAlone(regression);
    if (!alone.isEmpty()) {
      return Optional.of(
          alone.size() == 1
              ? "separation: %s splits the outcome by itself".formatted(alone.get(0))
              : "separation: each of %s splits the outcome by itself".formatted(alone));
    }
    double[] direction = new Separation(turned(regression), design.columns()).direction();
    return direction.length == 0
        ? Optional.empty()
        : Optional.of(inWords(design.names(), direction));
  }

  /** Columns of which a cut has no outcome of a bounded range on the wrong side of it. */
  private static List<String> splittingAlone(Regression regression) {
    List<String> alone = new ArrayList<>();
    DesignMatrix design = regression.design();
    if (!FittedMeans.linkOf(regression.model()).isProbability()) {
      return alone;
    }
    for (int j = 0; j < design.columns(); j++) {
      if (!design.names().get(j).equals(DesignMatrix.INTERCEPT) && splits(regression, j)) {
        alone.add(design.names().get(j));
      }
    }
    return alone;
  }

  private static boolean splits(Regression regression, int column) {
    double lowAbove = Double.POSITIVE_INFINITY;
    double highAbove = Double.NEGATIVE_INFINITY;
    double lowBelow = Double.POSITIVE_INFINITY;
    double highBelow = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < regression.rows(); i++) {
      double x = regression.design().value(i, column);
      boolean counts = regression.weights().of(i) > 0;
      if (counts && regression.outcome(i) > 0) {
        lowAbove = Math.min(lowAbove, x);
        highAbove = Math.max(highAbove, x);
      }
      if (counts && regression.outcome(i) < 1) {
        lowBelow = Math.min(lowBelow, x);
        highBelow = Math.max(highBelow, x);
      }
    }
    return highBelow <= lowAbove || highAbove <= lowBelow;
  }

  static String inWords(List<String> names, double[] direction) {
    List<String> parts = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      boolean term = !names.get(j).equals(DesignMatrix.INTERCEPT);
      if (term && Math.abs(direction[j]) > PART * length(direction)) {
        parts.add(names.get(j));
      }
    }
    return parts.size() == 1
        ? "separation: %s splits the outcome by itself".formatted(parts.get(0))
        : "separation: a combination of %s splits the outcome".formatted(parts);
  }

  /** Outcomes on an edge of their range allow one side, those between neither. */
  private static List<double[]> turned(Regression regression) {
    boolean bounded = FittedMeans.linkOf(regression.model()).isProbability();
    List<double[]> turned = new ArrayList<>();
    for (int i = 0; i < regression.rows(); i++) {
      if (regression.weights().of(i) == 0) {
        continue;
      }
      double y = regression.outcome(i);
      if (y > 0) {
        turned.add(row(regression.design(), i, 1));
      }
      if (y <= 0 || !bounded || y < 1) {
        turned.add(row(regression.design(), i, -1));
      }
    }
    return turned;
  }

  private static double[] row(DesignMatrix design, int row, double sign) {
    int size = design.columns();
    double[] turned = new double[size];
    for (int j = 0; j < size; j++) {
      turned[j] = sign * design.standardised().values()[row * size + j];
    }
    return turned;
  }

  /** A direction that no vector opposes; nothing when there is none. */
  double[] direction() {
    return Recession.direction(this);
  }

  @Override
  public double[] mean() {
    double[] mean = new double[size];
    for (double[] vector : vectors) {
      for (int j = 0; j < size; j++) {
        mean[j] += vector[j] / vectors.size();
      }
    }
    return mean;
  }

  @Override
  public Recession.Worst worst(double[] direction) {
    double least = Double.POSITIVE_INFINITY;
    double[] worst = direction;
    for (double[] vector : vectors) {
      double cosine = cosine(vector, direction);
      if (cosine < least) {
        least = cosine;
        worst = vector;
      }
    }
    return new Recession.Worst(worst, cosine(worst, direction));
  }

  private static double cosine(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    double lengths = length(a) * length(b);
    return lengths == 0 ? 0 : sum / lengths;
  }

  static double length(double[] vector) {
    double sum = 0;
    for (double value : vector) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
