package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.regulatedgoods.glm.kernel.Answer;
import org.regulatedgoods.glm.kernel.CovarianceMatrix;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.Inestimable;
import org.regulatedgoods.glm.kernel.Kernel;
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

  /** Estimates the weights from governments whose outcomes stand beside their quantities. */
  static Recovery of(PreferenceModel model, Governments governments) {
    Map<Quantity, ToDoubleFunction<Measures>> columns = columns(model);
    List<Government> known = governments.known();
    double[][] values =
        columns.values().stream()
            .map(column -> known.stream().map(Government::measures).mapToDouble(column).toArray())
            .toArray(double[][]::new);
    List<String> names = columns.keySet().stream().map(Quantity::id).toList();
    Answer answer =
        Kernel.fit(
            Regression.of(
                known.stream().mapToDouble(Government::beside).toArray(),
                DesignMatrix.withIntercept(names, values),
                org.regulatedgoods.glm.kernel.Model.leastSquares()));
    if (answer instanceof Inestimable none) {
      return new Recovery(model, governments, Optional.empty(), String.join("; ", none.reasons()));
    }
    Fit fit = (Fit) answer;
    Optional<String> obstacle = fit.obstacle(ERRORS);
    return obstacle.isPresent()
        ? new Recovery(model, governments, Optional.empty(), obstacle.get())
        : new Recovery(
            model,
            governments,
            Optional.of(RecoveredWeights.of(regression(fit), columns.keySet())),
            "");
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

  private static RecoveredWeights.Regression regression(Fit fit) {
    CovarianceMatrix covariance = fit.covariance(ERRORS);
    return new RecoveredWeights.Regression() {
      @Override
      public double coefficient(Quantity quantity) {
        return fit.estimate(quantity.id());
      }

      @Override
      public double covariance(Quantity one, Quantity other) {
        return covariance.between(one.id(), other.id());
      }
    };
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
