package org.regulatedgoods.glm;

/**
 * The coefficients as an engine finds them, on the centred and scaled design.
 *
 * @param scaled coefficients of the scaled design, intercept first
 */
record ScaledFit(Engine engine, Coefficients scaled, int iterations, boolean belowLimit) {

  /** The fit that so many steps more have closed in on. */
  ScaledFit movedTo(double[] coefficients, int more) {
    return new ScaledFit(engine, new Coefficients(coefficients), iterations + more, true);
  }

  /** An immutable vector in the order of the design. */
  static final class Coefficients {
    private final double[] values;

    Coefficients(double[] values) {
      this.values = values.clone();
    }

    double[] toArray() {
      return values.clone();
    }
  }
}
