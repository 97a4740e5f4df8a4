package org.regulatedgoods.glm.kernel;

import java.util.SplittableRandom;

/**
 * Fisher's test that a term has no effect on any row: its values are dealt out again, within strata
 * where there are some, and the term's statistic is taken each time.
 */
public final class RandomisationTest {
  private RandomisationTest() {}

  /**
   * Tests a term by its statistic under some errors that do not hang on the term's own values.
   *
   * @param strata within which values may change places
   * @throws IllegalArgumentException when the term is unknown or the errors are not defined
   */
  public static ResampledTest of(
      Fit fit, String term, Errors errors, Clusters strata, Resampling resampling) {
    double[] own = fit.regression().design().column(term);
    if (strata.rows() != own.length) {
      throw new IllegalArgumentException(
          "The strata have %d rows, the fit %d".formatted(strata.rows(), own.length));
    }
    double[] replicates = new double[resampling.draws()];
    for (int b = 0; b < replicates.length; b++) {
      double[] dealt = dealt(own, strata, RandomStream.of(resampling.seed(), b));
      DesignMatrix design = fit.regression().design().with(term, dealt);
      Answer answer = Kernel.fit(fit.regression().withDesign(design));
      // A deal without a statistic speaks for the null.
      replicates[b] =
          answer instanceof Fit again && again.obstacle(errors).isEmpty()
              ? statistic(again, term, errors)
              : Double.POSITIVE_INFINITY;
    }
    return new ResampledTest(statistic(fit, term, errors), replicates, false);
  }

  private static double statistic(Fit fit, String term, Errors errors) {
    return fit.estimate(term) / fit.covariance(errors).standardError(term);
  }

  private static double[] dealt(double[] own, Clusters strata, SplittableRandom random) {
    double[] dealt = own.clone();
    for (int g = 0; g < strata.count(); g++) {
      int[] rows = strata.rowsOf(g);
      for (int k = rows.length - 1; k > 0; k--) {
        int other = random.nextInt(k + 1);
        double kept = dealt[rows[k]];
        dealt[rows[k]] = dealt[rows[other]];
        dealt[rows[other]] = kept;
      }
    }
    return dealt;
  }
}
