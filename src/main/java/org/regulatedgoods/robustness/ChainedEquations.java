package org.regulatedgoods.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.regulatedgoods.glm.kernel.RandomStream;
import org.regulatedgoods.robustness.declaration.Imputation.Method;

/**
 * Imputation by chained equations (van Buuren and Groothuis-Oudshoorn 2011): each column that lacks
 * values is regressed on all others in turn, the one that lacks least first, and what it lacks is
 * drawn, sweep after sweep. An imputation depends on the seed and its number alone.
 */
final class ChainedEquations {

  private static final int DONORS = 5;

  private final Map<String, double[]> columns;
  private final List<String> incomplete;
  private final Method method;
  private final int sweeps;

  /**
   * Of columns in which NaN is missing; those that do not vary are left out.
   *
   * @param columns of the same length
   */
  ChainedEquations(Map<String, double[]> columns, Method method, int sweeps) {
    this.columns = new LinkedHashMap<>();
    columns.forEach(
        (name, values) -> {
          if (varies(values)) {
            this.columns.put(name, values.clone());
          }
        });
    this.method = method;
    this.sweeps = sweeps;
    this.incomplete =
        this.columns.keySet().stream()
            .filter(name -> missing(this.columns.get(name)) > 0)
            .sorted(Comparator.comparingLong(name -> missing(this.columns.get(name))))
            .toList();
  }

  private static boolean varies(double[] values) {
    double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    return present.length > 0 && Arrays.stream(present).anyMatch(value -> value != present[0]);
  }

  private static long missing(double[] values) {
    return Arrays.stream(values).filter(Double::isNaN).count();
  }

  /** The columns completed; what was there is left as it is. */
  Map<String, double[]> imputation(long seed, int number) {
    SplittableRandom random = RandomStream.of(seed, number);
    Map<String, double[]> filled = new LinkedHashMap<>();
    columns.forEach((name, values) -> filled.put(name, begun(values, random)));
    for (int sweep = 0; sweep < sweeps; sweep++) {
      for (String name : incomplete) {
        impute(name, filled, random);
      }
    }
    return filled;
  }

  /** What is missing begins at a value that is there. */
  private static double[] begun(double[] values, SplittableRandom random) {
    double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    double[] begun = values.clone();
    for (int i = 0; i < begun.length; i++) {
      if (Double.isNaN(begun[i])) {
        begun[i] = present[random.nextInt(present.length)];
      }
    }
    return begun;
  }

  private void impute(String name, Map<String, double[]> filled, SplittableRandom random) {
    double[] own = columns.get(name);
    double[][] design = design(name, filled);
    int[] there = rows(own, false);
    LinearDraw draw =
        LinearDraw.of(
            Arrays.stream(there).mapToObj(row -> design[row]).toArray(double[][]::new),
            Arrays.stream(there).mapToDouble(row -> own[row]).toArray(),
            random);
    double[] into = filled.get(name);
    for (int row : rows(own, true)) {
      double predicted = LinearDraw.dot(design[row], draw.drawn());
      into[row] =
          method == Method.NORMAL
              ? predicted + draw.deviation() * LinearDraw.normal(random)
              : donated(predicted, own, there, design, draw, random);
    }
  }

  /** One of the values whose own predictions are nearest. */
  private static double donated(
      double predicted,
      double[] own,
      int[] there,
      double[][] design,
      LinearDraw draw,
      SplittableRandom random) {
    List<Integer> donors = new ArrayList<>();
    Arrays.stream(there).forEach(donors::add);
    donors.sort(
        Comparator.comparingDouble(
            row -> Math.abs(LinearDraw.dot(design[row], draw.estimate()) - predicted)));
    return own[donors.get(random.nextInt(Math.min(DONORS, donors.size())))];
  }

  /** An intercept and the other columns, standardised. */
  private double[][] design(String name, Map<String, double[]> filled) {
    List<double[]> others =
        filled.entrySet().stream()
            .filter(column -> !column.getKey().equals(name))
            .map(column -> standardised(column.getValue()))
            .toList();
    int rows = filled.get(name).length;
    double[][] design = new double[rows][others.size() + 1];
    for (int i = 0; i < rows; i++) {
      design[i][0] = 1;
      for (int j = 0; j < others.size(); j++) {
        design[i][j + 1] = others.get(j)[i];
      }
    }
    return design;
  }

  private static double[] standardised(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = Math.sqrt(squares / (values.length - 1));
    return Arrays.stream(values).map(v -> (v - mean) / deviation).toArray();
  }

  private static int[] rows(double[] values, boolean missing) {
    return IntStream.range(0, values.length)
        .filter(row -> Double.isNaN(values[row]) == missing)
        .toArray();
  }
}
