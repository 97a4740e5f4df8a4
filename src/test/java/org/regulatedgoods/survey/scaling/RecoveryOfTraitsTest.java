package org.regulatedgoods.survey.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.theory.GradedResponse;

/** On answers drawn from the theory's own response model, whose traits are known. */
class RecoveryOfTraitsTest {

  private static final int GOVERNMENTS = 118;
  private static final int WORLDS = 12;
  private static final double WITHIN = 0.067;
  private static final double[] DISCRIMINATIONS = {
    1.9, 1.5, 1.6, 1.7, 1.3, 1.4, 1.8, 1.2, 1.2, 1.5, 2.1, 1.6
  };
  private static final double[] LOCATIONS = {
    0, -0.4, -0.2, 0.2, -0.6, -0.1, 0.5, 0.7, -0.5, 0, 0.3, 0.1
  };

  @Test
  void trueScoresComeBackAndIntervalsCoverThem() throws NotScalable {
    double correlations = 0;
    int covered = 0;
    for (int world = 0; world < WORLDS; world++) {
      World drawn = new World(new Random(1000 + world));
      Officials officials = new Officials(drawn.governments);
      GradedFit fit = GradedFit.of(RareCategories.join(drawn.answers(), 5).answers(), officials);
      List<TraitScore> scores = TraitScore.governments(fit, officials);
      correlations += correlation(scores, drawn.traits);
      for (int g = 0; g < GOVERNMENTS; g++) {
        double distance = Math.abs(scores.get(g).mean() - drawn.traits[g]);
        covered += distance <= 1.959964 * scores.get(g).error() ? 1 : 0;
      }
      assertThat(fit.model().between()).isBetween(0.8, 1.0);
    }
    assertThat(correlations / WORLDS).isGreaterThan(0.95);
    assertThat(covered / (double) (WORLDS * GOVERNMENTS)).isBetween(0.93, 0.97);
  }

  private static double correlation(List<TraitScore> scores, double[] traits) {
    double[] moments = new double[5];
    for (int g = 0; g < traits.length; g++) {
      double x = scores.get(g).mean();
      moments[0] += x;
      moments[1] += traits[g];
      moments[2] += x * x;
      moments[3] += traits[g] * traits[g];
      moments[4] += x * traits[g];
    }
    double n = traits.length;
    return (moments[4] - moments[0] * moments[1] / n)
        / Math.sqrt(
            (moments[2] - moments[0] * moments[0] / n)
                * (moments[3] - moments[1] * moments[1] / n));
  }

  /** Traits and deviations in the shares of the sample: its officials differ by 0.3 of 1.16. */
  private static final class World {

    private final double[] traits = new double[GOVERNMENTS];
    private final List<String> governments = new ArrayList<>();
    private final List<int[]> codes = new ArrayList<>();

    private World(Random random) {
      for (int g = 0; g < GOVERNMENTS; g++) {
        traits[g] = Math.sqrt(1 - WITHIN) * random.nextGaussian();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
          governments.add("G" + g);
          codes.add(answers(random, traits[g] + Math.sqrt(WITHIN) * random.nextGaussian()));
        }
      }
    }

    private static int[] answers(Random random, double trait) {
      int[] answers = new int[DISCRIMINATIONS.length];
      for (int j = 0; j < answers.length; j++) {
        double b = LOCATIONS[j];
        GradedResponse item =
            new GradedResponse(DISCRIMINATIONS[j], List.of(b - 1.5, b - 0.5, b + 0.5, b + 1.5));
        int answer = item.answer(trait, random.nextDouble()) - 1;
        answers[j] = random.nextInt(25) == 0 ? Answers.ABSENT : answer;
      }
      return answers;
    }

    private Answers answers() {
      List<String> items = new ArrayList<>();
      int[] categories = new int[DISCRIMINATIONS.length];
      for (int j = 0; j < categories.length; j++) {
        items.add("i" + (j + 1));
        categories[j] = 5;
      }
      return new Answers(items, categories, codes.toArray(int[][]::new));
    }
  }
}
