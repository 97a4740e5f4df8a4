package org.regulatedgoods.glm.kernel;

/** The mean of every row at its linear predictor. */
final class FittedMeans {
  private FittedMeans() {}

  static double[] of(Fit fit) {
    double[] means = fit.linearPredictors();
    Link link = linkOf(fit.regression().model());
    for (int i = 0; i < means.length; i++) {
      means[i] = link.mean(means[i]);
    }
    return means;
  }

  static Link linkOf(Model model) {
    if (model instanceof Model.GeneralizedLinear linear) {
      return linear.link();
    }
    if (model instanceof Model.Ordered ordered) {
      return ordered.link();
    }
    return model instanceof Model.FirthLogit ? Link.LOGIT : Link.LOG;
  }
}
