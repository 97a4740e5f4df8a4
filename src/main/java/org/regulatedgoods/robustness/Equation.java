package org.regulatedgoods.robustness;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.regulatedgoods.glm.kernel.Alias;
import org.regulatedgoods.glm.kernel.DesignMatrix;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.Regression;

/**
 * A model of the study as it is fitted again and again.
 *
 * @param terms in order of priority: where two are collinear, the later one is dropped
 * @param alpha the level of its two-sided tests
 */
public record Equation(
    String id,
    String outcome,
    List<Regressor> terms,
    Model model,
    Spread spread,
    RowWeights weights,
    double alpha)
    implements Serializable {

  public Equation {
    terms = List.copyOf(terms);
  }

  /** An equation whose rows count once. */
  public Equation(
      String id, String outcome, List<Regressor> terms, Model model, Spread spread, double alpha) {
    this(id, outcome, terms, model, spread, RowWeights.NONE, alpha);
  }

  /** The same with another outcome. */
  Equation withOutcome(String other) {
    return new Equation(id, other, terms, model, spread, weights, alpha);
  }

  /** The same with other terms. */
  Equation withTerms(List<Regressor> others) {
    return new Equation(id, outcome, others, model, spread, weights, alpha);
  }

  boolean isWeighted() {
    return !weights.column().isEmpty();
  }

  /** The columns of the panel that it uses. */
  public Set<String> needs() {
    Set<String> needs = new LinkedHashSet<>(List.of(outcome));
    terms.forEach(term -> needs.addAll(term.needs()));
    needs.addAll(spread.needs());
    needs.addAll(weights.needs());
    return needs;
  }

  /** The rows that have all of them. */
  public int[] complete(Panel panel) {
    Set<String> needs = needs();
    return IntStream.range(0, panel.rows())
        .filter(row -> needs.stream().allMatch(column -> panel.has(column, row)))
        .toArray();
  }

  /** The rows that are complete, with the terms that add nothing on them left out. */
  public Prepared on(Panel panel) {
    return onAll(panel.rows(complete(panel)));
  }

  /** The same where all rows are complete. */
  Prepared onAll(Panel rows) {
    List<Factor.Named> columns =
        terms.stream().flatMap(term -> term.columns(rows).stream()).toList();
    DesignMatrix whole =
        columns.isEmpty()
            ? DesignMatrix.ones(rows.rows())
            : DesignMatrix.withIntercept(
                columns.stream().map(Factor.Named::name).toList(),
                columns.stream().map(Factor.Named::values).toArray(double[][]::new));
    List<Alias> aliases = rows.rows() == 0 ? List.of() : whole.aliases();
    List<String> left = new ArrayList<>();
    for (Alias alias : aliases) {
      if (!alias.name().equals(DesignMatrix.INTERCEPT)) {
        left.add(alias.name());
      }
    }
    DesignMatrix design = left.isEmpty() ? whole : whole.without(left);
    Regression regression =
        Regression.of(rows.number(outcome), design, model).withWeights(weights.on(rows));
    return new Prepared(this, rows, regression, List.copyOf(aliases));
  }
}
