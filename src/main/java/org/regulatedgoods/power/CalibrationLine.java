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
   * @param isMoreCautious whether a count beyond the most errs towards caution, else one below the
   *     least does
   */
  public record Check(
      String what, double stated, int count, int of, int least, int most, boolean isMoreCautious) {

    /** Of an event that is the more cautious the more often it is. */
    private static Check ofCovered(String what, double stated, int count, int of) {
      return of(what, stated, count, of, true);
    }

    /** Of an event that is the more cautious the less often it is. */
    private static Check ofRejected(String what, double stated, int count, int of) {
      return of(what, stated, count, of, false);
    }

    private static Check of(String what, double stated, int count, int of, boolean isMoreCautious) {
      BinomialDistribution counts = BinomialDistribution.of(of, stated);
      return new Check(
          what,
          stated,
          count,
          of,
          counts.inverseCumulativeProbability(OFF / 2),
          counts.inverseCumulativeProbability(1 - OFF / 2),
          isMoreCautious);
    }

    /** The share that was counted. */
    public double share() {
      return (double) count / of;
    }

    /** Whether the count is one that a calibrated model has. */
    public boolean holds() {
      return count >= least && count <= most;
    }

    /** Whether the count is one of a calibrated model or of one that claims less than it could. */
    public boolean isSafe() {
      return isMoreCautious ? count >= least : count <= most;
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
          Check.ofCovered(
              Math.round(100 * level) + "% covers", level, ranks.covered().get(k), ranks.fitted()));
    }
    int last = Ranks.LEVELS.size() - 1;
    checks.add(
        Check.ofRejected(
            "null rejected",
            1 - Ranks.LEVELS.get(last),
            nothing.fitted() - nothing.covered().get(last),
            nothing.fitted()));
    return checks;
  }

  /** What ranks, intervals and tests say together. */
  public Calibration calibration() {
    if (uniformity() >= OFF && checks().stream().allMatch(Check::holds)) {
      return Calibration.CALIBRATED;
    }
    return isCautious() ? Calibration.CAUTIOUS : Calibration.OFF;
  }

  /** No interval covers too seldom, on neither side, and the truth is as often above as below. */
  private boolean isCautious() {
    List<Integer> bins = ranks.bins();
    int below = bins.subList(0, Ranks.BINS / 2).stream().mapToInt(count -> count).sum();
    double bin = 1.0 / Ranks.BINS;
    return ranks.fitted() > 0
        && nothing.fitted() > 0
        && !checks().stream().allMatch(Check::holds)
        && checks().stream().allMatch(Check::isSafe)
        && Check.ofCovered("below", 0.5, below, ranks.fitted()).holds()
        && Check.ofRejected("lowest", bin, bins.get(0), ranks.fitted()).isSafe()
        && Check.ofRejected("highest", bin, bins.get(Ranks.BINS - 1), ranks.fitted()).isSafe();
  }
}
