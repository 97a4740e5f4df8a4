package org.regulatedgoods.glm.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * CR2 errors with Satterthwaite's degrees of freedom (Bell and McCaffrey 2002; Pustejovsky and
 * Tipton 2018), the model's own variances being the working model.
 *
 * <p>With X the derivative of the mean, W the inverse variances, Θ = 1/W and M the bread, the
 * residuals of cluster j are multiplied by A = Θ^½ (Θ^½ (Θ - X M X') Θ^½)^-½ Θ^½ of its rows.
 */
final class BiasReduced {
  private final Fit fit;
  private final int size;
  private final double[] bread;
  private final double[] x;
  private final double[] slope;
  private final double[] inverseVariance;

  private BiasReduced(Fit fit) {
    this.fit = fit;
    this.size = fit.solution().size();
    this.bread = fit.solution().bread();
    this.x = fit.regression().design().standardised().values();
    this.slope = fit.linearPredictors();
    this.inverseVariance = new double[slope.length];
    Link link = FittedMeans.linkOf(fit.regression().model());
    for (int i = 0; i < slope.length; i++) {
      slope[i] = link.slope(slope[i]);
      inverseVariance[i] = fit.solution().rowWeight()[i] / (slope[i] * slope[i]);
    }
  }

  static CovarianceMatrix covariance(Fit fit, Clusters clusters) {
    return new BiasReduced(fit).over(clusters);
  }

  private CovarianceMatrix over(Clusters clusters) {
    double[] contrasts = fit.regression().design().standardised().leftToOwn(bread);
    double[] meat = new double[size * size];
    double[][][] reached = new double[clusters.count()][][];
    double[][] alone = new double[clusters.count()][];
    for (int g = 0; g < clusters.count(); g++) {
      Adjusted adjusted = new Adjusted(clusters.rowsOf(g));
      Symmetric.addLower(meat, size, 1, adjusted.score(), 0);
      reached[g] = new double[size][];
      alone[g] = new double[size];
      for (int c = 0; c < size; c++) {
        adjusted.along(contrasts, c);
        reached[g][c] = adjusted.reached();
        alone[g][c] = adjusted.alone();
      }
    }
    double[] filled = Symmetric.around(bread, Symmetric.mirrored(meat, size), size);
    double[] df = new double[size];
    for (int c = 0; c < size; c++) {
      df[c] = satterthwaite(reached, alone, c);
    }
    return new CovarianceMatrix(
        fit.names(),
        Sandwich.toOwn(fit, filled),
        df,
        "CR2: residuals adjusted to be unbiased under the model; t with Satterthwaite's df",
        Caution.ofClusters(clusters.count(), size));
  }

  private double satterthwaite(double[][][] reached, double[][] alone, int contrast) {
    double trace = 0;
    double squares = 0;
    for (int g = 0; g < reached.length; g++) {
      double[] left = Symmetric.times(bread, reached[g][contrast]);
      for (int h = 0; h < reached.length; h++) {
        double product = g == h ? alone[g][contrast] : 0;
        for (int j = 0; j < size; j++) {
          product -= left[j] * reached[h][contrast][j];
        }
        trace += g == h ? product : 0;
        squares += product * product;
      }
    }
    return trace * trace / squares;
  }

  /** The rows of one cluster with their adjustment. */
  private final class Adjusted {
    private final int[] rows;
    private final double[] adjustment;
    private double[] along = new double[0];

    Adjusted(int[] all) {
      List<Integer> weighted = new ArrayList<>();
      for (int row : all) {
        if (inverseVariance[row] > 0) {
          weighted.add(row);
        }
      }
      rows = weighted.stream().mapToInt(Integer::intValue).toArray();
      adjustment = adjustment();
    }

    private double[] adjustment() {
      int n = rows.length;
      double[] inner = new double[n * n];
      for (int a = 0; a < n; a++) {
        double[] left = new double[size];
        for (int j = 0; j < size; j++) {
          left[j] = slope[rows[a]] * x[rows[a] * size + j];
        }
        left = Symmetric.times(bread, left);
        for (int b = 0; b < n; b++) {
          double sum = a == b ? 1 / inverseVariance[rows[a]] : 0;
          for (int j = 0; j < size; j++) {
            sum -= left[j] * slope[rows[b]] * x[rows[b] * size + j];
          }
          inner[a * n + b] = sum * root(a) * root(b);
        }
      }
      double[] made = NonNegative.power(inner, n, -0.5);
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          made[a * n + b] *= root(a) * root(b);
        }
      }
      return made;
    }

    private double root(int position) {
      return 1 / Math.sqrt(inverseVariance[rows[position]]);
    }

    /** X'W A e, where the score of a row is its x times slope, W and residual. */
    double[] score() {
      double[] score = new double[size];
      for (int a = 0; a < rows.length; a++) {
        double residual = 0;
        for (int b = 0; b < rows.length; b++) {
          residual += adjustment[a * rows.length + b] * residual(rows[b]);
        }
        double pull = residual * slope[rows[a]] * inverseVariance[rows[a]];
        for (int j = 0; j < size; j++) {
          score[j] += pull * x[rows[a] * size + j];
        }
      }
      return score;
    }

    private double residual(int row) {
      RowScores.Linear scores = (RowScores.Linear) fit.solution().scores();
      return scores.derivative(row) / (inverseVariance[row] * slope[row]);
    }

    /** Turns to the combination of coefficients that a row of contrasts gives. */
    void along(double[] contrasts, int contrast) {
      int n = rows.length;
      double[] plain = new double[n];
      for (int a = 0; a < n; a++) {
        for (int j = 0; j < size; j++) {
          plain[a] += contrasts[contrast * size + j] * x[rows[a] * size + j];
        }
        plain[a] *= slope[rows[a]] * inverseVariance[rows[a]];
      }
      along = Symmetric.times(adjustment, plain);
    }

    double[] reached() {
      double[] reached = new double[size];
      for (int a = 0; a < rows.length; a++) {
        for (int j = 0; j < size; j++) {
          reached[j] += along[a] * slope[rows[a]] * x[rows[a] * size + j];
        }
      }
      return reached;
    }

    double alone() {
      double sum = 0;
      for (int a = 0; a < rows.length; a++) {
        sum += along[a] * along[a] / inverseVariance[rows[a]];
      }
      return sum;
    }
  }
}
