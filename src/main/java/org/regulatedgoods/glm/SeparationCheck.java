package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regulatedgoods.glm.kernel.Recession;

/**
 * Says exactly whether a probability or a count has no finite estimate because a combination of
 * terms separates the outcome, completely or but for ties (Albert and Anderson 1984).
 *
 * <p>The kernel's search asks for one row a pass, so that the rows may stay on the workers.
 */
final class SeparationCheck implements Recession.Vectors {
  private static final double PART = 1e-6;

  private final Design design;
  private final double most;
  private final DesignRows rows;
  private final SeparationPasses.Sides sides;

  /**
   * @param most the largest outcome that there can be
   */
  SeparationCheck(Design design, double most, DesignRows rows) {
    this.design = design;
    this.most = most;
    this.rows = rows;
    this.sides = rows.run(() -> new SeparationPasses.Sides(design, most));
  }

  /** Why there is no finite estimate, naming the separating terms; empty when there is one. */
  Optional<String> reason() {
    List<String> alone = splittingAlone();
    if (!alone.isEmpty()) {
      return Optional.of(
          "separation: each of " + alone + " splits the outcome by itself; leave it out");
    }
    double[] direction = Recession.direction(this);
    if (direction.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "separation: a combination of " + partsOf(direction) + " splits the outcome");
  }

  private List<String> splittingAlone() {
    List<String> names = new ArrayList<>();
    for (int j = 1; j < design.size(); j++) {
      if (sides.splitsAlone(j)) {
        names.add(design.names().get(j));
      }
    }
    return names;
  }

  private List<String> partsOf(double[] direction) {
    List<String> names = new ArrayList<>();
    for (int j = 1; j < direction.length; j++) {
      if (Math.abs(direction[j]) > PART * Signs.length(direction)) {
        names.add(design.names().get(j));
      }
    }
    return names;
  }

  @Override
  public double[] mean() {
    return sides.mean();
  }

  @Override
  public Recession.Worst worst(double[] direction) {
    SeparationPasses.WorstRow worst = rows.run(worstRow(design, most, direction));
    return new Recession.Worst(worst.row(), worst.cosine());
  }

  /** Static, so that the workers get no more than these. */
  private static DesignRows.Start<SeparationPasses.WorstRow> worstRow(
      Design design, double most, double[] direction) {
    return () -> new SeparationPasses.WorstRow(design, most, direction);
  }
}
