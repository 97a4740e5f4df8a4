package org.regulatedgoods.glm;

import java.util.List;

/**
 * Average marginal effects in outcome units over the rows used, with delta-method errors.
 *
 * <p>A number's effect is the average derivative of the mean, through every interaction it is in. A
 * number that only holds 0 and 1, and a factor's level, have the average discrete change: to 1 from
 * 0, to the level from the reference. For least squares without interactions they are the
 * coefficients. Variables are named, and statistics referred, as in the coefficient table.
 */
public final class AverageMarginalEffects {
  private AverageMarginalEffects() {}

  /** The effects at the specification's alpha. */
  public static List<Coefficient> of(GlmFit fit, CovarianceKind kind) {
    Covariance covariance = fit.covariance(kind);
    return fit.averageEffects().stream()
        .map(effect -> effect.under(covariance, fit.spec().alpha()))
        .toList();
  }
}
