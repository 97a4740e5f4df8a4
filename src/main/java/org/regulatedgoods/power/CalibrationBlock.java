package org.regulatedgoods.power;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.regulatedgoods.glm.kernel.Reference;

/** Worlds in which the truth is ranked, to be drawn wherever there is a processor. */
public final class CalibrationBlock implements Serializable {
  private static final long serialVersionUID = 1L;

  private final WorldBlock worlds;

  CalibrationBlock(WorldBlock worlds) {
    this.worlds = worlds;
  }

  /** What the worlds of a block say of each claim, in the order of the claims. */
  public static final class Ranked implements Serializable {
    private static final long serialVersionUID = 1L;

    private final boolean ofNothing;
    private final List<Ranks> byClaim;

    private Ranked(boolean ofNothing, List<Ranks> byClaim) {
      this.ofNothing = ofNothing;
      this.byClaim = List.copyOf(byClaim);
    }

    /** Whether there was nothing to find in the worlds. */
    boolean ofNothing() {
      return ofNothing;
    }

    List<Ranks> byClaim() {
      return byClaim;
    }
  }

  /** Draws the worlds and ranks the truth in each. */
  public Ranked ranked() {
    List<Claim> claims = worlds.source().claims();
    List<Ranks> ranks = new ArrayList<>(Collections.nCopies(claims.size(), Ranks.NONE));
    worlds.forEach(
        found -> {
          for (int c = 0; c < claims.size(); c++) {
            Claim claim = claims.get(c);
            ranks.set(c, ranks.get(c).plus(rank(found.get(claim.model()), claim.term())));
          }
        });
    return new Ranked(worlds.design().isNull(), ranks);
  }

  private Ranks rank(Optional<SurveyModel.Estimates> estimates, Term term) {
    if (estimates.isEmpty()) {
      return Ranks.unfitted();
    }
    SurveyModel.Estimate estimate = estimates.get().byTerm().get(term);
    double truth = worlds.estimand().coefficients().get(term);
    double apart = (estimate.coefficient() - truth) / estimate.error();
    return Ranks.at(new Reference(estimates.get().df()).above(apart));
  }
}
