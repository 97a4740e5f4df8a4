package org.regulatedgoods.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinearPreferenceTest {
  private static final LinearPreference TRUTH =
      new LinearPreference(2, 6, new LinearPreference.Coefficients(.5, .8, .3, .7, .2, .9));

  @Test
  void leastSquaresRecoversTheParametersOverTheCostExactly() {
    List<LinearPreference.Measures> sample = sample();
    double[][] x = sample.stream().map(LinearPreferenceTest::row).toArray(double[][]::new);
    double[] y = sample.stream().mapToDouble(TRUTH::stringency).toArray();

    assertThat(sample).allSatisfy(m -> assertThat(TRUTH.unclipped(m)).isPositive());
    double[] recovered = leastSquares(x, y);
    double[] expected = {6, .5, .8, -.3, -.3 * .7, -.2, -.9};
    for (int i = 0; i < expected.length; i++) {
      assertThat(recovered[i]).isCloseTo(expected[i] / TRUTH.cost(), within(1e-10));
    }
  }

  @Test
  void aPreferenceBelowZeroIsClipped() {
    LinearPreference.Measures exporter = new LinearPreference.Measures(0, 0, 30, 1, 5, 1);

    assertThat(TRUTH.unclipped(exporter)).isNegative();
    assertThat(TRUTH.stringency(exporter)).isZero();
  }

  @Test
  void whatTheQuantitiesContributeAddsUpToThePreference() {
    for (LinearPreference.Measures measures : sample()) {
      double sum =
          TRUTH.contributions(measures).values().stream().mapToDouble(Double::doubleValue).sum();
      assertThat(TRUTH.baseline() + sum).isCloseTo(TRUTH.unclipped(measures), within(1e-12));
    }
  }

  @Test
  void stateOwnershipContributesNothingWithoutExports() {
    LinearPreference.Measures owner = new LinearPreference.Measures(1, 1, 0, 1, 1, 1);

    assertThat(TRUTH.contributions(owner).get(Quantity.STATE_SHARE)).isZero();
  }

  private static List<LinearPreference.Measures> sample() {
    Random random = new Random(7);
    return Stream.generate(
            () ->
                new LinearPreference.Measures(
                    3 * random.nextDouble(),
                    random.nextDouble(),
                    5 * random.nextDouble(),
                    random.nextDouble(),
                    4 * random.nextDouble(),
                    random.nextDouble()))
        .limit(60)
        .toList();
  }

  private static double[] row(LinearPreference.Measures m) {
    return new double[] {
      1,
      m.harm(),
      m.humanitarian(),
      m.exports(),
      m.exports() * m.stateShare(),
      m.consumption(),
      m.autocracy()
    };
  }

  /** The normal equations by Gauss-Jordan elimination: small, dense and well conditioned here. */
  private static double[] leastSquares(double[][] x, double[] y) {
    int p = x[0].length;
    double[][] a = new double[p][p + 1];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          a[j][k] += x[i][j] * x[i][k];
        }
        a[j][p] += x[i][j] * y[i];
      }
    }
    for (int pivot = 0; pivot < p; pivot++) {
      for (int row = 0; row < p; row++) {
        double factor = a[row][pivot] / a[pivot][pivot];
        for (int k = pivot; row != pivot && k <= p; k++) {
          a[row][k] -= factor * a[pivot][k];
        }
      }
    }
    double[] solution = new double[p];
    for (int j = 0; j < p; j++) {
      solution[j] = a[j][p] / a[j][j];
    }
    return solution;
  }
}
