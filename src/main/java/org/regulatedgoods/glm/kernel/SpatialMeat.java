package org.regulatedgoods.glm.kernel;

/** Products of the scores of rows that are near one another. */
final class SpatialMeat {
  private SpatialMeat() {}

  static double[] of(Fit fit, Errors.Spatial errors) {
    int size = fit.solution().size();
    double[] meat = new double[size * size];
    for (int i = 0; i < fit.regression().rows(); i++) {
      double[] own = new double[size];
      double[] near = new double[size];
      fit.solution().scores().add(i, 1, own);
      for (int k = 0; k < fit.regression().rows(); k++) {
        double weight = weight(errors, i, k);
        if (weight > 0) {
          fit.solution().scores().add(k, weight, near);
        }
      }
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          meat[a * size + b] += own[a] * near[b];
        }
      }
    }
    return meat;
  }

  private static double weight(Errors.Spatial errors, int first, int second) {
    double distance = errors.places().kilometres(first, second);
    return switch (errors.decay()) {
      case UNIFORM -> distance <= errors.kilometres() ? 1 : 0;
      case BARTLETT -> 1 - distance / errors.kilometres();
    };
  }
}
