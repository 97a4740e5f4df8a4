package org.regulatedgoods.glm.kernel;

import java.util.Arrays;
import java.util.List;
import org.regulatedgoods.glm.kernel.Errors.Correction;

/** The bread around the meat that the errors ask for. */
final class Sandwich {
  private final Fit fit;
  private final Solution solution;
  private final int size;

  private Sandwich(Fit fit) {
    this.fit = fit;
    this.solution = fit.solution();
    this.size = solution.size();
  }

  static CovarianceMatrix covariance(Fit fit, Errors errors) {
    Sandwich sandwich = new Sandwich(fit);
    if (errors instanceof Errors.Heteroskedastic heteroskedastic) {
      return sandwich.heteroskedastic(heteroskedastic.correction());
    }
    if (errors instanceof Errors.Clustered clustered) {
      return clustered.correction() == Errors.ClusterCorrection.CR2
          ? BiasReduced.covariance(fit, clustered.clusters())
          : sandwich.clustered(clustered);
    }
    if (errors instanceof Errors.TwoWay twoWay) {
      return sandwich.twoWay(twoWay);
    }
    return errors instanceof Errors.Spatial spatial
        ? sandwich.spatial(spatial)
        : sandwich.classical();
  }

  private CovarianceMatrix classical() {
    double dispersion = fit.summary().dispersion();
    String rule =
        dispersion == 1
            ? "Classical: the inverse information"
            : "Classical: the inverse information times Pearson's dispersion over n-p";
    double[] scaled = Symmetric.scaled(solution.bread(), dispersion);
    return finished(toOwn(fit, scaled), rule, List.of());
  }

  private CovarianceMatrix heteroskedastic(Correction correction) {
    double[] meat = new double[size * size];
    double[] score = new double[size];
    for (int i = 0; i < fit.regression().rows(); i++) {
      Arrays.fill(score, 0);
      solution.scores().add(i, 1, score);
      Symmetric.addLower(meat, size, factor(correction, i), score, 0);
    }
    double rows = fit.summary().rows();
    double whole = correction == Correction.HC1 ? rows / (rows - size) : 1;
    double[] filled = filled(Symmetric.mirrored(meat, size), whole);
    return finished(toOwn(fit, filled), ruleOf(correction), List.of());
  }

  /** What a row's squared, weighted score is multiplied by. */
  private double factor(Correction correction, int row) {
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

  private static String ruleOf(Correction correction) {
    return switch (correction) {
      case HC0 -> "HC0: squared residuals";
      case HC1 -> "HC1: squared residuals times n/(n-p)";
      case HC2 -> "HC2: squared residuals over 1-h";
      case HC3 -> "HC3: squared residuals over (1-h)^2";
    };
  }

  private CovarianceMatrix clustered(Errors.Clustered errors) {
    Clusters clusters = errors.clusters();
    boolean corrected = errors.correction() == Errors.ClusterCorrection.CR1;
    String rule =
        corrected
            ? "CR1: squared cluster sums of scores times G/(G-1) (n-1)/(n-p); t with G-1 df"
            : "CR0: squared cluster sums of scores; t with G-1 df";
    double[] filled = filled(clusterMeat(clusters), corrected ? smallSample(clusters.count()) : 1);
    return clustered(
        toOwn(fit, filled), clusters.count(), rule, Caution.ofClusters(clusters.count(), size));
  }

  private CovarianceMatrix twoWay(Errors.TwoWay errors) {
    Clusters both = errors.first().with(errors.second());
    double[] sum = filled(clusterMeat(errors.first()), smallSample(errors.first().count()));
    double[] second = filled(clusterMeat(errors.second()), smallSample(errors.second().count()));
    double[] shared = filled(clusterMeat(both), smallSample(both.count()));
    for (int k = 0; k < sum.length; k++) {
      sum[k] += second[k] - shared[k];
    }
    int fewest = Math.min(errors.first().count(), errors.second().count());
    NonNegative made = NonNegative.of(toOwn(fit, sum), size);
    return clustered(
        made.values(),
        fewest,
        "Two-way CR1: the sum of both less that of their intersections; t with min(G)-1 df",
        made.with(Caution.ofClusters(fewest, size)));
  }

  private CovarianceMatrix spatial(Errors.Spatial errors) {
    double[] meat = SpatialMeat.of(fit, errors);
    NonNegative made = NonNegative.of(toOwn(fit, filled(meat, 1)), size);
    String rule =
        "Conley: products of scores up to %s km, %s weights"
            .formatted(
                errors.kilometres(),
                errors.decay() == Errors.Decay.UNIFORM ? "uniform" : "Bartlett");
    return finished(made.values(), rule, made.with(List.of()));
  }

  private double smallSample(double clusters) {
    double rows = fit.summary().rows();
    return clusters / (clusters - 1) * (rows - 1) / (rows - size);
  }

  private double[] clusterMeat(Clusters clusters) {
    double[] sums = clusterScores(fit, clusters);
    double[] meat = new double[size * size];
    for (int g = 0; g < clusters.count(); g++) {
      Symmetric.addLower(meat, size, 1, sums, g * size);
    }
    return Symmetric.mirrored(meat, size);
  }

  /** The sums of the scores, one cluster after the other, in the units of the fit. */
  static double[] clusterScores(Fit fit, Clusters clusters) {
    int size = fit.solution().size();
    double[] sums = new double[clusters.count() * size];
    double[] score = new double[size];
    for (int i = 0; i < clusters.rows(); i++) {
      Arrays.fill(score, 0);
      fit.solution().scores().add(i, 1, score);
      for (int j = 0; j < size; j++) {
        sums[clusters.of(i) * size + j] += score[j];
      }
    }
    return sums;
  }

  private double[] filled(double[] meat, double factor) {
    return Symmetric.scaled(Symmetric.around(solution.bread(), meat, size), factor);
  }

  private CovarianceMatrix clustered(
      double[] own, int clusters, String rule, List<Caution> cautions) {
    double[] df = new double[size];
    Arrays.fill(df, clusters - 1.0);
    return new CovarianceMatrix(fit.names(), own, df, rule, cautions);
  }

  private CovarianceMatrix finished(double[] own, String rule, List<Caution> cautions) {
    double[] df = new double[size];
    boolean t =
        fit.regression().model() instanceof Model.GeneralizedLinear linear
            && linear.distribution().hasDispersion();
    Arrays.fill(df, t ? fit.summary().dfResidual() : Double.POSITIVE_INFINITY);
    String reference = t ? "; t with n-p df" : "; normal";
    return new CovarianceMatrix(fit.names(), own, df, rule + reference, cautions);
  }

  static double[] toOwn(Fit fit, double[] covariance) {
    return fit.regression()
        .design()
        .standardised()
        .bothSidesToOwn(covariance, fit.solution().size());
  }
}
