package org.regulatedgoods.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regulatedgoods.country.YearRange;

/**
 * A regression that tests the hypotheses of one good on one outcome.
 *
 * @param outcome a feature of the good's country-year table
 * @param years the rows of the table that enter
 * @param terms in order of priority: where two are collinear, the later one is dropped
 * @param covariance the covariance that the verdicts go by
 * @param cluster what defines the clusters: a nominal feature, the state or the year, or two of
 *     them joined by a plus; empty where there are none
 * @param conley up to which distance states depend on one another; null where not asked for
 * @param weights how much a row counts; null where every row counts once
 * @param offset a feature that is added to the linear predictor; empty for none
 * @param effects what has fixed effects: nominal features, the state or the year
 * @param power of the variance of a Tweedie outcome; 0 for the others
 * @param pValues p-values by resampling, beside those of the covariance
 * @param tests of linear hypotheses
 * @param alpha the level of the two-sided tests
 */
public record Model(
    String id,
    String title,
    String good,
    String outcome,
    Estimator estimator,
    YearRange years,
    List<Term> terms,
    String covariance,
    @JsonProperty(defaultValue = "") String cluster,
    @JsonProperty(defaultValue = "") Conley conley,
    @JsonProperty(defaultValue = "") Weighting weights,
    @JsonProperty(defaultValue = "") String offset,
    @JsonProperty(defaultValue = "") List<String> effects,
    @JsonProperty(defaultValue = "0") double power,
    @JsonProperty(defaultValue = "") List<Resampled> pValues,
    @JsonProperty(defaultValue = "") List<Test> tests,
    @JsonProperty(defaultValue = "0.05") double alpha) {

  /** Columns that tell rows and are no features. */
  static final List<String> KEYS = List.of("state", "year");

  static final List<String> COVARIANCES =
      List.of("classical", "HC0", "HC1", "HC2", "HC3", "CR0", "CR1", "CR2", "two-way", "conley");

  public Model {
    terms = List.copyOf(terms);
    cluster = cluster == null ? "" : cluster;
    offset = offset == null ? "" : offset;
    effects = effects == null ? List.of() : List.copyOf(effects);
    pValues = pValues == null ? List.of() : List.copyOf(pValues);
    tests = tests == null ? List.of() : List.copyOf(tests);
    if (!COVARIANCES.contains(covariance)) {
      throw new IllegalArgumentException(
          "covariance: not a kind of covariance; use one of " + COVARIANCES);
    }
    refuse(ModelRules.problem(estimator, covariance, clusters(cluster).size()));
    refuse(ModelRules.problem(estimator, pValues, clusters(cluster).size()));
    refuse(ModelRules.problem(pValues, terms, years));
    if (covariance.equals("conley") && conley == null) {
      throw new IllegalArgumentException(
          "covariance: conley needs a distance; add the key conley, as {cutoff: 2000 km}");
    }
    if (weights != null
        && weights.kind() == Weighting.Kind.SAMPLING
        && covariance.equals("classical")) {
      throw new IllegalArgumentException(
          "covariance: sampling weights have robust errors only; use HC1, HC3 or CR1");
    }
    if ((estimator == Estimator.TWEEDIE) != (power != 0)) {
      throw new IllegalArgumentException(
          "power: the variance of a Tweedie outcome has one, and no other; write it for tweedie"
              + " alone");
    }
    if (power != 0 && !(power > 1 && power < 2)) {
      throw new IllegalArgumentException("power: not between 1 and 2; write one such as 1.5");
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException(
          "alpha: not a level between 0 and 1; write one such as 0.05");
    }
  }

  private static void refuse(Optional<String> problem) {
    problem.ifPresent(
        message -> {
          throw new IllegalArgumentException(message);
        });
  }

  /**
   * Whether the checks of robustness can fit the model again: they know nothing that stands beside
   * its rows but weights and one cluster, and no estimator whose scores are not those of a linear
   * predictor.
   */
  public boolean isRefitted() {
    return Set.of(
                Estimator.OLS,
                Estimator.LOGIT,
                Estimator.PROBIT,
                Estimator.CLOGLOG,
                Estimator.FRACTIONAL_LOGIT,
                Estimator.FRACTIONAL_PROBIT,
                Estimator.POISSON)
            .contains(estimator)
        && offset.isEmpty()
        && effects.isEmpty()
        && clusters().size() <= 1
        && clusters().stream().noneMatch(KEYS::contains)
        && !Set.of("two-way", "conley").contains(covariance);
  }

  /** What defines the clusters, in order. */
  public List<String> clusters() {
    return clusters(cluster);
  }

  private static List<String> clusters(String written) {
    return written.isEmpty() ? List.of() : List.of(written.split("\\s*\\+\\s*", -1));
  }

  /** The features that a row must have, each once. */
  public List<String> features() {
    List<String> features = new ArrayList<>(List.of(outcome));
    terms.forEach(term -> features.addAll(term.features()));
    features.addAll(effects);
    features.addAll(clusters());
    if (weights != null) {
      features.add(weights.column());
    }
    if (!offset.isEmpty()) {
      features.add(offset);
    }
    features.removeAll(KEYS);
    features.remove(Term.AT_RISK);
    return features.stream().distinct().toList();
  }

  /**
   * A regressor and the role it measures.
   *
   * @param role a role of the good, or {@code control}
   * @param term a feature, or the product of two written {@code a:b}
   * @param reference the level that a nominal feature's dummies are read against
   */
  public record Term(String role, String term, @JsonProperty(defaultValue = "") String reference) {

    /** The role of a regressor that no hypothesis is about. */
    public static final String CONTROL = "control";

    /** Of a hazard: the years since a state came at risk. */
    public static final String AT_RISK = "years_at_risk";

    public Term {
      reference = reference == null ? "" : reference;
    }

    /** The features that the term is made of: one, or the two factors of a product. */
    public List<String> features() {
      return List.of(term.split(":", -1));
    }
  }

  /**
   * Errors that depend on those of states nearby (Conley 1999).
   *
   * @param cutoff the distance beyond which they do not, as {@code 2000 km}
   * @param decay how the weight of a pair falls with its distance
   */
  public record Conley(String cutoff, @JsonProperty(defaultValue = "uniform") String decay) {

    public Conley {
      if (!cutoff.matches("[1-9][0-9]* km")) {
        throw new IllegalArgumentException("cutoff: not a distance; write it as 2000 km");
      }
      if (!List.of("uniform", "bartlett").contains(decay)) {
        throw new IllegalArgumentException("decay: not a decay; use uniform or bartlett");
      }
    }

    public double kilometres() {
      return Double.parseDouble(cutoff.replace(" km", ""));
    }
  }

  /**
   * A test that linear hypotheses hold, all at once.
   *
   * @param nullHypothesis as {@code polity2 = 0} or {@code a - 2*b = 1}, in the coefficients' names
   */
  public record Test(
      String id, @JsonProperty(defaultValue = "") String title, List<String> nullHypothesis) {

    public Test {
      title = title == null ? "" : title;
      nullHypothesis = List.copyOf(nullHypothesis);
      if (nullHypothesis.isEmpty()) {
        throw new IllegalArgumentException(
            "null-hypothesis: nothing is tested; write one, as [polity2 = 0]");
      }
      nullHypothesis.forEach(LinearNull::parse);
    }

    public List<LinearNull> nulls() {
      return nullHypothesis.stream().map(LinearNull::parse).toList();
    }
  }
}
