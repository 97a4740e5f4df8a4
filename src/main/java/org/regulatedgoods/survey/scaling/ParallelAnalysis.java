package org.regulatedgoods.survey.scaling;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * How many dimensions answers have: those whose eigenvalue of the Pearson correlations exceeds the
 * 95th percentile of the same eigenvalue of independent normal numbers in a table of the same size
 * (Horn, Psychometrika 30, 1965).
 */
public final class ParallelAnalysis {

  private static final double PERCENTILE = 0.95;

  private final double[] observed;
  private final double[] reference;

  private ParallelAnalysis(double[] observed, double[] reference) {
    this.observed = observed;
    this.reference = reference;
  }

  /**
   * Compares with so many tables of random numbers; empty where two items have no correlation, as
   * where respondents are few or all answer alike.
   */
  public static Optional<ParallelAnalysis> of(Answers answers, int tables, long seed) {
    int size = answers.size();
    double[][] correlations = PairwiseMoments.correlations(answers);
    if (OneFactor.isIncomplete(correlations) || answers.respondents() <= size) {
      return Optional.empty();
    }
    Random random = new Random(seed);
    double[][] drawn = new double[size][tables];
    for (int t = 0; t < tables; t++) {
      double[] eigenvalues = eigenvalues(random, answers.respondents(), size);
      for (int j = 0; j < size; j++) {
        drawn[j][t] = eigenvalues[j];
      }
    }
    double[] reference = Arrays.stream(drawn).mapToDouble(ParallelAnalysis::percentile).toArray();
    return Optional.of(new ParallelAnalysis(OneFactor.eigenvalues(correlations), reference));
  }

  private static double[] eigenvalues(Random random, int respondents, int size) {
    double[] sums = new double[size];
    double[][] products = new double[size][size];
    double[] row = new double[size];
    for (int i = 0; i < respondents; i++) {
      Arrays.setAll(row, j -> random.nextGaussian());
      for (int j = 0; j < size; j++) {
        sums[j] += row[j];
        for (int k = 0; k < size; k++) {
          products[j][k] += row[j] * row[k];
        }
      }
    }
    double[][] correlations = new double[size][size];
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < size; k++) {
        correlations[j][k] =
            centred(products, sums, j, k, respondents)
                / Math.sqrt(
                    centred(products, sums, j, j, respondents)
                        * centred(products, sums, k, k, respondents));
      }
    }
    return OneFactor.eigenvalues(correlations);
  }

  private static double centred(double[][] products, double[] sums, int j, int k, int n) {
    return products[j][k] - sums[j] * sums[k] / n;
  }

  private static double percentile(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(PERCENTILE * sorted.length) - 1];
  }

  public double[] observed() {
    return observed.clone();
  }

  /** The percentiles that the observed eigenvalues are held against. */
  public double[] reference() {
    return reference.clone();
  }

  /** How many eigenvalues, from the first, exceed theirs. */
  public int dimensions() {
    int dimensions = 0;
    while (dimensions < observed.length && observed[dimensions] > reference[dimensions]) {
      dimensions++;
    }
    return dimensions;
  }
}
