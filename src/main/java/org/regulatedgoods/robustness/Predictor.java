package org.regulatedgoods.robustness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.Fit;
import org.regulatedgoods.glm.kernel.Weights;
import org.regulatedgoods.robustness.Prepared.Outcome;

/** Predicts the outcome of rows from that of others. */
sealed interface Predictor {

  /** The means of some rows, or why there are none. */
  Predicted predict(Panel known, Panel asked);

  /**
   * What was predicted.
   *
   * @param reason why there is nothing; empty where there is
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Predicted(double[] means, String reason) {}

  /** By an equation, without the terms that add nothing on the rows that are known. */
  record ByEquation(Equation equation) implements Predictor {
    @Override
    public Predicted predict(Panel known, Panel asked) {
      Outcome outcome = equation.onAll(known).fit();
      Optional<Fit> fit = outcome.fit();
      if (fit.isEmpty()) {
        return new Predicted(new double[0], outcome.reason());
      }
      Map<String, double[]> columns = new LinkedHashMap<>();
      double[] ones = new double[asked.rows()];
      Arrays.fill(ones, 1);
      columns.put(DesignMatrix.INTERCEPT, ones);
      equation
          .terms()
          .forEach(term -> term.columns(asked).forEach(c -> columns.put(c.name(), c.values())));
      columns.keySet().retainAll(fit.get().names());
      DesignMatrix design =
          DesignMatrix.of(fit.get().names(), columns.values().toArray(double[][]::new));
      return new Predicted(fit.get().predicted(design), "");
    }
  }

  /**
   * By the mean of the rows of the same level, with one row more at the mean of all, so that no
   * probability is 0 or 1 and a level without rows has a mean. Without a level, the mean of all.
   *
   * @param level the nominal column; empty for none
   */
  record ByMean(Equation equation, String level) implements Predictor {
    @Override
    public Predicted predict(Panel known, Panel asked) {
      double[] outcome = known.number(equation.outcome());
      Weights weights = equation.weights().on(known);
      Map<String, double[]> sums = new HashMap<>();
      double[] all = new double[2];
      for (int i = 0; i < outcome.length; i++) {
        String own = level.isEmpty() ? "" : known.name(level)[i];
        add(all, weights.of(i), outcome[i]);
        add(sums.computeIfAbsent(own, name -> new double[2]), weights.of(i), outcome[i]);
      }
      double mean = all[1] / all[0];
      double one = all[0] / outcome.length;
      double[] means = new double[asked.rows()];
      for (int i = 0; i < means.length; i++) {
        double[] own =
            level.isEmpty() ? all : sums.getOrDefault(asked.name(level)[i], new double[2]);
        means[i] = (own[1] + one * mean) / (own[0] + one);
      }
      return new Predicted(means, "");
    }

    private static void add(double[] sums, double weight, double value) {
      sums[0] += weight;
      sums[1] += weight * value;
    }
  }
}
