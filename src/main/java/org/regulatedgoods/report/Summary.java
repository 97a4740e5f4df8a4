package org.regulatedgoods.report;

import java.util.Arrays;

/**
 * Numbers in short.
 *
 * @param deviation the sample's standard deviation, over n - 1; NaN of a single number
 */
public record Summary(
    int n, double least, double mean, double median, double greatest, double deviation) {

  /**
   * Of numbers that are there: the mean is exact to the last digits, whatever their order.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Summary of(double... numbers) {
    if (numbers.length == 0) {
      throw new IllegalArgumentException("there are no numbers to sum up");
    }
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double mean = Arrays.stream(sorted).average().orElseThrow();
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
    return new Summary(n, sorted[0], mean, median, sorted[n - 1], deviation(squares, n));
  }

  private static double deviation(double squares, int n) {
    return n == 1 ? Double.NaN : Math.sqrt(squares / (n - 1.0));
  }
}
