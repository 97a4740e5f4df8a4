package org.regulatedgoods.power;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Whether the model of a claim is calibrated for it. */
public final class CalibrationLine {
  /** So seldom is a count of a calibrated model called off: nine claims have four counts each. */
  private static final double OFF = 0.001;

  private final Claim claim;
  private final Ranks ranks;
  private final Ranks nothing;

  /**
   * A count and what it would be.
   *
   * @param what is counted
   * @param stated the share that it should be
   * @param least count that a calibrated model has, but once in two thousand
   * @param most count that it has
   */
  public record Check(String what, double stated, int count, int of, int least, int most) {

    static Check of(String what, double stated, int count, int of) {
      BinomialDistribution counts = BinomialDistribution.of(of, stated);
      return new Check(
          what,
          stated,
          count,
          of,
          counts.inverseCumulativeProbability(OFF / 2),
          counts.inverseCumulativeProbability(1 - OFF / 2));
    }

    /** The share that was counted. */
    public double share() {
      return (double) count / of;
    }

    /** Whether the count is one that a calibrated model has. */
    public boolean holds() {
      return count >= least && count <= most;
    }
  }

  CalibrationLine(Claim claim, Ranks ranks, Ranks nothing) {
    this.claim = claim;
    this.ranks = ranks;
    this.nothing = nothing;
  }

  public Claim claim() {
    return claim;
  }

  /** The worlds in which the model could be estimated, with effects and without. */
  public int fitted() {
    return ranks.fitted() + nothing.fitted();
  }

  /** All worlds. */
  public int worlds() {
    return ranks.worlds() + nothing.worlds();
  }

  /** How often the truth was in each twentieth of what the model holds possible. */
  public List<Integer> histogram() {
    return ranks.bins();
  }

  /** The p value of Pearson's chi-squared test that every rank is equally frequent. */
  public double uniformity() {
    double expected = (double) ranks.fitted() / Ranks.BINS;
    double sum = 0;
    for (int count : ranks.bins()) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return ChiSquaredDistribution.of(Ranks.BINS - 1).survivalProbability(sum);
  }

  /** The intervals, and the tests where there is nothing to find. */
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int k = 0; k < Ranks.LEVELS.size(); k++) {
      double level = Ranks.LEVELS.get(k);
      checks.add(
          Check.of(
              Math.round(100 * level) + "% covers", level, ranks.covered().get(k), ranks.fitted()));
    }
    int last = Ranks.LEVELS.size() - 1;
    checks.add(
        Check.of(
            "null rejected",
            1 - Ranks.LEVELS.get(last),
            nothing.fitted() - nothing.covered().get(last),
            nothing.fitted()));
    return checks;
  }

  /** Whether ranks, intervals and tests are those of a calibrated model. */
  public boolean holds() {
    return uniformity() >= OFF && checks().stream().allMatch(Check::holds);
  }
}
