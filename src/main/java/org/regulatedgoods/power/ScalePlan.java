package org.regulatedgoods.power;

import java.util.List;
import java.util.stream.IntStream;
import org.regulatedgoods.power.ScaleBlock.Scored;

/**
 * Simulation-based calibration of the graded response model's scores (Talts and others 2018): where
 * they are calibrated, a government's trait has every rank equally often among its plausible
 * values, and the 95% interval about its score covers it as often as that says.
 *
 * @param surveys how many are drawn and scored; none where it is 0
 * @param survey of governments; effect is not used
 */
public record ScalePlan(long seed, int surveys, SurveyDesign survey) {

  /** Fewer items have no graded response model. */
  private static final int FEWEST_ITEMS = 3;

  public ScalePlan {
    if (surveys < 0) {
      throw new IllegalArgumentException("scales is " + surveys + "; it must be 0 or more");
    }
    if (surveys > 0 && survey.items() < FEWEST_ITEMS) {
      throw new IllegalArgumentException(
          "items is "
              + survey.items()
              + "; the graded response model takes at least "
              + FEWEST_ITEMS
              + ", or none with scales at 0");
    }
  }

  /** The surveys, to be scored anywhere, in any order. */
  public List<ScaleBlock> blocks() {
    return IntStream.range(0, surveys).mapToObj(i -> new ScaleBlock(seed, i, survey)).toList();
  }

  /** What the surveys say together. */
  public ScaleLine line(List<Scored> scored) {
    return new ScaleLine(scored);
  }
}
