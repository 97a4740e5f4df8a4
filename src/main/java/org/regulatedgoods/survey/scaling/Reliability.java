package org.regulatedgoods.survey.scaling;

import java.util.ArrayList;
import java.util.List;

/**
 * Cronbach's alpha and how each item goes with the others, from pairwise covariances (Cronbach,
 * Psychometrika 16, 1951).
 *
 * @param alpha raw: of the sum of the answers
 * @param standardisedAlpha of the sum of the answers in standard deviations
 */
public record Reliability(double alpha, double standardisedAlpha, List<ItemStatistics> items) {

  /**
   * One item among the others.
   *
   * @param answered how many respondents answered it
   * @param mean of the categories, counted from 0
   * @param itemTotal correlation with the sum of the other items
   * @param alphaWithout raw alpha of the other items; NaN where they are fewer than two
   */
  public record ItemStatistics(
      String item,
      int answered,
      double mean,
      double deviation,
      double itemTotal,
      double alphaWithout) {}

  public Reliability {
    items = List.copyOf(items);
  }

  /** Of answers to two items or more. */
  public static Reliability of(Answers answers) {
    if (answers.size() < 2) {
      throw new IllegalArgumentException("alpha is of two items or more");
    }
    double[][] covariances = PairwiseMoments.covariances(answers);
    List<ItemStatistics> items = new ArrayList<>();
    for (int j = 0; j < answers.size(); j++) {
      items.add(item(answers, covariances, j));
    }
    return new Reliability(alpha(covariances, -1), standardised(answers), items);
  }

  private static ItemStatistics item(Answers answers, double[][] covariances, int item) {
    int answered = 0;
    double sum = 0;
    for (int i = 0; i < answers.respondents(); i++) {
      answered += answers.has(i, item) ? 1 : 0;
      sum += answers.has(i, item) ? answers.code(i, item) : 0;
    }
    double own = covariances[item][item];
    double withAll = 0;
    for (double covariance : covariances[item]) {
      withAll += covariance;
    }
    double rest = total(covariances, item);
    return new ItemStatistics(
        answers.items().get(item),
        answered,
        sum / answered,
        Math.sqrt(own),
        (withAll - own) / Math.sqrt(own * rest),
        alpha(covariances, item));
  }

  /** Alpha of all items but one; -1 for all. */
  private static double alpha(double[][] covariances, int without) {
    double diagonal = 0;
    int count = 0;
    for (int j = 0; j < covariances.length; j++) {
      diagonal += j == without ? 0 : covariances[j][j];
      count += j == without ? 0 : 1;
    }
    return count < 2
        ? Double.NaN
        : count / (count - 1.0) * (1 - diagonal / total(covariances, without));
  }

  /** The variance of the sum of all items but one. */
  private static double total(double[][] covariances, int without) {
    double total = 0;
    for (int j = 0; j < covariances.length; j++) {
      for (int k = 0; k < covariances.length; k++) {
        total += j == without || k == without ? 0 : covariances[j][k];
      }
    }
    return total;
  }

  private static double standardised(Answers answers) {
    double[][] correlations = PairwiseMoments.correlations(answers);
    int size = correlations.length;
    double mean = (total(correlations, -1) - size) / (size * (size - 1.0));
    return size * mean / (1 + (size - 1) * mean);
  }
}
