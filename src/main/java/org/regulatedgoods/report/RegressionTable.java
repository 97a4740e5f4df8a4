package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The models of one good as columns and their terms as rows, the intercept last.
 *
 * @param statistics the rows under the line: n, fit, covariance
 * @param rules the covariance of each kind in words
 * @param notes the rows that each model has lost, and what is to be known of its covariance
 * @param missing models that could not be estimated, and terms that were dropped
 */
record RegressionTable(
    String good,
    List<Column> columns,
    List<Row> rows,
    List<Statistic> statistics,
    List<String> rules,
    List<String> notes,
    List<Missing> missing) {
  /** A model by its number on the page. */
  record Column(int number, String id, String title, String outcome, String estimator) {}

  /** A term: its lines in the order of the columns. */
  record Row(String term, String title, String role, List<Optional<Shown>> cells) {}

  /** A statistic of the fits, in the order of the columns. */
  record Statistic(String name, List<String> values) {}

  /** What is not in the table, and why. */
  record Missing(String what, String reason) {}

  /** The coefficients, one table a good; a good without an estimated model has an empty one. */
  static List<RegressionTable> coefficients(Findings findings) {
    return findings.goods().stream()
        .map(good -> of(findings, good, findings.coefficients()))
        .toList();
  }

  /** The average marginal effects; a good without any has no table. */
  static List<RegressionTable> effects(Findings findings) {
    return findings.goods().stream()
        .map(good -> of(findings, good, findings.effects()))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private static RegressionTable of(Findings findings, String good, List<Coefficient> lines) {
    List<ModelFit> fitted =
        findings.models(good).stream()
            .filter(model -> !findings.primary(lines, model).isEmpty())
            .toList();
    return new RegressionTable(
        good,
        fitted.stream().map(model -> column(findings, model)).toList(),
        rows(findings, fitted, lines),
        statistics(findings, fitted, lines),
        fitted.stream()
            .flatMap(model -> model.fit().stream())
            .map(RegressionTable::rule)
            .distinct()
            .toList(),
        fitted.stream().flatMap(model -> FitNotes.of(findings, model).stream()).toList(),
        findings.models(good).stream().flatMap(model -> missing(model).stream()).toList());
  }

  private static Column column(Findings findings, ModelFit model) {
    return new Column(
        findings.models().indexOf(model) + 1,
        model.id(),
        model.title(),
        model.outcomeTitle(),
        model.estimator());
  }

  /** Which models have which fixed effects, then the statistics of the fits. */
  private static List<Statistic> statistics(
      Findings findings, List<ModelFit> models, List<Coefficient> lines) {
    List<Statistic> statistics = new ArrayList<>();
    lines.stream()
        .filter(line -> line.role().equals(Findings.EFFECT))
        .map(RegressionTable::factor)
        .distinct()
        .map(
            factor ->
                new Statistic(
                    "Fixed effects of " + factor,
                    models.stream()
                        .map(model -> hasEffects(findings.primary(lines, model), factor))
                        .toList()))
        .filter(row -> row.values().contains("yes"))
        .forEach(statistics::add);
    statistics.addAll(FitRows.of(models));
    return statistics;
  }

  private static String factor(Coefficient line) {
    return line.term().replaceFirst("\\[.*", "");
  }

  private static String hasEffects(List<Coefficient> lines, String factor) {
    boolean has =
        lines.stream()
            .anyMatch(line -> line.role().equals(Findings.EFFECT) && factor(line).equals(factor));
    return has ? "yes" : Rounded.NONE;
  }

  private static List<Row> rows(Findings findings, List<ModelFit> models, List<Coefficient> lines) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (ModelFit model : models) {
      findings.shown(lines, model).forEach(line -> roles.putIfAbsent(line.term(), line.role()));
    }
    List<String> terms = new ArrayList<>(roles.keySet());
    if (terms.remove(Findings.INTERCEPT)) {
      terms.add(Findings.INTERCEPT);
    }
    boolean stars = findings.about().stars();
    Function<String, Row> row =
        term ->
            new Row(
                term,
                findings.titleOf(term).orElse(""),
                term.equals(Findings.INTERCEPT) ? "" : roles.get(term),
                models.stream()
                    .map(model -> cell(findings.primary(lines, model), term, stars))
                    .toList());
    return terms.stream().map(row).toList();
  }

  private static Optional<Shown> cell(List<Coefficient> lines, String term, boolean stars) {
    Predicate<Coefficient> ofTerm = line -> line.term().equals(term);
    return lines.stream()
        .filter(ofTerm)
        .findFirst()
        .map(Coefficient::estimate)
        .map(it -> stars ? Shown.starred(it) : Shown.of(it));
  }

  /** The covariance that the model goes by, with its rule for small samples. */
  static String rule(ModelFit.Fit fit) {
    String kind = fit.covariance().replace('_', '-');
    return fit.smallSampleRule().regionMatches(true, 0, kind, 0, kind.length())
        ? fit.smallSampleRule()
        : fit.covariance() + ": " + fit.smallSampleRule();
  }

  private static List<Missing> missing(ModelFit model) {
    List<Missing> missing = new ArrayList<>();
    model
        .reasons()
        .forEach(reason -> missing.add(new Missing(model.title() + " is not estimable", reason)));
    model
        .dropped()
        .forEach(
            term ->
                missing.add(
                    new Missing(
                        "The term " + term.term() + " is dropped from " + model.title(),
                        term.reason())));
    return missing;
  }
}
