package org.regulatedgoods.study;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.regulatedgoods.country.YearRange;

/**
 * A regression that tests the hypotheses of one good on one outcome.
 *
 * @param outcome a feature of the good's country-year table
 * @param years the rows of the table that enter
 * @param terms in order of priority: where two are collinear, the later one is dropped
 * @param covariance the covariance that the verdicts go by: classical, HC1, HC3 or CR1
 * @param cluster the nominal feature that defines the clusters of CR1; empty where there are none
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
    @JsonProperty(defaultValue = "0.05") double alpha) {

  static final List<String> COVARIANCES = List.of("classical", "HC1", "HC3", "CR1");

  public Model {
    terms = List.copyOf(terms);
    cluster = cluster == null ? "" : cluster;
    if (!COVARIANCES.contains(covariance)) {
      throw new IllegalArgumentException(
          "covariance: not a kind of covariance; use one of " + COVARIANCES);
    }
    if (covariance.equals("CR1") && cluster.isEmpty()) {
      throw new IllegalArgumentException(
          "covariance: CR1 needs clusters; add the key cluster with a nominal feature");
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException(
          "alpha: not a level between 0 and 1; write one such as 0.05");
    }
  }

  /** How the coefficients are estimated. */
  public enum Estimator {
    OLS,
    LOGIT,
    FRACTIONAL_LOGIT;

    @JsonCreator
    static Estimator parse(String written) {
      return switch (written) {
        case "ols" -> OLS;
        case "logit" -> LOGIT;
        case "fractional-logit" -> FRACTIONAL_LOGIT;
        default ->
            throw new IllegalArgumentException(
                "not an estimator; use ols, logit or fractional-logit");
      };
    }

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
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

    public Term {
      reference = reference == null ? "" : reference;
    }

    /** The features that the term is made of: one, or the two factors of a product. */
    public List<String> features() {
      return List.of(term.split(":", -1));
    }
  }
}
