package org.regulatedgoods.survey.scaling;

import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * Plausible values of traits that a regression will have as its outcome: draws given the answers
 * and the regressors. Draws that forget the regressors would be pulled to the mean of all, and the
 * coefficients with them (Mislevy, Psychometrika 56, 1991).
 *
 * <p>The trait is normal about {@code x beta} with deviation sigma, both unknown with flat priors;
 * each draw is of beta and sigma first. What the answers say of a government is taken as normal,
 * with the mean and the error that its score has beyond the scale's own prior.
 */
public final class LatentRegression {
  private static final int DEVIATIONS = 400;

  /** Answers that tell less of a government, beside the scale's prior, tell nothing of it. */
  private static final double LEAST = 1e-2;

  /** No deviation further than so many of the raw residuals' is worth a look. */
  private static final double FURTHEST = 3;

  private final double[][] regressors;
  private final double[] precision;
  private final double[] observed;
  private final double[] deviations = new double[DEVIATIONS];
  private final double[] weights = new double[DEVIATIONS];

  /**
   * A regression of the traits.
   *
   * @param scores of the governments
   * @param between the variance of governments' traits, of the scale's prior about zero
   * @param regressors a row a government, of full rank on those of whom the answers say anything;
   *     fewer columns than those
   */
  public LatentRegression(List<TraitScore> scores, double between, double[][] regressors) {
    this.regressors = regressors;
    this.precision = new double[scores.size()];
    this.observed = new double[scores.size()];
    for (int g = 0; g < precision.length; g++) {
      double posterior = 1 / Grid.square(scores.get(g).error());
      double answers = posterior - 1 / between;
      precision[g] = answers * between > LEAST ? answers : 0;
      observed[g] = precision[g] > 0 ? scores.get(g).mean() * posterior / precision[g] : 0;
    }
    double widest = FURTHEST * new Given(0).residual();
    double greatest = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < DEVIATIONS; s++) {
      deviations[s] = widest * (s + 0.5) / DEVIATIONS;
      weights[s] = new Given(Grid.square(deviations[s])).logLikelihood();
      greatest = Math.max(greatest, weights[s]);
    }
    double sum = 0;
    for (int s = 0; s < DEVIATIONS; s++) {
      weights[s] = Math.exp(weights[s] - greatest);
      sum += weights[s];
    }
    for (int s = 0; s < DEVIATIONS; s++) {
      weights[s] /= sum;
    }
  }

  /** One plausible value for each government. */
  public double[] draw(Random random) {
    double step = deviations[1] - deviations[0];
    double deviation = deviations[point(random.nextDouble())] + (random.nextDouble() - 0.5) * step;
    Given given = new Given(Grid.square(deviation));
    double[] beta = given.coefficients(random);
    double[] values = new double[observed.length];
    for (int g = 0; g < values.length; g++) {
      double expected = product(regressors[g], beta);
      double prior = 1 / Grid.square(deviation);
      double mean = (precision[g] * observed[g] + prior * expected) / (precision[g] + prior);
      values[g] = mean + random.nextGaussian() / Math.sqrt(precision[g] + prior);
    }
    return values;
  }

  private int point(double uniform) {
    double left = uniform;
    int s = 0;
    while (s < DEVIATIONS - 1 && left >= weights[s]) {
      left -= weights[s];
      s++;
    }
    return s;
  }

  /** Least squares of what is observed, given the variance of the traits about the regression. */
  private final class Given {
    private final double variance;
    private final int size = regressors[0].length;

    /** The lower root of the information that the observations hold of beta. */
    private final double[] root;

    private final double[] beta;

    Given(double variance) {
      this.variance = variance;
      DMatrixRMaj information = new DMatrixRMaj(size, size);
      beta = new double[size];
      for (int g = 0; g < observed.length; g++) {
        double weight = weight(g);
        for (int j = 0; j < size; j++) {
          beta[j] += weight * regressors[g][j] * observed[g];
          for (int k = 0; k < size; k++) {
            information.add(j, k, weight * regressors[g][j] * regressors[g][k]);
          }
        }
      }
      CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(size, true);
      if (!cholesky.decompose(information)) {
        throw new IllegalArgumentException("the regressors are collinear");
      }
      root = cholesky.getT(null).getData();
      TriangularSolver_DDRM.solveL(root, beta, size);
      TriangularSolver_DDRM.solveTranL(root, beta, size);
    }

    /** Of a government about whom nothing is observed, zero. */
    private double weight(int government) {
      return precision[government] > 0 ? 1 / (variance + 1 / precision[government]) : 0;
    }

    private double rest(int government) {
      return observed[government] - product(regressors[government], beta);
    }

    /** The square root of the mean square of what the regression leaves. */
    double residual() {
      double squares = 0;
      int counted = 0;
      for (int g = 0; g < observed.length; g++) {
        if (precision[g] > 0) {
          squares += Grid.square(rest(g));
          counted++;
        }
      }
      return Math.sqrt(squares / (counted - size));
    }

    /** Of the variance, beta being integrated out (REML), but for a constant. */
    double logLikelihood() {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum -= Math.log(root[j * size + j]);
      }
      for (int g = 0; g < observed.length; g++) {
        double weight = weight(g);
        if (weight > 0) {
          sum += (Math.log(weight) - weight * Grid.square(rest(g))) / 2;
        }
      }
      return sum;
    }

    double[] coefficients(Random random) {
      double[] drawn = new double[size];
      for (int j = 0; j < size; j++) {
        drawn[j] = random.nextGaussian();
      }
      TriangularSolver_DDRM.solveTranL(root, drawn, size);
      for (int j = 0; j < size; j++) {
        drawn[j] += beta[j];
      }
      return drawn;
    }
  }

  private static double product(double[] row, double[] beta) {
    double sum = 0;
    for (int j = 0; j < beta.length; j++) {
      sum += row[j] * beta[j];
    }
    return sum;
  }
}
