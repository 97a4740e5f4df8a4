package org.regulatedgoods.glm.kernel.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdjustedPTest {
  private static final double[] P = {.001, .008, .039, .041, .042, .06, .074, .205};

  @Test
  void benjaminiAndHochbergsOwnExample() {
    assertThat(AdjustedP.benjaminiHochberg(P))
        .containsExactly(
            new double[] {.008, .032, .0672, .0672, .0672, .08, .074 * 8 / 7, .205}, within(1e-12));
  }

  @Test
  void holmOnTheSameExample() {
    assertThat(AdjustedP.holm(P))
        .containsExactly(
            new double[] {.008, .056, .234, .234, .234, .234, .234, .234}, within(1e-12));
  }

  @Test
  void theOrderInWhichTestsAreGivenDoesNotMatter() {
    double[] turned = {.205, .041, .001, .06, .039, .074, .042, .008};
    assertThat(AdjustedP.holm(turned)[2]).isCloseTo(.008, within(1e-15));
    assertThat(AdjustedP.benjaminiHochberg(turned)[7]).isCloseTo(.032, within(1e-15));
  }

  @Test
  void romanoWolfByHand() {
    double[] statistics = {-3, 1};
    List<double[]> replicates =
        List.of(
            new double[] {0.5, 2},
            new double[] {-3.5, 0.1},
            new double[] {1, -0.5},
            new double[] {0.2, 1.5});
    // Largest of both against 3: one of four; second alone against 1: two of four.
    assertThat(AdjustedP.romanoWolf(statistics, replicates))
        .containsExactly(new double[] {2.0 / 5, 3.0 / 5}, within(1e-15));
  }

  @Test
  void romanoWolfIsMilderThanHolmWhereStatisticsGoTogether() {
    Random random = new Random(9);
    List<double[]> replicates = new ArrayList<>();
    for (int b = 0; b < 4000; b++) {
      double shared = random.nextGaussian();
      double[] replicate = new double[5];
      for (int k = 0; k < 5; k++) {
        replicate[k] = 0.98 * shared + 0.2 * random.nextGaussian();
      }
      replicates.add(replicate);
    }
    double[] statistics = {2.2, 2.1, 2.0, 0.4, 0.1};
    double[] adjusted = AdjustedP.romanoWolf(statistics, replicates);
    assertThat(adjusted[0]).isBetween(0.027, 0.08);
    assertThat(AdjustedP.holm(.028, .036, .046, .69, .92)[0]).isGreaterThan(2 * adjusted[0] - .03);
    assertThat(adjusted).isSorted();
  }

  @Test
  void whatIsNoPValueIsRefused() {
    assertThatThrownBy(() -> AdjustedP.holm(0.1, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> AdjustedP.romanoWolf(new double[] {1}, List.of()))
        .hasMessageContaining("no replicates");
  }
}
