package org.regulatedgoods.glm.kernel;

import java.io.Serializable;

/**
 * A statistic held against those of resampled data. Two-sided: the p-value is the share of
 * replicates whose statistic is as large in size; where replicates were drawn, the data's own
 * counts as one of them.
 */
public final class ResampledTest implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Statistics that are equal but for rounding are ties, and count. */
  private static final double TIE = 1e-10;

  private final double statistic;
  private final double[] replicates;
  private final boolean enumerated;

  ResampledTest(double statistic, double[] replicates, boolean enumerated) {
    this.statistic = statistic;
    this.replicates = replicates;
    this.enumerated = enumerated;
  }

  public double statistic() {
    return statistic;
  }

  /** The replicates' statistics, in their order. */
  public double[] replicates() {
    return replicates.clone();
  }

  /** Whether the replicates are all there are. */
  public boolean isEnumerated() {
    return enumerated;
  }

  public double pValue() {
    double limit = Math.abs(statistic) * (1 - TIE);
    int larger = 0;
    for (double replicate : replicates) {
      // What has no statistic speaks for the null.
      larger += Math.abs(replicate) < limit ? 0 : 1;
    }
    return enumerated
        ? (double) larger / replicates.length
        : (larger + 1.0) / (replicates.length + 1);
  }
}
