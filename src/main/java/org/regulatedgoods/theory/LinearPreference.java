package org.regulatedgoods.theory;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The preferred stringency as a linear function (V1), a regression's exact structural form:
 *
 * <pre>r* = (1/c) [b_0 + b_e e + b_h h E - b_x x (1 + theta sigma) - b_m m - b_g v (1 - d)]</pre>
 *
 * clipped at 0. Least squares of r* on (e, hE, x, x sigma, m, v(1-d)) recovers the coefficients
 * over c exactly when nothing is clipped and there is no noise.
 *
 * <p>This project's own equation; the constant b_0 is what a government with every driver at zero
 * wants.
 *
 * @param cost c; greater than 0
 * @param constant b_0
 * @param coefficients the effects of the drivers
 */
public record LinearPreference(double cost, double constant, Coefficients coefficients) {

  /**
   * The effects of the drivers, each in the direction its sign in the equation says.
   *
   * @param harm b_e
   * @param humanitarian b_h
   * @param exports b_x
   * @param stateAmplification theta, by how much state ownership raises the effect of exports
   * @param consumption b_m
   * @param regime b_g
   */
  public record Coefficients(
      double harm,
      double humanitarian,
      double exports,
      double stateAmplification,
      double consumption,
      double regime) {
    public Coefficients {
      Require.notNegative("harm (b_e)", harm);
      Require.notNegative("humanitarian (b_h)", humanitarian);
      Require.notNegative("exports (b_x)", exports);
      Require.notNegative("stateAmplification (theta)", stateAmplification);
      Require.notNegative("consumption (b_m)", consumption);
      Require.notNegative("regime (b_g)", regime);
    }
  }

  /**
   * One country's drivers as a study measures them.
   *
   * @param harm e
   * @param humanitarian h E
   * @param exports x
   * @param stateShare sigma, in [0, 1]
   * @param consumption m
   * @param autocracy v (1 - d)
   */
  public record Measures(
      double harm,
      double humanitarian,
      double exports,
      double stateShare,
      double consumption,
      double autocracy) {
    public Measures {
      Require.finite("harm (e)", harm);
      Require.finite("humanitarian (hE)", humanitarian);
      Require.finite("exports (x)", exports);
      Require.share("stateShare (sigma)", stateShare);
      Require.finite("consumption (m)", consumption);
      Require.finite("autocracy (v(1-d))", autocracy);
    }
  }

  public LinearPreference {
    Require.positive("cost (c)", cost);
    Require.finite("constant (b_0)", constant);
    Objects.requireNonNull(coefficients, "coefficients");
  }

  /** r* before clipping. */
  public double unclipped(Measures measures) {
    Coefficients b = coefficients;
    double exporters =
        b.exports() * measures.exports() * (1 + b.stateAmplification() * measures.stateShare());
    double support =
        constant
            + b.harm() * measures.harm()
            + b.humanitarian() * measures.humanitarian()
            - exporters
            - b.consumption() * measures.consumption()
            - b.regime() * measures.autocracy();
    return support / cost;
  }

  /** r* with every driver at zero. */
  public double baseline() {
    return constant / cost;
  }

  /**
   * What each quantity adds to r* before clipping; with {@link #baseline} they add up to it. State
   * ownership adds what it makes of the exports.
   */
  public Map<Quantity, Double> contributions(Measures measures) {
    Coefficients b = coefficients;
    double exports = 0 - b.exports() * measures.exports();
    Map<Quantity, Double> contributions = new EnumMap<>(Quantity.class);
    contributions.put(Quantity.HARM, b.harm() * measures.harm() / cost);
    contributions.put(Quantity.HUMANITARIAN, b.humanitarian() * measures.humanitarian() / cost);
    contributions.put(Quantity.EXPORTS, exports / cost);
    contributions.put(
        Quantity.STATE_SHARE, exports * b.stateAmplification() * measures.stateShare() / cost);
    contributions.put(Quantity.CONSUMPTION, -b.consumption() * measures.consumption() / cost);
    contributions.put(Quantity.AUTOCRACY, -b.regime() * measures.autocracy() / cost);
    return contributions;
  }

  /** r*, not below 0. */
  public double stringency(Measures measures) {
    return Math.max(unclipped(measures), 0);
  }
}
