package org.regulatedgoods.power;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.regulatedgoods.glm.kernel.RandomStream;
import org.regulatedgoods.survey.scaling.GradedFit;
import org.regulatedgoods.survey.scaling.NotScalable;
import org.regulatedgoods.survey.scaling.Officials;
import org.regulatedgoods.survey.scaling.RareCategories;
import org.regulatedgoods.survey.scaling.TraitScore;

/**
 * One survey whose governments' traits are known, to be scored by the graded response model
 * wherever there is a processor. It depends on seed and number alone.
 */
public final class ScaleBlock implements Serializable {
  private static final long serialVersionUID = 1L;

  /** So that a truth has one of as many ranks among them as there are bins. */
  private static final int PLAUSIBLE = Ranks.BINS - 1;

  /** Categories with fewer answers are joined, as a study's are. */
  private static final int RARE = 5;

  /** Governments' z has a variance of 1 and their taste's; their officials' that of their own. */
  private static final double GOVERNMENTS = 1 + Noise.GOVERNMENT * Noise.GOVERNMENT;

  private static final double OFFICIALS = Noise.OFFICIAL * Noise.OFFICIAL;

  private static final double WIDTH = 1.959964;

  private final long seed;
  private final int number;
  private final SurveyDesign survey;

  /**
   * What the scores of one survey say of its governments.
   *
   * @param fitted whether the model has a maximum; where it has none there are no governments
   * @param ranks how many governments' traits have each rank among their plausible values
   * @param covered how many lie in the 95% interval about their score
   */
  public record Scored(boolean fitted, List<Integer> ranks, int covered) implements Serializable {
    public Scored {
      ranks = List.copyOf(ranks);
    }

    int governments() {
      return ranks.stream().mapToInt(count -> count).sum();
    }
  }

  ScaleBlock(long seed, int number, SurveyDesign survey) {
    this.seed = seed;
    this.number = number;
    this.survey = survey;
  }

  /** Draws the survey, fits the model and ranks each government's trait. */
  public Scored scored() {
    // Worlds have the numbers from 0 on.
    SplittableRandom random = RandomStream.of(seed, -2L - number);
    Chance chance = new Chance(random.split());
    Questionnaire questionnaire = new Questionnaire(survey.items());
    int size = survey.respondents() * survey.officials();
    List<String> governments = new ArrayList<>(size);
    int[][] codes = new int[size][];
    double[] traits = new double[survey.respondents()];
    double[] own = new double[size];
    for (int i = 0; i < size; i++) {
      int government = i / survey.officials();
      if (i % survey.officials() == 0) {
        traits[government] = Math.sqrt(GOVERNMENTS / (GOVERNMENTS + OFFICIALS)) * chance.normal();
      }
      double deviation = Math.sqrt(OFFICIALS / (GOVERNMENTS + OFFICIALS)) * chance.normal();
      own[i] = traits[government] + deviation;
      if (survey.officials() == 1) {
        // Nobody can tell them apart: the official is the government.
        traits[government] = own[i];
      }
      governments.add(Integer.toString(government));
      codes[i] = questionnaire.answers(own[i], survey.silence(), chance);
    }
    Officials officials = new Officials(governments);
    try {
      GradedFit fit =
          GradedFit.of(
              RareCategories.join(questionnaire.answers(codes), RARE).answers(), officials);
      return scored(fit, officials, onScale(traits, own), new Random(random.nextLong()));
    } catch (NotScalable e) {
      return new Scored(false, Ranks.NONE.bins(), 0);
    }
  }

  /** The scale's own unit: standard deviations of officials; 0 is the mean government. */
  private static double[] onScale(double[] traits, double[] officials) {
    double mean = Arrays.stream(traits).average().orElseThrow();
    double center = Arrays.stream(officials).average().orElseThrow();
    double squares = Arrays.stream(officials).map(z -> (z - center) * (z - center)).sum();
    double deviation = Math.sqrt(squares / officials.length);
    return Arrays.stream(traits).map(trait -> (trait - mean) / deviation).toArray();
  }

  private static Scored scored(GradedFit fit, Officials officials, double[] traits, Random random) {
    List<TraitScore> scores = TraitScore.governments(fit, officials);
    List<Integer> ranks = new ArrayList<>(Ranks.NONE.bins());
    int covered = 0;
    for (int g = 0; g < traits.length; g++) {
      double trait = traits[g];
      double[] plausible = TraitScore.plausible(fit, g, PLAUSIBLE, random);
      int rank = (int) Arrays.stream(plausible).filter(value -> value < trait).count();
      ranks.set(rank, ranks.get(rank) + 1);
      TraitScore score = scores.get(g);
      covered += Math.abs(trait - score.mean()) <= WIDTH * score.error() ? 1 : 0;
    }
    return new Scored(true, ranks, covered);
  }
}
