package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.regulatedgoods.glm.kernel.Link;
import org.regulatedgoods.glm.kernel.Model;

/**
 * What to fit: an outcome, terms in declared priority (first = most important), a family and the
 * errors to report first. A wrong declaration is refused with every problem of it at once.
 *
 * @param power of the variance of a Tweedie outcome; present for that family alone
 * @param beside clusters, weights, offset and places
 * @param alpha one minus the confidence level, in (0, 1)
 */
public record GlmSpec(
    String id,
    String outcome,
    List<Term> terms,
    Family family,
    OptionalDouble power,
    CovarianceKind covariance,
    Beside beside,
    double alpha) {

  private static final double USUAL_ALPHA = 0.05;

  public GlmSpec {
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(covariance, "covariance");
    Objects.requireNonNull(power, "power");
    Objects.requireNonNull(beside, "beside");
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
    if (family == Family.TWEEDIE && !(power.orElse(Double.NaN) > 1 && power.orElseThrow() < 2)) {
      problems.add("a Tweedie outcome needs a power between 1 and 2");
    }
    problems.addAll(covarianceProblems(family, covariance, beside));
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
    return new GlmSpec(id, outcome, terms, family, power, kind, beside, alpha);
  }

  /** The same model with clusters and CR1 errors reported first. */
  public GlmSpec clusteredBy(String column) {
    return with(CovarianceKind.CR1, beside.clusteredBy(column));
  }

  /** The same model with other errors, and what they and the fit need of a row. */
  public GlmSpec with(CovarianceKind kind, Beside other) {
    return new GlmSpec(id, outcome, terms, family, power, kind, other, alpha);
  }

  /** The same model under another id, with other terms. */
  public GlmSpec withTerms(String otherId, List<Term> otherTerms) {
    return new GlmSpec(otherId, outcome, otherTerms, family, power, covariance, beside, alpha);
  }

  /** The first column of clusters. */
  Optional<String> cluster() {
    return beside.clusters().stream().findFirst();
  }

  /** Whether MLlib and sums over spread rows can answer it, or the kernel alone. */
  boolean isSpreadable() {
    return family.isSpreadable()
        && covariance.isSpreadable()
        && beside.clusters().size() < 2
        && beside.numbers().isEmpty();
  }

  /** What is estimated, as the kernel knows it. */
  Model model() {
    return switch (family) {
      case GAUSSIAN -> Model.leastSquares();
      case BINOMIAL -> Model.logit();
      case PROBIT -> Model.binomial(Link.PROBIT);
      case CLOGLOG -> Model.binomial(Link.CLOGLOG);
      case FIRTH_LOGIT -> new Model.FirthLogit();
      case FRACTIONAL_LOGIT -> Model.fractional(Link.LOGIT);
      case FRACTIONAL_PROBIT -> Model.fractional(Link.PROBIT);
      case POISSON -> Model.poisson();
      case NEGATIVE_BINOMIAL -> new Model.NegativeBinomial();
      case GAMMA -> Model.gamma(Link.LOG);
      case TWEEDIE -> Model.tweedie(power.orElseThrow());
      case ORDERED_LOGIT -> new Model.Ordered(Link.LOGIT);
      case ORDERED_PROBIT -> new Model.Ordered(Link.PROBIT);
    };
  }

  /** Outcome, then the terms' columns, then the rest: the order in which loss is attributed. */
  List<String> requiredColumns() {
    LinkedHashSet<String> columns = new LinkedHashSet<>();
    columns.add(outcome);
    terms.forEach(term -> columns.addAll(term.columns()));
    columns.addAll(beside.columns());
    return List.copyOf(columns);
  }

  private static GlmSpec unclustered(
      String id, String outcome, List<Term> terms, Family family, CovarianceKind kind) {
    return new GlmSpec(
        id, outcome, terms, family, OptionalDouble.empty(), kind, Beside.nothing(), USUAL_ALPHA);
  }

  private static List<String> covarianceProblems(
      Family family, CovarianceKind covariance, Beside beside) {
    List<String> problems = new ArrayList<>();
    if (!covariance.isDefinedFor(family)) {
      problems.add(undefined(family));
    }
    boolean sampling =
        beside.weight().filter(weight -> weight.kind() == RowWeight.Kind.SAMPLING).isPresent();
    if (sampling && covariance == CovarianceKind.CLASSICAL) {
      problems.add("sampling weights have robust errors only; choose HC1, HC3 or CR1");
    }
    if (beside.clusters().size() < covariance.clusters()) {
      problems.add(
          covariance.clusters() == 1
              ? covariance + " needs a cluster column"
              : covariance + " needs two cluster columns");
    }
    if (covariance == CovarianceKind.CONLEY && beside.nearness().isEmpty()) {
      problems.add("CONLEY needs places and a distance");
    }
    return problems;
  }

  private static String undefined(Family family) {
    if (family == Family.FIRTH_LOGIT) {
      return "Firth's logit has classical errors and profiles only";
    }
    return family.isOrdered()
        ? "an ordered outcome has no leverages; choose HC1 or CR1"
        : "a fractional outcome has robust errors only; choose HC1, HC3 or CR1";
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
