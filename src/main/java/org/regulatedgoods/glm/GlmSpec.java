package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What to fit: an outcome, terms in declared priority (first = most important), a family and the
 * errors to report first. A wrong declaration is refused with every problem of it at once.
 *
 * @param cluster the column whose values are the clusters; needed for {@link CovarianceKind#CR1}
 * @param alpha one minus the confidence level, in (0, 1)
 */
public record GlmSpec(
    String id,
    String outcome,
    List<Term> terms,
    Family family,
    CovarianceKind covariance,
    Optional<String> cluster,
    double alpha) {

  private static final double USUAL_ALPHA = 0.05;

  public GlmSpec {
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(covariance, "covariance");
    Objects.requireNonNull(cluster, "cluster");
    terms = List.copyOf(terms);
    List<String> problems = new ArrayList<>();
    if (id == null || id.isBlank()) {
      problems.add("the id is blank");
    }
    if (outcome == null || outcome.isBlank()) {
      problems.add("the outcome is blank");
    }
    if (!(alpha > 0 && alpha < 1)) {
      problems.add("alpha is " + alpha + ", not between 0 and 1");
    }
    if (!covariance.isDefinedFor(family)) {
      problems.add("a fractional logit has robust errors only; choose HC1, HC3 or CR1");
    }
    if (covariance == CovarianceKind.CR1 && cluster.isEmpty()) {
      problems.add("CR1 needs a cluster column");
    }
    problems.addAll(termProblems(terms, outcome));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("Model " + id + ": " + String.join("; ", problems));
    }
  }

  /** Least squares with HC3 errors. */
  public static GlmSpec leastSquares(String id, String outcome, List<Term> terms) {
    return unclustered(id, outcome, terms, Family.GAUSSIAN, CovarianceKind.HC3);
  }

  /** Logit with classical errors. */
  public static GlmSpec logit(String id, String outcome, List<Term> terms) {
    return unclustered(id, outcome, terms, Family.BINOMIAL, CovarianceKind.CLASSICAL);
  }

  /** Fractional logit with HC1 errors. */
  public static GlmSpec fractionalLogit(String id, String outcome, List<Term> terms) {
    return unclustered(id, outcome, terms, Family.FRACTIONAL_LOGIT, CovarianceKind.HC1);
  }

  /** The same model with other errors reported first. */
  public GlmSpec withCovariance(CovarianceKind kind) {
    return new GlmSpec(id, outcome, terms, family, kind, cluster, alpha);
  }

  /** The same model with clusters and CR1 errors reported first. */
  public GlmSpec clusteredBy(String column) {
    return new GlmSpec(id, outcome, terms, family, CovarianceKind.CR1, Optional.of(column), alpha);
  }

  /** The same model under another id, with other terms. */
  public GlmSpec withTerms(String otherId, List<Term> otherTerms) {
    return new GlmSpec(otherId, outcome, otherTerms, family, covariance, cluster, alpha);
  }

  /** Outcome, then the terms' columns, then the cluster: the order in which loss is attributed. */
  List<String> requiredColumns() {
    LinkedHashSet<String> columns = new LinkedHashSet<>();
    columns.add(outcome);
    terms.forEach(term -> columns.addAll(term.columns()));
    cluster.ifPresent(columns::add);
    return List.copyOf(columns);
  }

  private static GlmSpec unclustered(
      String id, String outcome, List<Term> terms, Family family, CovarianceKind kind) {
    return new GlmSpec(id, outcome, terms, family, kind, Optional.empty(), USUAL_ALPHA);
  }

  private static List<String> termProblems(List<Term> terms, String outcome) {
    List<String> problems = new ArrayList<>();
    LinkedHashSet<String> seen = new LinkedHashSet<>();
    for (Term term : terms) {
      if (!seen.add(term.name())) {
        problems.add("the term " + term.name() + " is declared twice");
      }
      if (term.columns().contains(outcome)) {
        problems.add("the outcome " + outcome + " is also in the term " + term.name());
      }
    }
    return problems;
  }
}
