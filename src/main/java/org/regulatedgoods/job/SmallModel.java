package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.glm.kernel.Link;
import org.regulatedgoods.glm.kernel.Weights;
import org.regulatedgoods.hypothesis.Hypothesis;
import org.regulatedgoods.robustness.Claim;
import org.regulatedgoods.robustness.Equation;
import org.regulatedgoods.robustness.Factor;
import org.regulatedgoods.robustness.Panel;
import org.regulatedgoods.robustness.Regressor;
import org.regulatedgoods.robustness.RowWeights;
import org.regulatedgoods.robustness.Spread;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;

/** A declared model as it is fitted again and again, and the rows that it is fitted on. */
record SmallModel(Study study, Model model) {

  /** The column of a panel that holds the year. */
  static final String YEAR = "year";

  /** What is fitted. */
  Equation equation() {
    return new Equation(
        model.id(),
        model.outcome(),
        model.terms().stream()
            .map(term -> regressor(term.role(), term.term(), term.reference()))
            .toList(),
        kernelModel(),
        new Spread(model.covariance(), model.cluster()),
        weights(),
        model.alpha());
  }

  private RowWeights weights() {
    if (model.weights() == null) {
      return RowWeights.NONE;
    }
    Weights.Kind kind =
        switch (model.weights().kind()) {
          case FREQUENCY -> Weights.Kind.FREQUENCY;
          case SAMPLING -> Weights.Kind.SAMPLING;
          case PRECISION -> Weights.Kind.PRECISION;
        };
    return new RowWeights(model.weights().column(), kind);
  }

  private org.regulatedgoods.glm.kernel.Model kernelModel() {
    return switch (model.estimator()) {
      case OLS -> org.regulatedgoods.glm.kernel.Model.leastSquares();
      case LOGIT -> org.regulatedgoods.glm.kernel.Model.logit();
      case PROBIT -> org.regulatedgoods.glm.kernel.Model.binomial(Link.PROBIT);
      case CLOGLOG -> org.regulatedgoods.glm.kernel.Model.binomial(Link.CLOGLOG);
      case FRACTIONAL_LOGIT -> org.regulatedgoods.glm.kernel.Model.fractional(Link.LOGIT);
      case FRACTIONAL_PROBIT -> org.regulatedgoods.glm.kernel.Model.fractional(Link.PROBIT);
      case POISSON -> org.regulatedgoods.glm.kernel.Model.poisson();
      default ->
          throw new IllegalArgumentException(
              "No check fits again what " + model.estimator() + " estimates");
    };
  }

  /** A term by its name; a nominal feature is read against its first level. */
  Regressor regressor(String role, String name) {
    return model.terms().stream()
        .filter(term -> term.term().equals(name))
        .findFirst()
        .map(own -> regressor(role, name, own.reference()))
        .orElseGet(() -> regressor(role, name, ""));
  }

  private Regressor regressor(String role, String name, String reference) {
    List<Factor> factors =
        new Model.Term(role, name, reference)
            .features().stream().map(feature -> factor(feature, reference)).toList();
    return new Regressor(name, role, factors);
  }

  private Factor factor(String name, String reference) {
    Feature feature = study.features().get(name).feature();
    if (feature.measure() != Measure.NOMINAL) {
      return new Factor.Value(name);
    }
    boolean declared = feature.levels().contains(reference);
    return new Factor.Levels(
        name, feature.levels(), declared ? reference : feature.levels().get(0));
  }

  /** The hypotheses that the model has a term for. */
  List<Claim> claims() {
    Equation equation = equation();
    return study.hypotheses().stream()
        .filter(hypothesis -> hypothesis.isAbout(model.good()))
        .map(SmallModel::claim)
        .filter(claim -> !claim.terms(equation).isEmpty())
        .toList();
  }

  private static Claim claim(Hypothesis hypothesis) {
    return new Claim(hypothesis.id(), hypothesis.role(), hypothesis.feature(), hypothesis.expect());
  }

  /** The terms that hypotheses are about. */
  List<String> tested() {
    Equation equation = equation();
    return claims().stream()
        .flatMap(claim -> claim.terms(equation).stream())
        .map(Regressor::name)
        .distinct()
        .toList();
  }

  /**
   * The columns of the good's table in the model's years, the year among them; a column that it
   * lacks has no value.
   */
  Panel panel(Dataset<Row> table, Set<String> columns) {
    return panel(table, columns, 0);
  }

  /** The same in the years so many before, under the same states. */
  private Panel panel(Dataset<Row> table, Set<String> columns, int before) {
    List<String> present = columns.stream().filter(List.of(table.columns())::contains).toList();
    Column[] chosen =
        Stream.concat(
                Stream.of(functions.col("state"), functions.col(YEAR)),
                present.stream().map(this::column))
            .toArray(Column[]::new);
    Column within =
        functions.col(YEAR).between(model.years().first() - before, model.years().last() - before);
    List<Row> rows = table.where(within).select(chosen).orderBy("state", YEAR).collectAsList();
    Map<String, double[]> numbers = new LinkedHashMap<>();
    Map<String, String[]> names = new LinkedHashMap<>();
    for (String column : columns) {
      if (isNominal(column)) {
        names.put(column, names(rows, column, present));
      } else {
        numbers.put(column, numbers(rows, column, present));
      }
    }
    numbers.put(YEAR, rows.stream().mapToDouble(row -> row.<Integer>getAs(YEAR)).toArray());
    List<String> states = new ArrayList<>();
    rows.forEach(row -> states.add(row.getAs("state")));
    return new Panel(states, numbers, names);
  }

  /**
   * The model's rows with its terms as they were years before, by calendar; all else is of the
   * row's own year. A state that was none then has no value.
   */
  Panel lagged(Dataset<Row> table, int years) {
    Equation equation = equation();
    Panel own = panel(table, equation.needs());
    Set<String> terms = new LinkedHashSet<>();
    equation.terms().forEach(term -> terms.addAll(term.needs()));
    return own.lagged(panel(table, terms, years), YEAR, years, terms);
  }

  private Column column(String name) {
    Column column = functions.col("`" + name + "`");
    return isNominal(name) ? column.cast("string").as(name) : column.cast("double").as(name);
  }

  private boolean isNominal(String feature) {
    return study.features().get(feature).feature().measure() == Measure.NOMINAL;
  }

  private static double[] numbers(List<Row> rows, String column, List<String> present) {
    return rows.stream()
        .mapToDouble(
            row -> {
              Double value = present.contains(column) ? row.<Double>getAs(column) : null;
              return value == null ? Double.NaN : value;
            })
        .toArray();
  }

  private static String[] names(List<Row> rows, String column, List<String> present) {
    return rows.stream()
        .map(row -> present.contains(column) ? row.<String>getAs(column) : null)
        .toArray(String[]::new);
  }
}
