package org.regulatedgoods.study;

import java.util.List;
import java.util.Optional;
import org.regulatedgoods.country.YearRange;

/** What goes with an estimator and what does not, as a refusal at the key that is at fault. */
final class ModelRules {
  private ModelRules() {}

  /** Of a covariance, given how many kinds of clusters there are. */
  static Optional<String> problem(Estimator estimator, String covariance, int clusters) {
    boolean leverages = List.of("HC2", "HC3", "CR2").contains(covariance);
    if (covariance.startsWith("CR") && clusters == 0) {
      return Optional.of(
          "covariance: "
              + covariance
              + " needs clusters; add the key cluster with a nominal feature");
    }
    if (covariance.equals("two-way") && clusters != 2) {
      return Optional.of(
          "covariance: two-way errors need two kinds of clusters; write cluster as state + year");
    }
    if (clusters > 2) {
      return Optional.of("cluster: more than two kinds of clusters; name one or two");
    }
    if (covariance.equals("classical") && estimator.isFractional()) {
      return Optional.of(
          "covariance: a fractional outcome has robust errors only; use HC1, HC3 or CR1");
    }
    if (leverages && estimator.isOrdered()) {
      return Optional.of("covariance: an ordered outcome has no leverages; use HC1 or CR1");
    }
    return estimator == Estimator.FIRTH_LOGIT && !covariance.equals("classical")
        ? Optional.of("covariance: Firth's logit has classical errors and profiles; use classical")
        : Optional.empty();
  }

  /** Of ways of resampling. */
  static Optional<String> problem(Estimator estimator, List<Resampled> ways, int clusters) {
    for (Resampled way : ways) {
      Resampled.Method method = way.method();
      if (method.needsClusters() && clusters == 0) {
        return Optional.of(
            "p-values: " + method + " needs clusters; add the key cluster with a nominal feature");
      }
      if (method == Resampled.Method.WILD_CLUSTER_BOOTSTRAP && estimator != Estimator.OLS) {
        return Optional.of(
            "p-values: the wild cluster bootstrap is of least squares; use score-bootstrap");
      }
      if (method == Resampled.Method.SCORE_BOOTSTRAP && estimator == Estimator.FIRTH_LOGIT) {
        return Optional.of("p-values: Firth's logit has no score bootstrap; use randomisation");
      }
    }
    return Optional.empty();
  }

  /** Of dealing a term's values out again, which supposes that each could have been any row's. */
  static Optional<String> problem(List<Resampled> ways, List<Model.Term> terms, YearRange years) {
    if (ways.stream().noneMatch(way -> way.method() == Resampled.Method.RANDOMISATION)) {
      return Optional.empty();
    }
    if (years.first() != years.last()) {
      return Optional.of(
          "p-values: randomisation deals values out among states, and the model has several years;"
              + " use pairs-bootstrap");
    }
    return terms.stream().anyMatch(term -> term.features().size() > 1)
        ? Optional.of(
            "p-values: randomisation would deal a term out without its product with another; use"
                + " pairs-bootstrap")
        : Optional.empty();
  }
}
