package org.regulatedgoods.glm;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.glm.kernel.Model;
import org.regulatedgoods.glm.kernel.RowLikelihood;

/** Estimates a model on rows that stay on the workers, or says why it cannot be trusted. */
final class SpreadInference {
  private static final int MOST_REFINEMENTS = 40;

  /** A step that is not so much shorter than the last is rounding. */
  private static final double SHORTER = 0.9;

  private final GlmSpec spec;
  private final Moments moments;
  private final Estimability checked;
  private final DesignRows.Spread rows;
  private final Model.GeneralizedLinear model;
  private final List<EffectPlan> effects;

  SpreadInference(
      GlmSpec spec,
      DesignPlan plan,
      Moments moments,
      Estimability checked,
      DesignRows.Spread rows) {
    this.spec = spec;
    this.moments = moments;
    this.checked = checked;
    this.rows = rows;
    this.model = (Model.GeneralizedLinear) spec.model();
    this.effects = EffectPlan.of(plan, checked.design(), moments);
  }

  /**
   * @param part the rows from which MLlib's start is taken where there are more than twice as many
   */
  Estimate estimate(SparkSession session, long part, SampleFlow flow) {
    SpreadFit spread = new SpreadFit(session, model, checked.design(), rows);
    double unit = moments.unit(spec.family());
    Optional<ScaledFit> closedIn = spread.fromPart(moments.rows(), part, unit);
    Optional<String> separation = closedIn.isPresent() ? Optional.empty() : spread.separation();
    if (separation.isPresent()) {
      return new NotEstimable(spec, List.of(separation.get()), flow);
    }
    ScaledFit fit = closedIn.orElseGet(spread::fromAll);
    return refined(fit).estimate(fit, checked.dropped(), flow, rows);
  }

  /**
   * MLlib solves normal equations, which cost digits where columns are nearly collinear; a step
   * from the sums that are taken here anyway brings them back.
   */
  private Inference refined(ScaledFit fit) {
    Inference inference = at(fit.scaled().toArray());
    double last = Double.POSITIVE_INFINITY;
    for (int k = 0; k < MOST_REFINEMENTS && inference.isWorthRefining(); k++) {
      if (!(inference.nextStep() < SHORTER * last)) {
        break;
      }
      last = inference.nextStep();
      inference = at(inference.oneStepOn());
    }
    return inference;
  }

  private Inference at(double[] scaled) {
    // Locals, since what the workers get must not drag this object along.
    Fitted fitted = new Fitted(new RowLikelihood(model), checked.design(), scaled);
    List<EffectPlan> plans = effects;
    return new Inference(spec, moments, fitted, rows.run(() -> new ScorePass(fitted, plans)));
  }
}
