package org.regulatedgoods.power;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which surveys are tried in how many worlds.
 *
 * @param good the worlds are of
 * @param seed the same seed gives the same numbers
 * @param worlds for each design
 * @param governments in each world, those who answer and those who do not
 * @param alpha the level of the two-sided tests; intervals are at 1 - alpha
 * @param claims that are tested
 * @param cells the designs, the base first
 * @param withNothing whether each design is also tried in worlds without effects, for its type I
 */
public record PowerPlan(
    String good,
    long seed,
    int worlds,
    int governments,
    double alpha,
    List<Claim> claims,
    List<Cell> cells,
    boolean withNothing) {

  /** What is varied, all else being as in the base. */
  public enum Factor {
    RESPONDENTS,
    EFFECT,
    ITEMS,
    OFFICIALS,
    SILENCE
  }

  /** A design and what of the base is varied in it; the base itself is a cell of every factor. */
  public record Cell(Factor factor, SurveyDesign design) {
    public Cell {
      Objects.requireNonNull(factor, "factor");
      Objects.requireNonNull(design, "design");
    }
  }

  public PowerPlan {
    Population.of(good);
    claims = List.copyOf(claims);
    cells = List.copyOf(cells);
    if (worlds < 1) {
      throw new IllegalArgumentException("worlds is " + worlds + "; at least one is drawn");
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha is " + alpha + "; it lies between 0 and 1");
    }
    if (claims.isEmpty() || cells.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to test");
    }
    for (Cell cell : cells) {
      if (cell.design().respondents() > governments) {
        throw new IllegalArgumentException(
            "respondents is "
                + cell.design().respondents()
                + "; there are "
                + governments
                + " governments");
      }
    }
  }

  /** Every design once, in the order of the cells, then those without effects. */
  public List<SurveyDesign> designs() {
    Stream<SurveyDesign> own = cells.stream().map(Cell::design);
    Stream<SurveyDesign> nothing = cells.stream().map(cell -> cell.design().withEffect(0));
    return (withNothing ? Stream.concat(own, nothing) : own).distinct().toList();
  }

  /**
   * All worlds in blocks that can be computed anywhere, in any order; the blocks of a design stand
   * together.
   *
   * @param size how many worlds a block has; it is part of what the sums are rounded to
   */
  public List<WorldBlock> blocks(int size) {
    WorldBlock.Source source = WorldBlock.Source.of(good, seed, governments, alpha, claims);
    Estimand.Everyone everyone = new Estimand.Everyone(Population.of(good), source.models());
    Map<SurveyDesign, Estimand> known = new HashMap<>();
    List<WorldBlock> blocks = new ArrayList<>();
    for (SurveyDesign design : designs()) {
      // What is true depends neither on who is silent by choice nor on how many officials answer.
      Estimand estimand =
          known.computeIfAbsent(
              design.withOfficials(1).withSilence(0), same -> everyone.under(same, governments));
      for (int first = 0; first < worlds; first += size) {
        int count = Math.min(size, worlds - first);
        blocks.add(new WorldBlock(source, design, estimand, first, count));
      }
    }
    return blocks;
  }

  /**
   * Puts the tallies of the blocks together.
   *
   * @param tallied of each block of {@link #blocks}, in that order
   */
  public List<PowerLine> lines(List<WorldBlock> blocks, List<WorldBlock.Tallied> tallied) {
    Map<SurveyDesign, List<Tally>> sums = new HashMap<>();
    Map<SurveyDesign, Estimand> truths = new HashMap<>();
    for (int b = 0; b < blocks.size(); b++) {
      SurveyDesign design = blocks.get(b).design();
      truths.put(design, blocks.get(b).estimand());
      sums.merge(design, tallied.get(b).byClaim(), PowerPlan::sum);
    }
    List<PowerLine> lines = new ArrayList<>();
    for (Cell cell : cells) {
      for (int c = 0; c < claims.size(); c++) {
        Claim claim = claims.get(c);
        double truth = truths.get(cell.design()).coefficients().get(claim.term());
        lines.add(
            new PowerLine(
                cell,
                claim,
                truth,
                sums.get(cell.design()).get(c),
                ofClaim(sums.get(cell.design().withEffect(0)), c)));
      }
    }
    return lines;
  }

  private static Optional<Tally> ofClaim(List<Tally> tallies, int claim) {
    return Optional.ofNullable(tallies).map(all -> all.get(claim));
  }

  private static List<Tally> sum(List<Tally> some, List<Tally> others) {
    List<Tally> sum = new ArrayList<>();
    for (int c = 0; c < some.size(); c++) {
      sum.add(some.get(c).plus(others.get(c)));
    }
    return sum;
  }
}
