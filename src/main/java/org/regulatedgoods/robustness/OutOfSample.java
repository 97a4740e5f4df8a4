package org.regulatedgoods.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.regulatedgoods.glm.kernel.Distribution;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.RandomStream;
import org.regulatedgoods.glm.kernel.Weights;
import org.regulatedgoods.robustness.Predictor.Predicted;
import org.regulatedgoods.robustness.declaration.Prediction;

/**
 * Predicts the states of each part from all others, by an equation and by what needs no theory, all
 * on the same rows. A state is in one part with all its years; which one depends on the seed and on
 * the states' names alone.
 */
public final class OutOfSample {

  private final Equation equation;
  private final Panel rows;
  private final Map<String, Predictor> predictors = new LinkedHashMap<>();

  private OutOfSample(
      Prediction asked, Equation equation, Optional<Regressor> income, Panel panel) {
    this.equation = equation;
    Set<String> needs = needs(asked, equation);
    this.rows =
        panel.rows(
            IntStream.range(0, panel.rows())
                .filter(row -> needs.stream().allMatch(column -> panel.has(column, row)))
                .toArray());
    predictors.put(PredictionScore.MODEL, new Predictor.ByEquation(equation));
    if (!asked.region().isEmpty()) {
      predictors.put(PredictionScore.REGION_ONLY, new Predictor.ByMean(equation, asked.region()));
    }
    income.ifPresent(
        term ->
            predictors.put(
                PredictionScore.INCOME_ONLY,
                new Predictor.ByEquation(equation.withTerms(List.of(term)))));
    predictors.put(PredictionScore.MEAN_ONLY, new Predictor.ByMean(equation, ""));
  }

  /** The columns that a row must have. */
  public static Set<String> needs(Prediction asked, Equation equation) {
    Set<String> needs = new LinkedHashSet<>(equation.needs());
    for (String column : List.of(asked.region(), asked.income())) {
      if (!column.isEmpty()) {
        needs.add(column);
      }
    }
    return needs;
  }

  /**
   * A line for each predictor, over repeated folds and over the regions.
   *
   * @param income the term that predicts alone, where the declaration names it
   * @param seed of the folds
   */
  public static List<PredictionScore> of(
      Prediction asked, Equation equation, Optional<Regressor> income, Panel panel, long seed) {
    OutOfSample out = new OutOfSample(asked, equation, income, panel);
    List<int[]> folds =
        IntStream.range(0, asked.repeats())
            .mapToObj(repeat -> folds(out.rows.states(), asked.folds(), seed, repeat))
            .toList();
    List<PredictionScore> scores =
        new ArrayList<>(out.scores(PredictionScore.FOLDS, asked.folds(), folds));
    if (!asked.region().isEmpty()) {
      List<String> regions = Arrays.asList(out.rows.name(asked.region()));
      List<String> each = List.copyOf(new TreeSet<>(regions));
      int[] parts = regions.stream().mapToInt(each::indexOf).toArray();
      scores.addAll(out.scores(PredictionScore.REGIONS, each.size(), List.of(parts)));
    }
    return scores;
  }

  /** The fold of each row: the states in the order of their names, dealt out by the seed. */
  static int[] folds(List<String> states, int folds, long seed, int repeat) {
    List<String> each = new ArrayList<>(new TreeSet<>(states));
    SplittableRandom random = RandomStream.of(seed, repeat);
    for (int i = each.size() - 1; i > 0; i--) {
      Collections.swap(each, i, random.nextInt(i + 1));
    }
    Map<String, Integer> fold = new LinkedHashMap<>();
    for (int i = 0; i < each.size(); i++) {
      fold.put(each.get(i), i % folds);
    }
    return states.stream().mapToInt(fold::get).toArray();
  }

  /** The same of parts that are given, one a row and repeat. */
  static List<PredictionScore> over(
      Prediction asked,
      Equation equation,
      Optional<Regressor> income,
      Panel panel,
      List<int[]> folds) {
    return new OutOfSample(asked, equation, income, panel)
        .scores(PredictionScore.FOLDS, asked.folds(), folds);
  }

  private List<PredictionScore> scores(String scheme, int parts, List<int[]> assigned) {
    List<PredictionScore> scores = new ArrayList<>();
    predictors.forEach(
        (name, predictor) -> scores.add(score(scheme, name, predictor, parts, assigned)));
    return scores;
  }

  private PredictionScore score(
      String scheme, String name, Predictor predictor, int parts, List<int[]> assigned) {
    long states = new TreeSet<>(rows.states()).size();
    if (parts < 2 || states < parts) {
      return line(
          scheme, name, parts, assigned, nothing(), states + " states cannot be dealt to " + parts);
    }
    if (name.equals(PredictionScore.REGION_ONLY) && scheme.equals(PredictionScore.REGIONS)) {
      return line(
          scheme,
          name,
          parts,
          assigned,
          nothing(),
          "a region that is left out has no mean of its own");
    }
    Predictor mean = predictors.get(PredictionScore.MEAN_ONLY);
    double[] sums = new double[4];
    for (int[] part : assigned) {
      Predicted own = all(predictor, parts, part);
      if (!own.reason().isEmpty()) {
        return line(scheme, name, parts, assigned, nothing(), own.reason());
      }
      double[] found = measures(own.means(), all(mean, parts, part).means());
      for (int k = 0; k < sums.length; k++) {
        sums[k] += found[k] / assigned.size();
      }
    }
    return line(scheme, name, parts, assigned, sums, "");
  }

  /** Every row, each predicted from the rows of the other parts. */
  private Predicted all(Predictor predictor, int parts, int[] part) {
    double[] means = new double[rows.rows()];
    for (int p = 0; p < parts; p++) {
      int left = p;
      int[] asked = IntStream.range(0, part.length).filter(row -> part[row] == left).toArray();
      int[] known = IntStream.range(0, part.length).filter(row -> part[row] != left).toArray();
      if (asked.length == 0) {
        continue;
      }
      Predicted some = predictor.predict(rows.rows(known), rows.rows(asked));
      if (!some.reason().isEmpty()) {
        return new Predicted(means, "without a part: " + some.reason());
      }
      for (int i = 0; i < asked.length; i++) {
        means[asked[i]] = some.means()[i];
      }
    }
    return new Predicted(means, "");
  }

  /** The root mean squared error, the R squared, the log score and Brier's. */
  private double[] measures(double[] means, double[] base) {
    Weights weights = equation.weights().on(rows);
    double[] outcome = rows.number(equation.outcome());
    double total = 0;
    double squares = 0;
    double left = 0;
    double logs = 0;
    for (int i = 0; i < means.length; i++) {
      double weight = weights.of(i);
      total += weight;
      squares += weight * (outcome[i] - means[i]) * (outcome[i] - means[i]);
      left += weight * (outcome[i] - base[i]) * (outcome[i] - base[i]);
      logs += weight * Math.log(outcome[i] > 0 ? means[i] : 1 - means[i]);
    }
    return new double[] {
      Math.sqrt(squares / total),
      1 - squares / left,
      isBinomial() ? logs / total : Double.NaN,
      isBinomial() ? squares / total : Double.NaN
    };
  }

  private boolean isBinomial() {
    return equation.model() instanceof Model.GeneralizedLinear linear
        && linear.distribution() instanceof Distribution.Binomial;
  }

  private static double[] nothing() {
    double[] none = new double[4];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  private PredictionScore line(
      String scheme, String name, int parts, List<int[]> assigned, double[] found, String reason) {
    return new PredictionScore(
        equation.id(),
        scheme,
        name,
        rows.rows(),
        parts,
        assigned.size(),
        found[0],
        found[1],
        found[2],
        found[3],
        reason);
  }
}
