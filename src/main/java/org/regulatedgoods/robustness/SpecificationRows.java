package org.regulatedgoods.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.regulatedgoods.glm.kernel.Alias;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.robustness.Factor.Named;
import org.regulatedgoods.robustness.declaration.MissingRule;

/**
 * The rows and the design of a specification, as its rule for missing values has them.
 *
 * @param rows of the panel
 * @param positions of the panel's rows among them; -1 for a row that is not
 * @param weights empty where every row counts once
 * @param design null where {@code reason} says why there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record SpecificationRows(
    Specification specification,
    String term,
    int[] rows,
    int[] positions,
    double[] outcome,
    double[] weights,
    DesignMatrix design,
    String reason) {

  /**
   * Of a specification in the panel.
   *
   * @param term the regressor that is in question
   * @param common columns that the rule {@link MissingRule#COMMON} asks for
   */
  static SpecificationRows of(
      Specification specification, Regressor term, Panel panel, Set<String> common) {
    Equation equation = specification.equation();
    int[] rows =
        switch (specification.missing()) {
          case LISTWISE -> counted(equation, panel, equation.complete(panel));
          case COMMON -> counted(equation, panel, having(panel, common));
          case INDICATOR ->
              notAlone(
                  equation, panel, counted(equation, panel, having(panel, needed(equation, term))));
        };
    Panel chosen = panel.rows(rows);
    Map<String, double[]> columns =
        specification.missing() == MissingRule.INDICATOR
            ? indicated(equation, chosen)
            : columns(equation, chosen);
    int[] positions = new int[panel.rows()];
    Arrays.fill(positions, -1);
    for (int i = 0; i < rows.length; i++) {
      positions[rows[i]] = i;
    }
    double[] outcome = chosen.number(equation.outcome());
    double[] weights =
        equation.isWeighted() ? chosen.number(equation.weights().column()) : new double[0];
    SpecificationRows without =
        new SpecificationRows(
            specification,
            term.name(),
            rows,
            positions,
            outcome,
            weights,
            null,
            obstacle(equation, outcome, weights));
    return without.reason().isEmpty() ? without.independent(columns) : without;
  }

  private static String obstacle(Equation equation, double[] outcome, double[] weights) {
    if (outcome.length == 0) {
      return "there are no rows";
    }
    if (isConstant(outcome)) {
      return equation.outcome() + " does not vary";
    }
    return Arrays.stream(weights).allMatch(weight -> weight > 0 && Double.isFinite(weight))
        ? ""
        : "a weight of " + equation.weights().column() + " is negative or infinite";
  }

  private SpecificationRows independent(Map<String, double[]> columns) {
    DesignMatrix whole =
        DesignMatrix.withIntercept(
            List.copyOf(columns.keySet()), columns.values().toArray(double[][]::new));
    List<Alias> aliases = whole.aliases();
    String why =
        aliases.stream()
            .filter(alias -> alias.name().equals(term))
            .findFirst()
            .map(Alias::reason)
            .orElse(columns.containsKey(term) ? "" : term + " has no single coefficient");
    List<String> left = aliases.stream().map(Alias::name).toList();
    DesignMatrix independent = left.isEmpty() ? whole : whole.without(left);
    return new SpecificationRows(
        specification, term, rows, positions, outcome, weights, independent, why);
  }

  private static Set<String> needed(Equation equation, Regressor term) {
    Set<String> needed = new java.util.LinkedHashSet<>(List.of(equation.outcome()));
    needed.addAll(term.needs());
    needed.addAll(equation.weights().needs());
    return needed;
  }

  /** Those that count: a row of weight 0 is none. */
  private static int[] counted(Equation equation, Panel panel, int[] rows) {
    if (!equation.isWeighted()) {
      return rows;
    }
    double[] weights = panel.number(equation.weights().column());
    return Arrays.stream(rows).filter(row -> weights[row] != 0).toArray();
  }

  /**
   * The outcome and the design times the roots of the weights: least squares of them is that of the
   * weighted rows, and so are its leverages and its robust errors.
   */
  SpecificationRows timesRoots() {
    if (weights.length == 0) {
      return this;
    }
    double[] times = new double[rows.length];
    double[][] columns = new double[design.columns()][rows.length];
    for (int i = 0; i < rows.length; i++) {
      double root = Math.sqrt(weights[i]);
      times[i] = root * outcome[i];
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = root * design.value(i, j);
      }
    }
    DesignMatrix scaled = DesignMatrix.of(design.names(), columns);
    return new SpecificationRows(
        specification, term, rows, positions, times, new double[0], scaled, reason);
  }

  private static int[] having(Panel panel, Set<String> columns) {
    return IntStream.range(0, panel.rows())
        .filter(row -> columns.stream().allMatch(column -> panel.has(column, row)))
        .toArray();
  }

  /**
   * Without the rows that alone lack a term: the column that says so would be spent on them, which
   * is to leave them out, and no robust error is defined where a row's leverage is 1.
   */
  private static int[] notAlone(Equation equation, Panel panel, int[] rows) {
    for (Regressor term : equation.terms()) {
      int[] lacking =
          Arrays.stream(rows)
              .filter(row -> !term.needs().stream().allMatch(column -> panel.has(column, row)))
              .toArray();
      if (lacking.length == 1) {
        int alone = lacking[0];
        return notAlone(equation, panel, Arrays.stream(rows).filter(row -> row != alone).toArray());
      }
    }
    return rows;
  }

  private static Map<String, double[]> columns(Equation equation, Panel rows) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    equation
        .terms()
        .forEach(
            term -> term.columns(rows).forEach(named -> columns.put(named.name(), named.values())));
    return columns;
  }

  /** What is missing stands at the mean, and a column of its own says where. */
  private static Map<String, double[]> indicated(Equation equation, Panel rows) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    List<Named> flags = new ArrayList<>();
    for (Regressor term : equation.terms()) {
      for (Named named : term.columns(rows)) {
        double[] filled = named.values().clone();
        double[] flag = new double[filled.length];
        double mean = Arrays.stream(filled).filter(Double::isFinite).average().orElse(0);
        for (int i = 0; i < filled.length; i++) {
          if (Double.isNaN(filled[i])) {
            filled[i] = mean;
            flag[i] = 1;
          }
        }
        columns.put(named.name(), filled);
        if (Arrays.stream(flag).anyMatch(f -> f == 1)) {
          flags.add(new Named("missing(" + named.name() + ")", flag));
        }
      }
    }
    flags.forEach(flag -> columns.put(flag.name(), flag.values()));
    return columns;
  }

  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }
}
