package org.regulatedgoods.theory;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The treaty that powerful governments write: {@code r_I = k (Nbar - Q0 Kbar) / (cbar - k^2 Kbar)},
 * bars being power-weighted means, clipped as r* is.
 *
 * @param governments at least one, all on the same market
 */
public record TreatyOutcome(List<Negotiator> governments) {

  /**
   * A government at the table.
   *
   * @param preference what it wants
   * @param power its weight, not negative; only the ratios matter
   */
  public record Negotiator(GovernmentPreference preference, double power) {
    public Negotiator {
      Objects.requireNonNull(preference, "preference");
      Require.notNegative("power", power);
    }
  }

  public TreatyOutcome {
    governments = List.copyOf(governments);
    if (governments.stream().mapToDouble(Negotiator::power).sum() <= 0) {
      throw new IllegalArgumentException("no government has any power: " + governments);
    }
    if (governments.stream().map(TreatyOutcome::market).distinct().count() > 1) {
      throw new IllegalArgumentException("the governments are not on the same market");
    }
  }

  /** r_I, the regime's stringency. */
  public double stringency() {
    Market market = market(governments.get(0));
    double rents = weightedMean(GovernmentPreference::privateRents);
    double harm = weightedMean(GovernmentPreference::netHarm);
    double curvature = weightedMean(GovernmentPreference::curvature);
    double regulation =
        market.sensitivity() * (harm - market.unregulatedTrade() * rents) / curvature;
    return Math.min(Math.max(regulation, 0), market.prohibitiveRegulation());
  }

  /** The simple mean of the preferred stringencies less r_I: positive when power dilutes it. */
  public double weakness() {
    double mean =
        governments.stream().mapToDouble(g -> g.preference().stringency()).average().orElseThrow();
    return mean - stringency();
  }

  private double weightedMean(ToDoubleFunction<GovernmentPreference> quantity) {
    double sum = 0;
    double power = 0;
    for (Negotiator government : governments) {
      sum += government.power() * quantity.applyAsDouble(government.preference());
      power += government.power();
    }
    return sum / power;
  }

  private static Market market(Negotiator government) {
    return government.preference().parameters().market();
  }
}
