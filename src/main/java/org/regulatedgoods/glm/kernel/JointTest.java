package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The outcome of a test of several restrictions at once.
 *
 * @param statistic chi-squared under the hypotheses; over the restrictions it is F where df are
 *     finite
 * @param df of the F reference's denominator; infinite for chi-squared
 */
public record JointTest(double statistic, int restrictions, double df, double pValue)
    implements Serializable {

  /**
   * Wald's test.
   *
   * @throws IllegalArgumentException when the hypotheses say the same twice
   */
  public static JointTest wald(Parameters parameters, List<LinearHypothesis> hypotheses) {
    int count = hypotheses.size();
    double[] variance = new double[count * count];
    double[] over = new double[count];
    double df = Double.POSITIVE_INFINITY;
    for (int a = 0; a < count; a++) {
      double[] left = parameters.weights(hypotheses.get(a));
      double[] half = Symmetric.times(parameters.covariance().values(), left);
      for (int b = 0; b < count; b++) {
        double[] right = parameters.weights(hypotheses.get(b));
        for (int j = 0; j < half.length; j++) {
          variance[a * count + b] += half[j] * right[j];
        }
      }
      over[a] = parameters.over(hypotheses.get(a));
      df = Math.min(df, parameters.leastDf(hypotheses.get(a)));
    }
    return of(quadratic(variance, over), count, df);
  }

  /**
   * The likelihood-ratio test of a fit within another.
   *
   * @throws IllegalArgumentException when one has no likelihood, or they are not of the same rows
   */
  public static JointTest likelihoodRatio(Fit restricted, Fit full) {
    if (!Arrays.equals(restricted.regression().outcomes(), full.regression().outcomes())) {
      throw new IllegalArgumentException("The fits are not of the same rows");
    }
    int restrictions = full.summary().parameters() - restricted.summary().parameters();
    if (restrictions < 1) {
      throw new IllegalArgumentException("The first fit has no fewer parameters than the second");
    }
    double gain = logLikelihood(full) - logLikelihood(restricted);
    return of(Math.max(0, 2 * gain), restrictions, Double.POSITIVE_INFINITY);
  }

  /**
   * Rao's test of terms that a fit lacks: what the likelihood of the larger model gains at first,
   * the dispersion being the fit's.
   *
   * @param larger the fit's regression with more terms
   */
  public static JointTest score(Fit restricted, Regression larger) {
    if (!(larger.model() instanceof Model.GeneralizedLinear model)
        || !larger.model().equals(restricted.regression().model())) {
      throw new IllegalArgumentException("Rao's test is of one generalized linear model");
    }
    List<String> added = new ArrayList<>(larger.design().names());
    added.removeAll(restricted.names());
    int size = larger.design().columns();
    double[] gradient = new double[size];
    double[] information = informationAt(restricted, larger, model, gradient);
    double gain = quadratic(Symmetric.mirrored(information, size), gradient);
    return of(gain / restricted.summary().dispersion(), added.size(), Double.POSITIVE_INFINITY);
  }

  private static double[] informationAt(
      Fit restricted, Regression larger, Model.GeneralizedLinear model, double[] gradient) {
    int rows = larger.rows();
    double[] score = new double[rows];
    double[] weight = new double[rows];
    model
        .rows()
        .evaluate(
            new RowModel.Rows(larger.outcomes(), larger.weights().orNull()),
            restricted.linearPredictors(),
            score,
            weight);
    double[] x = larger.design().standardised().values();
    int size = gradient.length;
    double[] information = new double[size * size];
    for (int i = 0; i < rows; i++) {
      double prior = larger.weights().of(i);
      Symmetric.addLower(information, size, prior * weight[i], x, i * size);
      for (int j = 0; j < size; j++) {
        gradient[j] += prior * score[i] * x[i * size + j];
      }
    }
    return information;
  }

  private static double logLikelihood(Fit fit) {
    return fit.summary()
        .logLikelihood()
        .orElseThrow(() -> new IllegalArgumentException("A quasi-likelihood has no ratio test"));
  }

  private static JointTest of(double statistic, int restrictions, double df) {
    double p = new Reference(df).joint(statistic, restrictions);
    return new JointTest(statistic, restrictions, df, p);
  }

  /** v'A^-1 v. */
  private static double quadratic(double[] matrix, double[] vector) {
    int size = vector.length;
    if (Cholesky.factor(matrix, size, 1e-12) >= 0) {
      throw new IllegalArgumentException("The hypotheses are not independent of one another");
    }
    double[] solved = vector.clone();
    Cholesky.solve(matrix, size, solved);
    double sum = 0;
    for (int j = 0; j < size; j++) {
      sum += vector[j] * solved[j];
    }
    return sum;
  }
}
