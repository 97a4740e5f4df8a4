package org.regulatedgoods.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.regulatedgoods.glm.kernel.TermLine;
import org.regulatedgoods.glm.kernel.scrutiny.PooledEstimate;
import org.regulatedgoods.robustness.Prepared.Outcome;
import org.regulatedgoods.robustness.declaration.Imputation;

/**
 * An equation on rows whose missing regressors are imputed. A row without the outcome is left out,
 * since its imputation would say nothing of the coefficients; so is one without its cluster, its
 * weight or a nominal regressor, for which nothing is drawn.
 */
public final class ImputedModel {

  private final Imputation asked;
  private final Equation equation;
  private final Panel rows;
  private final Outcome listwise;
  private final LinkedHashMap<String, double[]> columns = new LinkedHashMap<>();

  private ImputedModel(Imputation asked, Equation equation, Panel panel) {
    this.asked = asked;
    this.equation = equation;
    this.listwise = equation.on(panel).fit();
    this.rows =
        panel.rows(
            IntStream.range(0, panel.rows())
                .filter(row -> panel.has(equation.outcome(), row))
                .filter(row -> required(equation, panel).stream().allMatch(c -> panel.has(c, row)))
                .toArray());
    Set<String> used = new LinkedHashSet<>(List.of(equation.outcome()));
    equation.terms().forEach(term -> used.addAll(term.needs()));
    used.addAll(asked.with());
    used.stream()
        .filter(rows.numbers()::containsKey)
        .forEach(column -> columns.put(column, rows.number(column)));
  }

  private static Set<String> required(Equation equation, Panel panel) {
    Set<String> required = new LinkedHashSet<>(equation.spread().needs());
    required.addAll(equation.weights().needs());
    equation.terms().stream()
        .flatMap(term -> term.needs().stream())
        .filter(panel.names()::containsKey)
        .forEach(required::add);
    return required;
  }

  /** Every term over the imputations, beside the listwise fit. */
  public static List<ImputedTerm> of(Imputation asked, Equation equation, Panel panel, long seed) {
    return new ImputedModel(asked, equation, panel).terms(seed);
  }

  private List<ImputedTerm> terms(long seed) {
    Map<String, List<TermLine>> lines = new LinkedHashMap<>();
    Set<String> failures = new LinkedHashSet<>();
    if (rows.rows() == 0) {
      failures.add("no row has the outcome " + equation.outcome());
    }
    for (int m = 0; m < asked.imputations() && failures.isEmpty(); m++) {
      Outcome outcome = completed(seed, m).fit();
      if (!outcome.reason().isEmpty()) {
        failures.add(outcome.reason());
        break;
      }
      for (String term : outcome.covariance().orElseThrow().names()) {
        lines
            .computeIfAbsent(term, name -> new ArrayList<>())
            .add(outcome.line(term).orElseThrow());
      }
    }
    List<ImputedTerm> terms = new ArrayList<>();
    for (Regressor regressor : equation.terms()) {
      for (Factor.Named column : regressor.columns(rows)) {
        String name = column.name();
        List<TermLine> own = lines.getOrDefault(name, List.of());
        String reason =
            failures.isEmpty()
                ? own.size() == asked.imputations() ? "" : name + " adds nothing in some imputation"
                : failures.iterator().next();
        terms.add(term(name, regressor.role(), own, reason));
      }
    }
    return terms;
  }

  private Prepared completed(long seed, int number) {
    Map<String, double[]> filled =
        new ChainedEquations(columns, asked.method(), asked.sweeps()).imputation(seed, number);
    Panel complete = rows;
    for (Map.Entry<String, double[]> column : filled.entrySet()) {
      complete = complete.with(column.getKey(), column.getValue());
    }
    return equation.on(complete);
  }

  private ImputedTerm term(String name, String role, List<TermLine> lines, String reason) {
    Optional<TermLine> complete = listwise.line(name);
    Optional<PooledEstimate> pooled =
        reason.isEmpty()
            ? Optional.of(
                PooledEstimate.of(
                    lines.stream().mapToDouble(TermLine::estimate).toArray(),
                    lines.stream().mapToDouble(TermLine::standardError).toArray(),
                    lines.stream().mapToDouble(TermLine::df).min().orElseThrow()))
            : Optional.empty();
    return new ImputedTerm(
        equation.id(),
        name,
        role,
        asked.imputations(),
        rows.rows(),
        pooled.map(PooledEstimate::estimate).orElse(Double.NaN),
        pooled.map(PooledEstimate::standardError).orElse(Double.NaN),
        pooled.map(PooledEstimate::df).orElse(Double.NaN),
        pooled.map(one -> one.line(name, equation.alpha()).pValue()).orElse(Double.NaN),
        pooled.map(PooledEstimate::missing).orElse(Double.NaN),
        listwise.prepared().rows().rows(),
        complete.map(TermLine::estimate).orElse(Double.NaN),
        complete.map(TermLine::standardError).orElse(Double.NaN),
        complete.map(TermLine::pValue).orElse(Double.NaN),
        reason);
  }
}
