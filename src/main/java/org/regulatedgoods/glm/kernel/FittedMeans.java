package org.regulatedgoods.glm.kernel;

/** The mean of every row at its linear predictor. */
final class FittedMeans {
  private FittedMeans() {}

  static double[] of(Fit fit) {
    double[] means = fit.linearPredictors();
    if (fit.regression().model() instanceof Model.Ordered ordered) {
      return ofCategories(fit, ordered.link(), means);
    }
    Link link = linkOf(fit.regression().model());
    for (int i = 0; i < means.length; i++) {
      means[i] = link.mean(means[i]);
    }
    return means;
  }

  static double[] of(Fit fit, DesignMatrix others) {
    if (!others.names().equals(fit.names())) {
      throw new IllegalArgumentException(
          "The columns are " + others.names() + ", the parameters " + fit.names());
    }
    Link link = linkOf(fit.regression().model());
    double[] estimates = fit.solution().estimates();
    double[] means = new double[others.rows()];
    for (int i = 0; i < means.length; i++) {
      double eta = 0;
      for (int j = 0; j < estimates.length; j++) {
        eta += others.value(i, j) * estimates[j];
      }
      means[i] = link.mean(eta);
    }
    return means;
  }

  private static double[] ofCategories(Fit fit, Link link, double[] etas) {
    double[] means = new double[etas.length];
    int slopes = fit.regression().design().columns();
    double[] estimates = fit.solution().estimates();
    for (int category = 1; category <= estimates.length - slopes; category++) {
      Response response = new Response.Category(link, category, estimates, slopes);
      for (int i = 0; i < etas.length; i++) {
        means[i] += category * response.value(etas[i]);
      }
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
