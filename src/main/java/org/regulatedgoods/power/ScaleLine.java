package org.regulatedgoods.power;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.regulatedgoods.power.ScaleBlock.Scored;

/** Whether the scores of the graded response model are calibrated. */
public final class ScaleLine {
  /** Of a 95% interval about a score. */
  private static final double LEAST_COVERED = 0.93;

  private static final double MOST_COVERED = 0.97;

  /** So seldom are calibrated scores called off. */
  private static final double OFF = 0.001;

  private final List<Scored> fitted;
  private final int surveys;

  ScaleLine(List<Scored> scored) {
    this.fitted = scored.stream().filter(Scored::fitted).toList();
    this.surveys = scored.size();
  }

  /** How many surveys were drawn. */
  public int surveys() {
    return surveys;
  }

  /** How many of them the model could be fitted to. */
  public int fitted() {
    return fitted.size();
  }

  /** How many governments were scored in these. */
  public int governments() {
    return fitted.stream().mapToInt(Scored::governments).sum();
  }

  /** How often the truth had each rank among the plausible values, from the lowest. */
  public List<Integer> histogram() {
    List<Integer> histogram = new ArrayList<>();
    for (int bin = 0; bin < Ranks.BINS; bin++) {
      int rank = bin;
      histogram.add(fitted.stream().mapToInt(survey -> survey.ranks().get(rank)).sum());
    }
    return histogram;
  }

  /** The share of governments in the 95% interval about their score. */
  public double coverage() {
    return fitted.stream().mapToDouble(Scored::covered).sum() / governments();
  }

  /**
   * The p value of Pearson's test that every rank is equally frequent, with the first-order
   * correction of Rao and Scott (1981) for the governments of a survey sharing its estimates.
   */
  public double uniformity() {
    double expected = (double) governments() / Ranks.BINS;
    double sum = 0;
    for (int count : histogram()) {
      sum += (count - expected) * (count - expected) / expected;
    }
    return ChiSquaredDistribution.of(Ranks.BINS - 1.0)
        .survivalProbability(sum / Math.max(1, designEffect()));
  }

  /** How much more ranks' counts vary over surveys than if governments were independent. */
  private double designEffect() {
    List<Integer> histogram = histogram();
    double varied = 0;
    double independent = 0;
    for (int bin = 0; bin < Ranks.BINS; bin++) {
      double share = (double) histogram.get(bin) / governments();
      for (Scored survey : fitted) {
        double apart = survey.ranks().get(bin) - survey.governments() * share;
        varied += apart * apart;
        independent += survey.governments() * share * (1 - share);
      }
    }
    return varied / independent * fitted.size() / Math.max(1, fitted.size() - 1);
  }

  /** Whether ranks and intervals are those of calibrated scores. */
  public boolean holds() {
    return !fitted.isEmpty()
        && uniformity() >= OFF
        && coverage() >= LEAST_COVERED
        && coverage() <= MOST_COVERED;
  }
}
