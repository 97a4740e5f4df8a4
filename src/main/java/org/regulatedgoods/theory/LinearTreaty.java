package org.regulatedgoods.theory;

import java.util.List;
import java.util.Objects;

/**
 * The treaty that governments with linear preferences (V1) write: the power-weighted mean of what
 * they want before clipping, which is what maximises the power-weighted sum of their quadratic
 * support; not below 0. It is the counterpart of {@link TreatyOutcome}, which has the micro-founded
 * ones.
 *
 * @param governments at least one with power
 */
public record LinearTreaty(List<Negotiator> governments) {

  /**
   * A government at the table.
   *
   * @param state who it is
   * @param preferred r* before clipping
   * @param power its weight, not negative; only the ratios matter
   */
  public record Negotiator(String state, double preferred, double power) {
    public Negotiator {
      Objects.requireNonNull(state, "state");
      Require.finite("preferred (r*) of " + state, preferred);
      Require.notNegative("power of " + state, power);
    }
  }

  public LinearTreaty {
    governments = List.copyOf(governments);
    if (governments.stream().mapToDouble(Negotiator::power).sum() <= 0) {
      throw new IllegalArgumentException("no government has any power: " + governments);
    }
  }

  /** r_I, the regime's stringency. */
  public double stringency() {
    return Math.max(weightedMean(), 0);
  }

  /** The mean of the preferred stringencies, each government counting for one. */
  public double mean() {
    return governments.stream()
        .mapToDouble(government -> Math.max(government.preferred(), 0))
        .average()
        .orElseThrow();
  }

  /** The simple mean less r_I: positive when power dilutes the regime. */
  public double weakness() {
    return mean() - stringency();
  }

  /**
   * How far a government moves the treaty: r_I less what the others alone would write. Negative for
   * one that holds it down; 0 for the only one with power.
   */
  public double pull(Negotiator government) {
    double others = totalPower() - government.power();
    if (others <= 0) {
      return 0;
    }
    double without =
        (weightedMean() * totalPower() - government.power() * government.preferred()) / others;
    return stringency() - Math.max(without, 0);
  }

  private double totalPower() {
    return governments.stream().mapToDouble(Negotiator::power).sum();
  }

  private double weightedMean() {
    double sum = 0;
    for (Negotiator government : governments) {
      sum += government.power() * government.preferred();
    }
    return sum / totalPower();
  }
}
