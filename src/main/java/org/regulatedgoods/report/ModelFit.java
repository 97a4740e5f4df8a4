package org.regulatedgoods.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One model and how it fits.
 *
 * @param outcomeTitle what the outcome is, in words
 * @param reasons why it could not be estimated; empty exactly when there is a fit
 * @param dropped coefficients left out of the design
 * @param rowsIn rows of the country-year table in the model's years
 * @param rowsUsed rows that entered the estimation
 */
public record ModelFit(
    String id,
    String title,
    String good,
    String outcome,
    String outcomeTitle,
    String estimator,
    List<String> reasons,
    Optional<Fit> fit,
    List<Dropped> dropped,
    long rowsIn,
    long rowsUsed) {

  /** A coefficient left out, with what makes it unidentifiable. */
  public record Dropped(String term, String reason) {}

  /**
   * The statistics of a fit.
   *
   * @param rSquared least squares only
   * @param mcFadden one minus the ratio of log-likelihoods; where there is a likelihood
   * @param dispersion Pearson's chi-squared over the residual degrees of freedom
   * @param clusters zero where the model is not clustered
   * @param covariance the kind of covariance that the verdicts go by
   * @param smallSampleRule how that covariance is made, and its reference distribution
   * @param cautions what a reader should know before believing that covariance
   * @param confidence the level of every interval of this model, as 0.95
   * @param engine what found the coefficients
   */
  public record Fit(
      long n,
      int parameters,
      double dfResidual,
      OptionalDouble logLikelihood,
      OptionalDouble aic,
      OptionalDouble rSquared,
      OptionalDouble adjustedRSquared,
      OptionalDouble mcFadden,
      OptionalDouble dispersion,
      long clusters,
      String covariance,
      String smallSampleRule,
      double confidence,
      String engine,
      List<String> cautions) {

    public Fit {
      cautions = List.copyOf(cautions);
      if (!(confidence > 0 && confidence < 1)) {
        throw new IllegalArgumentException(
            "a confidence level is between 0 and 1, not " + confidence);
      }
    }
  }

  public ModelFit {
    reasons = List.copyOf(reasons);
    dropped = List.copyOf(dropped);
    if (fit.isPresent() != reasons.isEmpty()) {
      throw new IllegalArgumentException(
          "the model " + id + " has a fit, or else reasons why it has none");
    }
  }
}
