package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** What to fit: an outcome, the regressors, a model, weights and an offset. */
public final class Regression implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] outcome;
  private final DesignMatrix design;
  private final Model model;
  private final Weights weights;
  private final double[] offset;

  private Regression(
      double[] outcome, DesignMatrix design, Model model, Weights weights, double[] offset) {
    this.outcome = outcome;
    this.design = Objects.requireNonNull(design, "design");
    this.model = Objects.requireNonNull(model, "model");
    this.weights = Objects.requireNonNull(weights, "weights");
    this.offset = offset;
    requireRows("outcome", outcome.length);
    if (!weights.fits(design.rows())) {
      requireRows("weights", weights.length());
    }
    if (offset != null) {
      requireRows("offset", offset.length);
    }
  }

  /**
   * Without weights and offset.
   *
   * @throws IllegalArgumentException when outcome and design differ in rows
   */
  public static Regression of(double[] outcome, DesignMatrix design, Model model) {
    return new Regression(outcome.clone(), design, model, Weights.none(), null);
  }

  public Regression withWeights(Weights other) {
    return new Regression(outcome, design, model, other, offset);
  }

  /** A known part of the linear predictor, as the logarithm of an exposure. */
  public Regression withOffset(double[] other) {
    return new Regression(outcome, design, model, weights, other.clone());
  }

  public Regression withDesign(DesignMatrix other) {
    return new Regression(outcome, other, model, weights, offset);
  }

  public Regression withModel(Model other) {
    return new Regression(outcome, design, other, weights, offset);
  }

  public Regression withOutcome(double[] other) {
    return new Regression(other.clone(), design, model, weights, offset);
  }

  /** Some rows, in the order given; a row may come twice. */
  public Regression rows(int[] chosen) {
    double[] y = Arrays.stream(chosen).mapToDouble(row -> outcome[row]).toArray();
    double[] known =
        offset == null ? null : Arrays.stream(chosen).mapToDouble(row -> offset[row]).toArray();
    return new Regression(y, design.rows(chosen), model, weights.rows(chosen), known);
  }

  public int rows() {
    return outcome.length;
  }

  public double outcome(int row) {
    return outcome[row];
  }

  public DesignMatrix design() {
    return design;
  }

  public Model model() {
    return model;
  }

  public Weights weights() {
    return weights;
  }

  public Optional<double[]> offset() {
    return Optional.ofNullable(offset).map(double[]::clone);
  }

  double offset(int row) {
    return offset == null ? 0 : offset[row];
  }

  /** Shared, not copied. */
  double[] outcomes() {
    return outcome;
  }

  /** Shared, not copied; null for none. */
  double[] offsetOrNull() {
    return offset;
  }

  private void requireRows(String what, int found) {
    if (found != design.rows()) {
      throw new IllegalArgumentException(
          "The %s has %d rows, the design %d".formatted(what, found, design.rows()));
    }
  }
}
