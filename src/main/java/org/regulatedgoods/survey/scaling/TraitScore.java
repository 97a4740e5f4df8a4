package org.regulatedgoods.survey.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What the answers say of one trait.
 *
 * @param mean the expected trait a posteriori (EAP)
 * @param error its standard deviation a posteriori
 */
public record TraitScore(double mean, double error) {

  static TraitScore of(double[] weights) {
    return new TraitScore(Grid.mean(weights), Math.sqrt(Grid.variance(weights)));
  }

  /** The scores of the governments, in the order of the officials' governments. */
  public static List<TraitScore> governments(GradedFit fit, Officials officials) {
    List<TraitScore> scores = new ArrayList<>();
    for (int g = 0; g < officials.size(); g++) {
      scores.add(of(fit.posterior().government(g)));
    }
    return scores;
  }

  /** The scores of the respondents. */
  public static List<TraitScore> respondents(GradedFit fit, Answers answers) {
    List<TraitScore> scores = new ArrayList<>();
    for (int i = 0; i < answers.respondents(); i++) {
      scores.add(of(fit.posterior().official(i)));
    }
    return scores;
  }

  /**
   * Plausible values of a government's trait: draws from its distribution a posteriori, under the
   * estimated items (Mislevy, Psychometrika 56, 1991).
   */
  public static double[] plausible(GradedFit fit, int government, int count, Random random) {
    double[] weights = fit.posterior().government(government);
    TraitScore score = of(weights);
    // A draw may fall anywhere between two points, which alone would widen the distribution.
    double spread = score.error / Math.sqrt(Grid.square(score.error) + Grid.square(Grid.STEP) / 6);
    double[] values = new double[count];
    for (int d = 0; d < count; d++) {
      double between = (random.nextDouble() + random.nextDouble() - 1) * Grid.STEP;
      double drawn = Grid.point(point(weights, random.nextDouble())) + between;
      values[d] = score.mean + spread * (drawn - score.mean);
    }
    return values;
  }

  private static int point(double[] weights, double uniform) {
    double left = uniform;
    int q = 0;
    while (q < Grid.POINTS - 1 && left >= weights[q]) {
      left -= weights[q];
      q++;
    }
    return q;
  }
}
