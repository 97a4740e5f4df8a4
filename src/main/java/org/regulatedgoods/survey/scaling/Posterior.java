package org.regulatedgoods.survey.scaling;

import java.util.List;

/**
 * What the answers say under a model: the likelihood, and the distributions of the governments' and
 * the officials' traits over the grid, given all answers of a government's officials.
 */
final class Posterior {

  private final Answers answers;
  private final GradedModel model;
  private final double[] prior;
  private final double[][] kernel;

  /** Further away than so many points an official's trait is as good as impossible. */
  private final int reach;

  private final double[][] governments;
  private final double[][] officials;
  private double logLikelihood;
  private double betweenScore;
  private double betweenSquares;
  private double withinSquares;

  Posterior(Answers answers, Officials groups, GradedModel model) {
    this.answers = answers;
    this.model = model;
    this.prior = Grid.weights(0, model.between());
    this.kernel = model.hasDeviations() ? kernel(1 - model.between()) : null;
    this.reach = (int) Math.ceil(9 * Math.sqrt(1 - model.between()) / Grid.STEP);
    this.governments = new double[groups.size()][];
    this.officials = new double[answers.respondents()][];
    double[][][] logs = model.logProbabilities();
    for (int g = 0; g < groups.size(); g++) {
      government(g, groups.of(g), logs);
    }
  }

  /** The distribution of an official's trait, a row for each trait of the government. */
  private static double[][] kernel(double variance) {
    double[][] kernel = new double[Grid.POINTS][];
    for (int k = 0; k < Grid.POINTS; k++) {
      kernel[k] = Grid.weights(Grid.point(k), variance);
    }
    return kernel;
  }

  private void government(int government, List<Integer> own, double[][][] logs) {
    double[][] likelihoods = new double[own.size()][];
    double[][] given = new double[own.size()][];
    double[] posterior = new double[Grid.POINTS];
    for (int k = 0; k < Grid.POINTS; k++) {
      posterior[k] = Math.log(prior[k]);
    }
    for (int i = 0; i < likelihoods.length; i++) {
      likelihoods[i] = likelihood(own.get(i), logs);
      given[i] = kernel == null ? likelihoods[i] : times(likelihoods[i]);
      for (int k = 0; k < Grid.POINTS; k++) {
        posterior[k] += Math.log(given[i][k]);
      }
    }
    logLikelihood += normalise(posterior);
    governments[government] = posterior;
    betweenMoments(posterior);
    for (int i = 0; i < likelihoods.length; i++) {
      official(own.get(i), posterior, likelihoods[i], given[i]);
    }
  }

  /** Relative to its greatest value, whose logarithm goes into the sum. */
  private double[] likelihood(int respondent, double[][][] logs) {
    double[] sum = new double[Grid.POINTS];
    for (int j = 0; j < logs.length; j++) {
      if (answers.has(respondent, j)) {
        double[] log = logs[j][answers.code(respondent, j)];
        for (int q = 0; q < Grid.POINTS; q++) {
          sum[q] += log[q];
        }
      }
    }
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : sum) {
      greatest = Math.max(greatest, value);
    }
    for (int q = 0; q < Grid.POINTS; q++) {
      sum[q] = Math.exp(sum[q] - greatest);
    }
    logLikelihood += greatest;
    return sum;
  }

  private double[] times(double[] vector) {
    double[] product = new double[Grid.POINTS];
    for (int k = 0; k < Grid.POINTS; k++) {
      double sum = 0;
      double[] row = kernel[k];
      for (int q = first(k); q <= last(k); q++) {
        sum += row[q] * vector[q];
      }
      product[k] = sum;
    }
    return product;
  }

  private int first(int k) {
    return Math.max(0, k - reach);
  }

  private int last(int k) {
    return Math.min(Grid.POINTS - 1, k + reach);
  }

  /** From logarithms to weights that add up to 1, in place; the logarithm of their sum. */
  private static double normalise(double[] logs) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : logs) {
      greatest = Math.max(greatest, value);
    }
    double sum = 0;
    for (int k = 0; k < logs.length; k++) {
      logs[k] = Math.exp(logs[k] - greatest);
      sum += logs[k];
    }
    for (int k = 0; k < logs.length; k++) {
      logs[k] /= sum;
    }
    return greatest + Math.log(sum);
  }

  private void betweenMoments(double[] posterior) {
    double squares = 0;
    double expected = 0;
    for (int k = 0; k < Grid.POINTS; k++) {
      squares += posterior[k] * Grid.square(Grid.point(k));
      expected += prior[k] * Grid.square(Grid.point(k));
    }
    betweenSquares += squares;
    betweenScore += (squares - expected) / (2 * Grid.square(model.between()));
  }

  private void official(int respondent, double[] posterior, double[] likelihood, double[] given) {
    if (kernel == null) {
      officials[respondent] = posterior;
      return;
    }
    double[] own = new double[Grid.POINTS];
    double within = 1 - model.between();
    for (int k = 0; k < Grid.POINTS; k++) {
      double weight = posterior[k] / given[k];
      if (!(weight > 0)) {
        continue;
      }
      double[] row = kernel[k];
      double expected = 0;
      double squares = 0;
      for (int q = first(k); q <= last(k); q++) {
        double square = Grid.square((q - k) * Grid.STEP);
        double part = weight * row[q] * likelihood[q];
        own[q] += part;
        squares += part * square;
        expected += row[q] * square;
      }
      withinSquares += squares;
      betweenScore -= (squares - posterior[k] * expected) / (2 * Grid.square(within));
    }
    officials[respondent] = own;
  }

  double logLikelihood() {
    return logLikelihood;
  }

  /** The distribution of a government's trait. */
  double[] government(int government) {
    return governments[government];
  }

  /** The distribution of an official's trait. */
  double[] official(int respondent) {
    return officials[respondent];
  }

  /** The sum over governments of the expected square of the trait. */
  double betweenSquares() {
    return betweenSquares;
  }

  /** The sum over officials of the expected square of the deviation. */
  double withinSquares() {
    return withinSquares;
  }

  /** An item's expected counts, by point of the grid and category. */
  double[][] counts(int item) {
    double[][] counts = new double[Grid.POINTS][answers.categories(item)];
    for (int i = 0; i < answers.respondents(); i++) {
      if (answers.has(i, item)) {
        int code = answers.code(i, item);
        for (int q = 0; q < Grid.POINTS; q++) {
          counts[q][code] += officials[i][q];
        }
      }
    }
    return counts;
  }

  /**
   * The derivative of the log-likelihood in the model's parameters: that of the expected
   * log-likelihood of the complete data (Fisher's identity).
   */
  double[] score() {
    double[] score = new double[model.parameters().length];
    int at = 0;
    for (int j = 0; j < model.items().size(); j++) {
      double[] own = model.items().get(j).parameters();
      double[] part = new CumulativeLogit(points(), counts(j)).score(own);
      System.arraycopy(part, 0, score, at, part.length);
      at += part.length;
    }
    if (model.hasDeviations()) {
      score[at] = betweenScore * model.between() * (1 - model.between());
    }
    return score;
  }

  /** The grid as the rows of a regressor. */
  static double[][] points() {
    double[][] points = new double[Grid.POINTS][1];
    for (int q = 0; q < Grid.POINTS; q++) {
      points[q][0] = Grid.point(q);
    }
    return points;
  }
}
