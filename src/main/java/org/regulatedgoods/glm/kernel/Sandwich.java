package org.regulatedgoods.glm.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The bread around the meat that the errors ask for. */
final class Sandwich {
  private static final double AT_ONE = 1e-10;

  private Sandwich() {}

  static Optional<String> obstacle(Fit fit, Errors errors) {
    if (errors instanceof Errors.Classical) {
      return classicalObstacle(fit);
    }
    Errors.Correction correction = ((Errors.Heteroskedastic) errors).correction();
    return correction == Errors.Correction.HC2 || correction == Errors.Correction.HC3
        ? leverageObstacle(fit, correction)
        : Optional.empty();
  }

  static CovarianceMatrix covariance(Fit fit, Errors errors) {
    if (errors instanceof Errors.Classical) {
      return classical(fit);
    }
    return heteroskedastic(fit, ((Errors.Heteroskedastic) errors).correction());
  }

  private static Optional<String> classicalObstacle(Fit fit) {
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

  private static Optional<String> leverageObstacle(Fit fit, Errors.Correction correction) {
    if (fit.solution().rowWeight().length == 0) {
      return Optional.of("%s has no leverage to go by: use HC1".formatted(correction));
    }
    for (int i = 0; i < fit.regression().rows(); i++) {
      if (1 - fit.leverage(i) < AT_ONE) {
        return Optional.of(
            "%s is undefined: row %d has leverage 1, a coefficient is spent on it"
                .formatted(correction, i));
      }
    }
    return Optional.empty();
  }

  private static CovarianceMatrix classical(Fit fit) {
    double dispersion = fit.summary().dispersion();
    double[] own = toOwn(fit, Symmetric.scaled(fit.solution().bread(), dispersion));
    String rule =
        dispersion == 1
            ? "Classical: the inverse information"
            : "Classical: the inverse information times Pearson's dispersion over n-p";
    return finished(fit, own, rule);
  }

  private static CovarianceMatrix heteroskedastic(Fit fit, Errors.Correction correction) {
    Solution solution = fit.solution();
    int size = solution.size();
    double[] meat = new double[size * size];
    double[] score = new double[size];
    for (int i = 0; i < fit.regression().rows(); i++) {
      Arrays.fill(score, 0);
      solution.scores().add(i, 1, score);
      Symmetric.addLower(meat, size, factor(fit, correction, i), score, 0);
    }
    double[] filled = Symmetric.around(solution.bread(), Symmetric.mirrored(meat, size), size);
    if (correction == Errors.Correction.HC1) {
      double rows = fit.summary().rows();
      filled = Symmetric.scaled(filled, rows / (rows - size));
    }
    return finished(fit, toOwn(fit, filled), ruleOf(correction));
  }

  /** What a row's squared, weighted score is multiplied by. */
  private static double factor(Fit fit, Errors.Correction correction, int row) {
    Weights weights = fit.regression().weights();
    double copies = weights.kind() == Weights.Kind.FREQUENCY ? weights.of(row) : 1;
    if (copies == 0) {
      return 0;
    }
    return switch (correction) {
      case HC0, HC1 -> 1 / copies;
      case HC2 -> 1 / (copies * (1 - fit.leverage(row)));
      case HC3 -> 1 / (copies * Math.pow(1 - fit.leverage(row), 2));
    };
  }

  private static String ruleOf(Errors.Correction correction) {
    return switch (correction) {
      case HC0 -> "HC0: squared residuals";
      case HC1 -> "HC1: squared residuals times n/(n-p)";
      case HC2 -> "HC2: squared residuals over 1-h";
      case HC3 -> "HC3: squared residuals over (1-h)^2";
    };
  }

  static double[] toOwn(Fit fit, double[] covariance) {
    return fit.regression()
        .design()
        .standardised()
        .bothSidesToOwn(covariance, fit.solution().size());
  }

  private static CovarianceMatrix finished(Fit fit, double[] own, String rule) {
    double[] df = new double[fit.solution().size()];
    boolean t =
        fit.regression().model() instanceof Model.GeneralizedLinear linear
            && linear.distribution().hasDispersion();
    Arrays.fill(df, t ? fit.summary().dfResidual() : Double.POSITIVE_INFINITY);
    String reference = t ? "; t with n-p df" : "; normal";
    return new CovarianceMatrix(fit.names(), own, df, rule + reference, List.of());
  }
}
