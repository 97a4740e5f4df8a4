package org.regulatedgoods.hypothesis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the checks of a model say of one of its findings; what was not made is absent.
 *
 * @param adjustedP by the rule's adjustment
 * @param positiveShare of the curve's specifications, those with a positive estimate
 * @param curveP of the joint test of the curve
 * @param without the estimates without each state and each region
 * @param robustnessValue of the term
 */
public record Scrutiny(
    OptionalDouble adjustedP,
    OptionalDouble positiveShare,
    OptionalDouble curveP,
    List<Without> without,
    OptionalDouble robustnessValue) {

  /**
   * The estimate without one unit.
   *
   * @param pValue NaN where there is no estimate, and the estimate with it
   */
  public record Without(String unit, double estimate, double pValue) {}

  public Scrutiny {
    without = List.copyOf(without);
  }

  /** The unit without which a finding does not stand. */
  Optional<String> undoneBy(VerdictRule.Survival survival, boolean positive, double alpha) {
    return without.stream()
        .filter(one -> !Double.isNaN(one.estimate()))
        .filter(one -> !survives(one, survival, positive, alpha))
        .map(Without::unit)
        .findFirst();
  }

  /** The units without which there is no estimate: the finding hangs on them. */
  List<String> unknownWithout() {
    return without.stream().filter(one -> Double.isNaN(one.estimate())).map(Without::unit).toList();
  }

  private static boolean survives(
      Without one, VerdictRule.Survival survival, boolean positive, double alpha) {
    boolean sign = positive ? one.estimate() > 0 : one.estimate() < 0;
    return sign && (survival == VerdictRule.Survival.SIGN || one.pValue() <= alpha);
  }
}
