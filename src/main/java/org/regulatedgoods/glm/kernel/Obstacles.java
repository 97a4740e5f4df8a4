package org.regulatedgoods.glm.kernel;

import java.util.Optional;
import org.regulatedgoods.glm.kernel.Errors.Correction;

/** Why a kind of errors is not defined for a fit. */
final class Obstacles {
  private Obstacles() {}

  static Optional<String> of(Fit fit, Errors errors) {
    if (errors instanceof Errors.Classical) {
      return toClassical(fit);
    }
    if (fit.regression().model() instanceof Model.FirthLogit) {
      return Optional.of("Firth's logit has classical errors and profiles only");
    }
    if (errors instanceof Errors.Heteroskedastic heteroskedastic) {
      return toHeteroskedastic(fit, heteroskedastic.correction());
    }
    if (errors instanceof Errors.Spatial spatial) {
      return rows(fit, spatial.places().rows(), "places");
    }
    if (errors instanceof Errors.TwoWay twoWay) {
      return toClusters(fit, twoWay.first()).or(() -> toClusters(fit, twoWay.second()));
    }
    Errors.Clustered clustered = (Errors.Clustered) errors;
    Optional<String> toAny = toClusters(fit, clustered.clusters());
    return toAny.isEmpty() && clustered.correction() == Errors.ClusterCorrection.CR2
        ? toBiasReduced(fit)
        : toAny;
  }

  private static Optional<String> toClassical(Fit fit) {
    Model model = fit.regression().model();
    if (model instanceof Model.GeneralizedLinear linear
        && linear.distribution() instanceof Distribution.Fractional) {
      return Optional.of("A quasi-likelihood has robust errors only");
    }
    if (fit.regression().weights().kind() == Weights.Kind.SAMPLING) {
      return Optional.of("Sampling weights have robust errors only");
    }
    return Optional.empty();
  }

  private static Optional<String> toHeteroskedastic(Fit fit, Correction correction) {
    if (correction == Correction.HC0 || correction == Correction.HC1) {
      return Optional.empty();
    }
    if (fit.solution().rowWeight().length == 0) {
      return Optional.of("%s has no leverage to go by: use HC1".formatted(correction));
    }
    return fit.rowsAtLeverageOne().stream()
        .findFirst()
        .map(
            row ->
                "%s is undefined: row %d has leverage 1, a coefficient is spent on it"
                    .formatted(correction, row));
  }

  private static Optional<String> toClusters(Fit fit, Clusters clusters) {
    if (clusters.count() < 2) {
      return Optional.of("Errors are clustered over %d cluster".formatted(clusters.count()));
    }
    return rows(fit, clusters.rows(), "clusters");
  }

  private static Optional<String> toBiasReduced(Fit fit) {
    if (fit.solution().rowWeight().length == 0) {
      return Optional.of("CR2 is for generalized linear models: use CR1");
    }
    Weights.Kind kind = fit.regression().weights().kind();
    return kind == Weights.Kind.FREQUENCY || kind == Weights.Kind.SAMPLING
        ? Optional.of("CR2's working model has precision weights or none: use CR1")
        : Optional.empty();
  }

  private static Optional<String> rows(Fit fit, int found, String what) {
    int rows = fit.regression().rows();
    return found == rows
        ? Optional.empty()
        : Optional.of("The %s have %d rows, the fit %d".formatted(what, found, rows));
  }
}
