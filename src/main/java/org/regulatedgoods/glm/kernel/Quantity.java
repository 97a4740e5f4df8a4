package org.regulatedgoods.glm.kernel;

import java.io.Serializable;

/** A number made of the parameters, with its derivative by them: errors by the delta method. */
public final class Quantity implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final double value;
  private final double[] gradient;

  Quantity(String name, double value, double[] gradient) {
    this.name = name;
    this.value = value;
    this.gradient = gradient;
  }

  public String name() {
    return name;
  }

  public double value() {
    return value;
  }

  /** This less another. */
  public Quantity less(String difference, Quantity other) {
    double[] apart = gradient.clone();
    for (int j = 0; j < apart.length; j++) {
      apart[j] -= other.gradient[j];
    }
    return new Quantity(difference, value - other.value, apart);
  }

  /** The derivative by each parameter, in their order. */
  public double[] gradient() {
    return gradient.clone();
  }
}
