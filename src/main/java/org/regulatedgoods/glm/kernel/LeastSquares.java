package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * Least squares of many outcomes on one design: the design is factored once, and each outcome then
 * costs two passes over it and no memory. For single fits use {@link Kernel}.
 *
 * <p>Itself shared between threads; each thread takes a {@link Fitting} of its own.
 */
public final class LeastSquares implements Serializable {
  private static final long serialVersionUID = 1L;

  private final DesignMatrix design;
  private final int rows;
  private final int size;
  private final double[] projection;
  private final double[] bread;
  private final double[] leverages;

  private LeastSquares(DesignMatrix design, double[] scaledBread) {
    this.design = design;
    this.rows = design.rows();
    this.size = design.columns();
    this.bread = design.standardised().bothSidesToOwn(scaledBread, size);
    this.projection = new double[size * rows];
    this.leverages = new double[rows];
    double[] x = design.standardised().values();
    double[] column = new double[size];
    for (int i = 0; i < rows; i++) {
      leverages[i] = Symmetric.quadratic(scaledBread, size, x, i * size);
      System.arraycopy(x, i * size, column, 0, size);
      double[] influence = Symmetric.times(scaledBread, column);
      design.standardised().toOwn(influence);
      for (int j = 0; j < size; j++) {
        projection[j * rows + i] = influence[j];
      }
    }
  }

  /**
   * Factors a design.
   *
   * @throws IllegalArgumentException naming the terms that are combinations of others, or when
   *     there are no more rows than columns; see {@link DesignMatrix#aliases}
   */
  public static LeastSquares on(DesignMatrix design) {
    List<Alias> aliases = design.aliases();
    if (!aliases.isEmpty()) {
      throw new IllegalArgumentException(
          String.join("; ", aliases.stream().map(Alias::reason).toList()));
    }
    if (design.rows() <= design.columns()) {
      throw new IllegalArgumentException(
          "%d rows for %d coefficients".formatted(design.rows(), design.columns()));
    }
    double[] gram = Aliases.gram(design, null);
    Cholesky.factor(gram, design.columns(), 0);
    return new LeastSquares(design, Cholesky.inverse(gram, design.columns()));
  }

  public DesignMatrix design() {
    return design;
  }

  /** The largest leverage; at 1 neither HC2 nor HC3 is defined. */
  public double largestLeverage() {
    double largest = 0;
    for (double leverage : leverages) {
      largest = Math.max(largest, leverage);
    }
    return largest;
  }

  /** A place to fit outcomes in, one after the other; not to be shared between threads. */
  public Fitting fitting() {
    return new Fitting(this);
  }

  /** The fit of the last outcome given. */
  public static final class Fitting {
    private final LeastSquares on;
    private final double[] scaled;
    private final double[] own;
    private final double[] residuals;
    private double squares;

    private Fitting(LeastSquares on) {
      this.on = on;
      this.scaled = new double[on.size];
      this.own = new double[on.size];
      this.residuals = new double[on.rows];
    }

    /** Fits an outcome, whose rows are those of the design. */
    public Fitting to(double[] outcome) {
      int rows = on.rows;
      if (outcome.length != rows) {
        throw new IllegalArgumentException(
            "The outcome has %d rows, the design %d".formatted(outcome.length, rows));
      }
      double mean = 0;
      for (double y : outcome) {
        mean += y;
      }
      mean = on.design.standardised().hasIntercept() ? mean / rows : 0;
      for (int j = 0; j < on.size; j++) {
        double sum = 0;
        int at = j * rows;
        for (int i = 0; i < rows; i++) {
          sum += on.projection[at + i] * (outcome[i] - mean);
        }
        own[j] = sum;
      }
      residualsOf(outcome, mean);
      return this;
    }

    private void residualsOf(double[] outcome, double mean) {
      Standardised standardised = on.design.standardised();
      standardised.toScaled(own, scaled);
      double[] x = standardised.values();
      int size = on.size;
      squares = 0;
      for (int i = 0; i < on.rows; i++) {
        double residual = outcome[i] - mean;
        for (int j = 0; j < size; j++) {
          residual -= x[i * size + j] * scaled[j];
        }
        residuals[i] = residual;
        squares += residual * residual;
      }
      standardised.addToIntercept(own, mean);
    }

    public double coefficient(int column) {
      return own[column];
    }

    public double residual(int row) {
      return residuals[row];
    }

    /** The residual variance, over n - p. */
    public double variance() {
      return squares / df();
    }

    public double df() {
      return on.rows - on.size;
    }

    public double classicalError(int column) {
      return Math.sqrt(variance() * on.bread[column * on.size + column]);
    }

    /** The heteroskedasticity-robust standard error of one coefficient. */
    public double robustError(Errors.Correction correction, int column) {
      double sum = 0;
      int at = column * on.rows;
      for (int i = 0; i < on.rows; i++) {
        double pull = on.projection[at + i] * residuals[i];
        double left = 1 - on.leverages[i];
        sum +=
            switch (correction) {
              case HC0, HC1 -> pull * pull;
              case HC2 -> pull * pull / left;
              case HC3 -> pull * pull / (left * left);
            };
      }
      return Math.sqrt(correction == Errors.Correction.HC1 ? sum * on.rows / df() : sum);
    }
  }
}
