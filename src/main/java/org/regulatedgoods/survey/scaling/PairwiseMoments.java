package org.regulatedgoods.survey.scaling;

/**
 * Covariances of items, each over the respondents who answered both (or, of an item with itself,
 * who answered it), by the denominator n - 1.
 */
final class PairwiseMoments {

  private PairwiseMoments() {}

  static double[][] covariances(Answers answers) {
    int size = answers.size();
    double[][] covariances = new double[size][size];
    for (int j = 0; j < size; j++) {
      for (int k = 0; k <= j; k++) {
        covariances[j][k] = covariance(answers, j, k);
        covariances[k][j] = covariances[j][k];
      }
    }
    return covariances;
  }

  /** Correlations: both deviations, too, are over the respondents who answered both. */
  static double[][] correlations(Answers answers) {
    int size = answers.size();
    double[][] correlations = new double[size][size];
    for (int j = 0; j < size; j++) {
      correlations[j][j] = 1;
      for (int k = 0; k < j; k++) {
        correlations[j][k] = correlation(answers, j, k);
        correlations[k][j] = correlations[j][k];
      }
    }
    return correlations;
  }

  private static double covariance(Answers answers, int j, int k) {
    Sums sums = sums(answers, j, k);
    return sums.products() / (sums.n - 1);
  }

  private static double correlation(Answers answers, int j, int k) {
    Sums sums = sums(answers, j, k);
    return sums.products() / Math.sqrt(sums.firstSquares() * sums.secondSquares());
  }

  private static Sums sums(Answers answers, int j, int k) {
    Sums sums = new Sums();
    for (int i = 0; i < answers.respondents(); i++) {
      if (answers.has(i, j) && answers.has(i, k)) {
        sums.add(answers.code(i, j), answers.code(i, k));
      }
    }
    return sums;
  }

  /** Whole numbers are summed without loss. */
  private static final class Sums {
    private double n;
    private double x;
    private double y;
    private double xx;
    private double yy;
    private double xy;

    private void add(int first, int second) {
      n++;
      x += first;
      y += second;
      xx += (double) first * first;
      yy += (double) second * second;
      xy += (double) first * second;
    }

    private double products() {
      return xy - x * y / n;
    }

    private double firstSquares() {
      return xx - x * x / n;
    }

    private double secondSquares() {
      return yy - y * y / n;
    }
  }
}
