package org.regulatedgoods.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.regulatedgoods.survey.ResponseStatistic.Kind;

/**
 * Those of a sampling frame who answered against those who did not: on every feature; as weights
 * for the silence by the probability of answering; and as bounds of the mean that hold whatever the
 * silent ones think.
 *
 * <p>Governments that are kept back are among those who answered, and in no mean of what was
 * answered: the mean of a region and the scores of its others would tell theirs.
 */
public final class NonResponse {

  /** A smaller probability of answering counts as that, so that no government speaks for many. */
  static final double SMALLEST_PROPENSITY = 0.05;

  /** The note of a mean that is weighted. */
  public static final String WEIGHTED = "weighted for silence";

  private static final double LEVEL = 0.975;

  private final List<Standing> frame;
  private final int minimum;

  /**
   * The governments of a frame.
   *
   * @param minimum a region in which fewer governments answered has no mean
   */
  public NonResponse(List<Standing> frame, int minimum) {
    this.frame = List.copyOf(frame);
    this.minimum = minimum;
  }

  /** Whether anybody answered and anybody did not. */
  public boolean isDefined() {
    return answered().size() > 1 && answered().size() < frame.size();
  }

  private List<Standing> answered() {
    return frame.stream().filter(Standing::answered).toList();
  }

  private List<Standing> counted() {
    return frame.stream().filter(Standing::counts).toList();
  }

  /** The comparison on each feature, by name in their order. */
  public List<ResponseStatistic> comparisons(List<String> features) {
    List<ResponseStatistic> lines = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      int place = f;
      Sample yes = sample(frame.stream().filter(Standing::answered).toList(), place);
      Sample no = sample(frame.stream().filter(state -> !state.answered()).toList(), place);
      lines.add(compared(features.get(f), yes, no));
    }
    return lines;
  }

  private static Sample sample(List<Standing> states, int feature) {
    return Sample.of(
        states.stream()
            .mapToDouble(state -> state.features().get(feature))
            .filter(value -> !Double.isNaN(value))
            .toArray());
  }

  /** Welch's test; the standardised difference is by the mean of both variances. */
  private static ResponseStatistic compared(String feature, Sample yes, Sample no) {
    double difference = yes.mean() - no.mean();
    double one = yes.variance() / yes.n();
    double two = no.variance() / no.n();
    double error = Math.sqrt(one + two);
    double standardised = difference / Math.sqrt((yes.variance() + no.variance()) / 2);
    double df = Math.pow(one + two, 2) / (one * one / (yes.n() - 1.0) + two * two / (no.n() - 1.0));
    boolean tested = error > 0 && df > 0 && Double.isFinite(df);
    double none = Double.NaN;
    return new ResponseStatistic(
        Kind.COMPARISON,
        feature,
        yes.n(),
        no.n(),
        yes.mean(),
        no.mean(),
        Double.isFinite(standardised) ? standardised : none,
        error,
        tested ? difference - critical(df) * error : none,
        tested ? difference + critical(df) * error : none,
        tested ? 2 * TDistribution.of(df).survivalProbability(Math.abs(difference / error)) : none,
        tested ? "Welch" : "no test: too few values, or all alike");
  }

  private static double critical(double df) {
    return TDistribution.of(df).inverseSurvivalProbability(1 - LEVEL);
  }

  /**
   * The mean of those who answered, and the bounds of the mean of all whatever the silent think.
   */
  public List<ResponseStatistic> unadjusted() {
    List<ResponseStatistic> lines = new ArrayList<>();
    List<Standing> counted = counted();
    lines.add(
        mean(Kind.MEAN, "unadjusted", counted, "t interval over governments" + withoutKeptBack()));
    double share = (double) counted.size() / frame.size();
    double mean = counted.stream().mapToDouble(Standing::index).average().orElse(0);
    double none = Double.NaN;
    lines.add(
        new ResponseStatistic(
            Kind.BOUNDS,
            "mean of the frame",
            counted.size(),
            frame.size() - counted.size(),
            share * mean + (1 - share) / 2,
            none,
            none,
            none,
            share * mean,
            share * mean + 1 - share,
            none,
            "worst cases: all who are silent" + orKeptBack() + " at 0, or all at 1 (Manski)"));
    for (String region : regions()) {
      lines.add(
          mean(
              Kind.REGION,
              region,
              counted.stream().filter(state -> region.equals(state.region())).toList(),
              "unadjusted"));
    }
    return lines;
  }

  private int keptBack() {
    return answered().size() - counted().size();
  }

  private String withoutKeptBack() {
    return keptBack() == 0 ? "" : ", without " + keptBack() + " that are kept back";
  }

  private String orKeptBack() {
    return keptBack() == 0 ? "" : ", and " + keptBack() + " that are kept back,";
  }

  private Set<String> regions() {
    Set<String> regions = new TreeSet<>();
    frame.stream().filter(state -> state.region() != null).forEach(s -> regions.add(s.region()));
    return regions;
  }

  private ResponseStatistic mean(Kind kind, String subject, List<Standing> states, String note) {
    if (isTooSmall(kind, states)) {
      return suppressed(subject, states.size());
    }
    Sample sample = Sample.of(states.stream().mapToDouble(Standing::index).toArray());
    double error = Math.sqrt(sample.variance() / sample.n());
    double margin = sample.n() < 2 ? Double.NaN : critical(sample.n() - 1.0) * error;
    return line(
        kind, subject, sample.n(), silent(kind, subject), sample.mean(), error, margin, note);
  }

  private boolean isTooSmall(Kind kind, List<Standing> states) {
    return kind == Kind.REGION && states.size() < minimum;
  }

  private ResponseStatistic suppressed(String region, int answered) {
    double none = Double.NaN;
    return line(
        Kind.REGION,
        region,
        answered,
        silent(Kind.REGION, region),
        none,
        none,
        none,
        "suppressed: fewer than " + minimum + " governments answered");
  }

  private int silent(Kind kind, String region) {
    return (int)
        frame.stream()
            .filter(state -> !state.answered())
            .filter(state -> kind != Kind.REGION || region.equals(state.region()))
            .count();
  }

  private static ResponseStatistic line(
      Kind kind,
      String subject,
      int answered,
      int silent,
      double value,
      double error,
      double margin,
      String note) {
    double none = Double.NaN;
    return new ResponseStatistic(
        kind,
        subject,
        answered,
        silent,
        value,
        none,
        none,
        error,
        value - margin,
        value + margin,
        none,
        note);
  }

  /**
   * The means with every government that answered weighted by one over its probability of
   * answering, and how far those probabilities bear it.
   *
   * @param propensity of each government of the frame that has one
   */
  public List<ResponseStatistic> adjusted(Map<String, Double> propensity) {
    List<Standing> weighted =
        counted().stream().filter(state -> propensity.containsKey(state.state())).toList();
    List<ResponseStatistic> lines = new ArrayList<>(overlap(weighted, propensity));
    lines.add(mean(Kind.MEAN, "adjusted", weighted, propensity));
    for (String region : regions()) {
      lines.add(
          mean(
              Kind.REGION,
              region,
              weighted.stream().filter(state -> region.equals(state.region())).toList(),
              propensity));
    }
    return lines;
  }

  /** What stands for the weighted means where answering could not be explained. */
  public static ResponseStatistic notWeighted(String reason) {
    return ResponseStatistic.number(
        Kind.OVERLAP, "not weighted", Double.NaN, "answering cannot be explained: " + reason);
  }

  private List<ResponseStatistic> overlap(List<Standing> weighted, Map<String, Double> propensity) {
    List<ResponseStatistic> lines = new ArrayList<>();
    lines.add(range("propensity of those who answered", weighted, propensity));
    List<Standing> silent =
        frame.stream()
            .filter(state -> !state.answered() && propensity.containsKey(state.state()))
            .toList();
    lines.add(range("propensity of those who did not", silent, propensity));
    double sum = 0;
    double squares = 0;
    int trimmed = 0;
    for (Standing state : weighted) {
      double weight = weight(state, propensity);
      sum += weight;
      squares += weight * weight;
      trimmed += propensity.get(state.state()) < SMALLEST_PROPENSITY ? 1 : 0;
    }
    lines.add(
        ResponseStatistic.number(
            Kind.OVERLAP,
            "effective sample size",
            sum * sum / squares,
            "of " + weighted.size() + " that answered and have every feature" + withoutKeptBack()));
    lines.add(
        ResponseStatistic.number(
            Kind.OVERLAP,
            "trimmed",
            trimmed,
            "propensities below " + SMALLEST_PROPENSITY + ", which count as that"));
    return lines;
  }

  private static ResponseStatistic range(
      String subject, List<Standing> states, Map<String, Double> propensity) {
    double[] values = states.stream().mapToDouble(state -> propensity.get(state.state())).toArray();
    double none = Double.NaN;
    return new ResponseStatistic(
        Kind.OVERLAP,
        subject,
        values.length,
        0,
        Arrays.stream(values).average().orElse(none),
        none,
        none,
        none,
        Arrays.stream(values).min().orElse(none),
        Arrays.stream(values).max().orElse(none),
        none,
        "mean, least and greatest");
  }

  private static double weight(Standing state, Map<String, Double> propensity) {
    return 1 / Math.max(SMALLEST_PROPENSITY, propensity.get(state.state()));
  }

  /** Hajek's mean; its error is that of a ratio of sums, the weights taken as known. */
  private ResponseStatistic mean(
      Kind kind, String subject, List<Standing> states, Map<String, Double> propensity) {
    if (isTooSmall(kind, states)) {
      return suppressed(subject, states.size());
    }
    double weights = 0;
    double sum = 0;
    for (Standing state : states) {
      weights += weight(state, propensity);
      sum += weight(state, propensity) * state.index();
    }
    double mean = sum / weights;
    double squares = 0;
    for (Standing state : states) {
      squares += Math.pow(weight(state, propensity) * (state.index() - mean), 2);
    }
    int n = states.size();
    double error = n < 2 ? Double.NaN : Math.sqrt(squares * n / (n - 1.0)) / weights;
    double margin = NormalDistribution.of(0, 1).inverseCumulativeProbability(LEVEL) * error;
    return line(kind, subject, n, silent(kind, subject), mean, error, margin, WEIGHTED);
  }

  private record Sample(int n, double mean, double variance) {
    static Sample of(double[] values) {
      double mean = Arrays.stream(values).average().orElse(Double.NaN);
      double squares = Arrays.stream(values).map(value -> Math.pow(value - mean, 2)).sum();
      return new Sample(
          values.length, mean, values.length < 2 ? Double.NaN : squares / (values.length - 1.0));
    }
  }
}
