package org.regulatedgoods.glm;

/** An average effect with its gradient by the coefficients, so that any covariance gives errors. */
final class AverageEffect {
  private final String name;
  private final double value;
  private final double[] gradient;

  AverageEffect(String name, double value, double[] gradient) {
    this.name = name;
    this.value = value;
    this.gradient = gradient.clone();
  }

  Coefficient under(Covariance covariance, double alpha) {
    double standardError = Math.sqrt(covariance.varianceOf(gradient));
    return covariance.leastReference().line(name, value, standardError, alpha);
  }
}
