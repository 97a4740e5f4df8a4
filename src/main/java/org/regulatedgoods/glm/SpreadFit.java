package org.regulatedgoods.glm;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.glm.kernel.Distribution;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.RowLikelihood;

/**
 * The coefficients of rows that stay on the workers.
 *
 * <p>A pass of MLlib makes a row of a table of each row, which takes ten times as long as a step of
 * Newton's. Of many rows MLlib therefore fits a part, from where Newton's steps over all of them
 * lead to their estimate. Where these do not close in on one, there may be none, which {@link
 * SeparationCheck} says; else MLlib fits all rows.
 */
final class SpreadFit {
  /**
   * After a step this short {@link SpreadInference} goes on. Newton's steps, which are those of
   * canonical links, square the distance; Fisher's shorten it.
   */
  private static final double NEAR = 1e-6;

  private static final int MOST_STEPS = 25;

  /** Of a part that is separated more iterations are needed than these. */
  private static final MllibFit.Limits OF_PART = new MllibFit.Limits(1e-2, 15);

  /** The iteration after the last moves nothing that {@link SpreadInference} does not mend. */
  private static final MllibFit.Limits OF_ALL = new MllibFit.Limits(1e-6, 100);

  private final SparkSession session;
  private final Model.GeneralizedLinear model;
  private final RowLikelihood likelihood;
  private final Design design;
  private final DesignRows.Spread rows;

  SpreadFit(
      SparkSession session, Model.GeneralizedLinear model, Design design, DesignRows.Spread rows) {
    this.session = session;
    this.model = model;
    this.likelihood = new RowLikelihood(model);
    this.design = design;
    this.rows = rows;
  }

  /**
   * The fit that Newton's steps reach from a part of the rows; nothing when there are too few for a
   * part, or when they do not reach one. That the score vanishes where every direction still has
   * information proves that the estimate is finite.
   *
   * @param count the rows that there are
   * @param part about how many MLlib fits, held by the driver
   * @param unit what is one for a coefficient
   */
  Optional<ScaledFit> fromPart(long count, long part, double unit) {
    long nth = count / part;
    return nth < 2
        ? Optional.empty()
        : stepsFrom(mllib(rows.every((int) nth).held(), OF_PART), unit);
  }

  /** Why no fit is finite; empty when one is. */
  Optional<String> separation() {
    boolean always =
        model.distribution() instanceof Distribution.Gaussian
            || model.distribution() instanceof Distribution.Gamma;
    return always
        ? Optional.empty()
        : new SeparationCheck(design, likelihood.most(), rows).reason();
  }

  ScaledFit fromAll() {
    return mllib(rows, OF_ALL);
  }

  private ScaledFit mllib(DesignRows some, MllibFit.Limits limits) {
    return MllibFit.of(session, model, design, some, limits);
  }

  private Optional<ScaledFit> stepsFrom(ScaledFit start, double unit) {
    double[] scaled = start.scaled().toArray();
    double last = Double.POSITIVE_INFINITY;
    for (int steps = 1; steps <= MOST_STEPS; steps++) {
      NewtonPass at = at(scaled);
      NewtonStep step = at.step();
      if (!(step.length() / unit < last) || !at.isInformed()) {
        return Optional.empty();
      }
      last = step.length() / unit;
      scaled = step.from(scaled);
      if (last < NEAR) {
        return Optional.of(start.movedTo(scaled, steps));
      }
    }
    return Optional.empty();
  }

  private NewtonPass at(double[] scaled) {
    // A local, since what the workers get must not drag this object along.
    Fitted fitted = new Fitted(likelihood, design, scaled);
    return rows.run(() -> new NewtonPass(fitted));
  }
}
