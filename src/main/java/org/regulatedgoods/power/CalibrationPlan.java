package org.regulatedgoods.power;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Simulation-based calibration of the models of a survey (after Talts and others 2018): effects are
 * drawn, then worlds with these effects, and where a model is calibrated the truth has every rank
 * equally often within what the model holds possible, intervals cover as often as they say, and in
 * worlds without effects 5% of the tests find one.
 *
 * @param good the worlds are of
 * @param seed the same seed gives the same numbers
 * @param worlds with effects, a sixth each with a quarter of the theory's, a half, … one and a half
 *     times; and as many without any
 * @param governments in each world
 * @param survey whose effect is not used
 */
public record CalibrationPlan(
    String good, long seed, int worlds, int governments, SurveyDesign survey, List<Claim> claims) {

  private static final List<Double> EFFECTS = List.of(0.25, 0.5, 0.75, 1.0, 1.25, 1.5);

  public CalibrationPlan {
    claims = List.copyOf(claims);
    if (worlds < EFFECTS.size()) {
      throw new IllegalArgumentException(
          "worlds is " + worlds + "; there are " + EFFECTS.size() + " sizes of effects");
    }
    // What holds of a survey holds here.
    PowerPlan.Cell cell = new PowerPlan.Cell(PowerPlan.Factor.EFFECT, survey);
    new PowerPlan(good, seed, worlds, governments, 0.05, claims, List.of(cell), false);
  }

  /** The worlds, to be ranked anywhere, in any order; no two have a number in common. */
  public List<CalibrationBlock> blocks(int size) {
    WorldBlock.Source source = WorldBlock.Source.of(good, seed, governments, 0.05, claims);
    Estimand.Everyone everyone = new Estimand.Everyone(Population.of(good), source.models());
    List<CalibrationBlock> blocks = new ArrayList<>();
    int each = worlds / EFFECTS.size();
    int next = 0;
    for (double effect : EFFECTS) {
      next = add(blocks, source, everyone, survey.withEffect(effect), next, each, size);
    }
    add(blocks, source, everyone, survey.withEffect(0), next, next, size);
    return blocks;
  }

  private static int add(
      List<CalibrationBlock> blocks,
      WorldBlock.Source source,
      Estimand.Everyone everyone,
      SurveyDesign design,
      int next,
      int count,
      int size) {
    Estimand estimand = everyone.under(design, source.governments());
    for (int first = next; first < next + count; first += size) {
      int many = Math.min(size, next + count - first);
      blocks.add(new CalibrationBlock(new WorldBlock(source, design, estimand, first, many)));
    }
    return next + count;
  }

  /** What the blocks say, a line a claim. */
  public List<CalibrationLine> lines(List<CalibrationBlock.Ranked> ranked) {
    List<Ranks> found = new ArrayList<>(Collections.nCopies(claims.size(), Ranks.NONE));
    List<Ranks> nothing = new ArrayList<>(found);
    for (CalibrationBlock.Ranked block : ranked) {
      List<Ranks> into = block.ofNothing() ? nothing : found;
      for (int c = 0; c < claims.size(); c++) {
        into.set(c, into.get(c).plus(block.byClaim().get(c)));
      }
    }
    List<CalibrationLine> lines = new ArrayList<>();
    for (int c = 0; c < claims.size(); c++) {
      lines.add(new CalibrationLine(claims.get(c), found.get(c), nothing.get(c)));
    }
    return lines;
  }
}
