package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * What a row's weight means. All weigh the likelihood alike; they differ in how many rows there are
 * and in what the errors assume.
 */
public final class Weights implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The meanings. */
  public enum Kind {
    /** Every row counts once. */
    NONE,
    /** The row stands for so many equal rows. */
    FREQUENCY,
    /**
     * The row stands for so many units of a population: rescaled to a mean of one, robust errors.
     */
    SAMPLING,
    /** The row's variance is the dispersion over the weight. */
    PRECISION
  }

  private final Kind kind;
  private final double[] values;

  private Weights(Kind kind, double[] values) {
    this.kind = Objects.requireNonNull(kind, "kind");
    this.values = values;
  }

  public static Weights none() {
    return new Weights(Kind.NONE, new double[0]);
  }

  public static Weights frequency(double[] values) {
    return new Weights(Kind.FREQUENCY, values.clone());
  }

  public static Weights precision(double[] values) {
    return new Weights(Kind.PRECISION, values.clone());
  }

  /** Weights rescaled to a mean of one. */
  public static Weights sampling(double[] values) {
    double mean = Arrays.stream(values).average().orElse(1);
    double[] rescaled = values.clone();
    for (int i = 0; i < rescaled.length; i++) {
      rescaled[i] /= mean;
    }
    return new Weights(Kind.SAMPLING, mean > 0 ? rescaled : values.clone());
  }

  public Kind kind() {
    return kind;
  }

  /** The weight of a row. */
  public double of(int row) {
    return kind == Kind.NONE ? 1 : values[row];
  }

  /** Some rows' weights, not rescaled again. */
  Weights rows(int[] chosen) {
    if (kind == Kind.NONE) {
      return this;
    }
    return new Weights(kind, Arrays.stream(chosen).mapToDouble(row -> values[row]).toArray());
  }

  /** How often a row counts where rows are counted: a row without weight not at all. */
  double count(int row) {
    return switch (kind) {
      case NONE -> 1;
      case FREQUENCY -> values[row];
      case SAMPLING, PRECISION -> values[row] > 0 ? 1 : 0;
    };
  }

  /** How many rows there are. */
  double total(int rows) {
    double total = 0;
    for (int i = 0; i < rows; i++) {
      total += count(i);
    }
    return total;
  }

  boolean fits(int rows) {
    return kind == Kind.NONE || values.length == rows;
  }

  int length() {
    return values.length;
  }

  int negativeOrNotFinite() {
    return (int) Arrays.stream(values).filter(w -> !(w >= 0) || Double.isInfinite(w)).count();
  }

  int zeros() {
    return (int) Arrays.stream(values).filter(w -> w == 0).count();
  }

  /** Shared, not copied; null when there are none, so that loops can leave them out. */
  double[] orNull() {
    return kind == Kind.NONE ? null : values;
  }
}
