package org.regulatedgoods.glm.kernel;

import java.util.Arrays;
import java.util.List;

/** Quantities with the covariance that errors of the parameters give them, to first order. */
public final class DeltaMethod {
  private DeltaMethod() {}

  /** One line a quantity, with intervals at 1 - alpha. */
  public static List<TermLine> table(
      List<Quantity> quantities, Fit fit, Errors errors, double alpha) {
    Parameters parameters = parameters(quantities, fit, errors);
    return parameters.lines(
        quantities.stream().map(quantity -> LinearHypothesis.zero(quantity.name())).toList(),
        alpha);
  }

  /** The quantities as parameters, to be tested against one another. */
  public static Parameters parameters(List<Quantity> quantities, Fit fit, Errors errors) {
    CovarianceMatrix given = fit.covariance(errors);
    int size = quantities.size();
    double[] values = new double[size];
    double[] covariance = new double[size * size];
    for (int a = 0; a < size; a++) {
      values[a] = quantities.get(a).value();
      double[] half = Symmetric.times(given.values(), quantities.get(a).gradient());
      for (int b = 0; b <= a; b++) {
        double[] other = quantities.get(b).gradient();
        for (int j = 0; j < half.length; j++) {
          covariance[a * size + b] += half[j] * other[j];
        }
      }
    }
    double[] df = new double[size];
    Arrays.fill(df, given.leastDf());
    List<String> names = quantities.stream().map(Quantity::name).toList();
    String rule = given.rule() + "; by the delta method";
    CovarianceMatrix made =
        new CovarianceMatrix(
            names, Symmetric.mirrored(covariance, size), df, rule, given.cautions());
    return new Parameters(values, made);
  }
}
