package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.regulatedgoods.glm.kernel.Answer;
import org.regulatedgoods.glm.kernel.CovarianceMatrix;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.Inestimable;
import org.regulatedgoods.glm.kernel.Kernel;
import org.regulatedgoods.glm.kernel.LeastSquares;
import org.regulatedgoods.glm.kernel.Regression;
import org.regulatedgoods.job.Governments.Government;
import org.regulatedgoods.study.PreferenceModel;
import org.regulatedgoods.theory.LinearPreference.Measures;
import org.regulatedgoods.theory.Quantity;
import org.regulatedgoods.theory.RecoveredWeights;

/**
 * The weights of the theory's linear preference (V1) as an outcome gives them back: by least
 * squares on its structural form, of the outcome on (e, hE, x, x sigma, m, v(1-d)).
 *
 * @param reason why there are no weights; empty where there are
 */
record Recovery(
    PreferenceModel model,
    Governments governments,
    Optional<RecoveredWeights> weights,
    String reason) {

  /** The errors of the weights: their kind is HC3. */
  static final Errors ERRORS = Errors.hc3();

  /** A residual of this share of the outcome's spread is nothing but rounding. */
  private static final double EXACT = 1e-10;

  /** Estimates the weights from governments whose outcomes stand beside their quantities. */
  static Recovery of(PreferenceModel model, Governments governments) {
    Map<Quantity, ToDoubleFunction<Measures>> columns = columns(model);
    double[] outcome = governments.known().stream().mapToDouble(Government::beside).toArray();
    DesignMatrix design = design(columns, governments.known());
    Answer answer =
        Kernel.fit(
            Regression.of(outcome, design, org.regulatedgoods.glm.kernel.Model.leastSquares()));
    if (answer instanceof Fit fit && fit.obstacle(ERRORS).isEmpty()) {
      return new Recovery(model, governments, Optional.of(weights(fit, columns.keySet())), "");
    }
    String reason =
        answer instanceof Inestimable none
            ? String.join("; ", none.reasons())
            : ((Fit) answer).obstacle(ERRORS).orElseThrow();
    return exact(design, outcome, columns.keySet())
        .map(weights -> new Recovery(model, governments, Optional.of(weights), ""))
        .orElseGet(() -> new Recovery(model, governments, Optional.empty(), reason));
  }

  private static DesignMatrix design(
      Map<Quantity, ToDoubleFunction<Measures>> columns, List<Government> governments) {
    double[][] values =
        columns.values().stream()
            .map(
                column ->
                    governments.stream().map(Government::measures).mapToDouble(column).toArray())
            .toArray(double[][]::new);
    return DesignMatrix.withIntercept(columns.keySet().stream().map(Quantity::id).toList(), values);
  }

  /** An outcome without noise gives the weights without error. */
  private static Optional<RecoveredWeights> exact(
      DesignMatrix design, double[] outcome, Set<Quantity> quantities) {
    if (design.rows() <= design.columns() || !design.aliases().isEmpty()) {
      return Optional.empty();
    }
    LeastSquares.Fitting fitting = LeastSquares.on(design).fitting().to(outcome);
    double spread = new StandardDeviation().evaluate(outcome);
    if (Math.sqrt(fitting.variance()) > EXACT * spread) {
      return Optional.empty();
    }
    return Optional.of(
        RecoveredWeights.of(
            new RecoveredWeights.Regression() {
              @Override
              public double coefficient(Quantity quantity) {
                return fitting.coefficient(design.names().indexOf(quantity.id()));
              }

              @Override
              public double covariance(Quantity one, Quantity other) {
                return 0;
              }
            },
            quantities));
  }

  /** The columns of the structural form; that of state-share is x sigma. */
  private static Map<Quantity, ToDoubleFunction<Measures>> columns(PreferenceModel model) {
    Map<Quantity, ToDoubleFunction<Measures>> columns = new LinkedHashMap<>();
    for (Quantity quantity : Quantity.values()) {
      if (model.has(quantity)) {
        columns.put(
            quantity,
            switch (quantity) {
              case HARM -> Measures::harm;
              case HUMANITARIAN -> Measures::humanitarian;
              case EXPORTS -> Measures::exports;
              case STATE_SHARE -> measures -> measures.exports() * measures.stateShare();
              case CONSUMPTION -> Measures::consumption;
              case AUTOCRACY -> Measures::autocracy;
            });
      }
    }
    return columns;
  }

  private static RecoveredWeights weights(Fit fit, Set<Quantity> quantities) {
    CovarianceMatrix covariance = fit.covariance(ERRORS);
    return RecoveredWeights.of(
        new RecoveredWeights.Regression() {
          @Override
          public double coefficient(Quantity quantity) {
            return fit.estimate(quantity.id());
          }

          @Override
          public double covariance(Quantity one, Quantity other) {
            return covariance.between(one.id(), other.id());
          }
        },
        quantities);
  }

  /** The quantities of which the outcome says the opposite of the theory. */
  List<Quantity> against() {
    List<Quantity> against = new ArrayList<>();
    weights.ifPresent(
        all ->
            all.byQuantity()
                .forEach(
                    (quantity, weight) -> {
                      if (!weight.isAllowed()) {
                        against.add(quantity);
                      }
                    }));
    return against;
  }
}
