package org.regulatedgoods.glm.kernel.scrutiny;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.regulatedgoods.glm.kernel.Reference;
import org.regulatedgoods.glm.kernel.TermLine;

/**
 * Estimates of one effect in several places, whose true values are drawn around a mean: the
 * variance between places by restricted maximum likelihood, the error of the mean by Hartung and
 * Knapp (2001), and no smaller than that of weights which are known: of few places that agree by
 * chance it would else be (Roever, Knapp and Friede 2015).
 */
public final class RandomEffects {

  private static final int STEPS = 400;
  private static final double LEAST = 1e-10;
  private static final int HALVINGS = 200;

  private final double[] estimates;
  private final double[] variances;
  private final double between;

  private RandomEffects(double[] estimates, double[] variances) {
    this.estimates = estimates;
    this.variances = variances;
    this.between = likeliest();
  }

  /**
   * Of two or more estimates with their errors.
   *
   * @throws IllegalArgumentException when there are fewer, or an error is not positive
   */
  public static RandomEffects of(double[] estimates, double[] errors) {
    if (estimates.length < 2 || estimates.length != errors.length) {
      throw new IllegalArgumentException(
          estimates.length + " estimates with " + errors.length + " errors are not pooled");
    }
    if (!Arrays.stream(errors).allMatch(error -> error > 0 && Double.isFinite(error))) {
      throw new IllegalArgumentException("An error is not positive: " + Arrays.toString(errors));
    }
    return new RandomEffects(
        estimates.clone(), Arrays.stream(errors).map(error -> error * error).toArray());
  }

  /** The variance of the true values between places. */
  public double between() {
    return between;
  }

  /** The share of the variation that is between places (Higgins and Thompson 2002). */
  public double share() {
    double sum = Arrays.stream(variances).map(v -> 1 / v).sum();
    double squares = Arrays.stream(variances).map(v -> 1 / (v * v)).sum();
    double typical = (estimates.length - 1) * sum / (sum * sum - squares);
    return between / (between + typical);
  }

  public double mean() {
    return mean(between);
  }

  /** The mean with the error of Hartung and Knapp, by t of one less than there are places. */
  public TermLine line(String name, double alpha) {
    return new Reference(df()).line(name, mean(), error(), alpha);
  }

  public double df() {
    return estimates.length - 1.0;
  }

  private double error() {
    double mean = mean();
    double squares = weighted(between, (i, w) -> w * square(estimates[i] - mean));
    return Math.sqrt(Math.max(1, squares / df()) / weighted(between, (i, w) -> w));
  }

  /** Cochran's Q, in which all places have one true value under the null. */
  public double q() {
    double common = mean(0);
    return weighted(0, (i, w) -> w * square(estimates[i] - common));
  }

  public double qP() {
    return ChiSquaredDistribution.of(df()).survivalProbability(q());
  }

  /** The estimate of a place drawn towards the mean, the more so the less it is known. */
  public double shrunken(int place) {
    double own = own(place);
    return own * estimates[place] + (1 - own) * mean();
  }

  /** The standard error of that, which knows that the mean is estimated. */
  public double shrunkenError(int place) {
    double own = own(place);
    return Math.sqrt(own * variances[place] + square((1 - own) * error()));
  }

  private double own(int place) {
    return between / (between + variances[place]);
  }

  private double mean(double tau2) {
    return weighted(tau2, (i, w) -> w * estimates[i]) / weighted(tau2, (i, w) -> w);
  }

  @FunctionalInterface
  private interface Weighed {
    double of(int place, double weight);
  }

  private double weighted(double tau2, Weighed what) {
    return IntStream.range(0, estimates.length)
        .mapToDouble(i -> what.of(i, 1 / (variances[i] + tau2)))
        .sum();
  }

  /** The likeliest of zero and of every place where the slope turns from up to down. */
  private double likeliest() {
    double most = 10 * (Arrays.stream(variances).max().orElseThrow() + spread());
    double best = 0;
    double low = 0;
    for (int k = 0; k <= STEPS; k++) {
      double high = most * Math.pow(LEAST, 1 - (double) k / STEPS);
      if (slope(low) > 0 && slope(high) <= 0) {
        double found = root(low, high);
        best = likelihood(found) > likelihood(best) ? found : best;
      }
      low = high;
    }
    return best;
  }

  private double spread() {
    double mean = Arrays.stream(estimates).average().orElseThrow();
    return Arrays.stream(estimates).map(e -> square(e - mean)).sum() / df();
  }

  private double root(double from, double to) {
    double low = from;
    double high = to;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (low + high) / 2;
      if (slope(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Restricted, without its constant. */
  private double likelihood(double tau2) {
    double mean = mean(tau2);
    return -0.5
        * (weighted(tau2, (i, w) -> w * square(estimates[i] - mean) - Math.log(w))
            + Math.log(weighted(tau2, (i, w) -> w)));
  }

  /** Of the restricted likelihood by the variance between, twice. */
  private double slope(double tau2) {
    double mean = mean(tau2);
    double sum = weighted(tau2, (i, w) -> w);
    return weighted(tau2, (i, w) -> w * w * (square(estimates[i] - mean) + 1 / sum) - w);
  }

  private static double square(double value) {
    return value * value;
  }
}
