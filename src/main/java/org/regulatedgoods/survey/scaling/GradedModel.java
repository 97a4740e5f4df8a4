package org.regulatedgoods.survey.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Graded items and the population that answers them. An official's trait is the government's plus
 * the official's own deviation, both normal with mean zero; their variances add up to 1, and {@code
 * between} is the government's. Where it is 1, officials of a government share the trait.
 */
public final class GradedModel {

  private final List<GradedItem> items;
  private final double between;

  GradedModel(List<GradedItem> items, double between) {
    this.items = List.copyOf(items);
    this.between = between;
  }

  public List<GradedItem> items() {
    return items;
  }

  /** The share of the variance of traits that lies between governments. */
  public double between() {
    return between;
  }

  boolean hasDeviations() {
    return between < 1;
  }

  /** The information of the whole instrument about the trait of one respondent. */
  public double information(double trait) {
    return items.stream().mapToDouble(item -> item.information(trait)).sum();
  }

  /**
   * All parameters in one row: item by item, then the logit of {@code between} where it is free.
   */
  double[] parameters() {
    int size = items.stream().mapToInt(item -> item.parameters().length).sum();
    double[] all = new double[size + (hasDeviations() ? 1 : 0)];
    int at = 0;
    for (GradedItem item : items) {
      double[] own = item.parameters();
      System.arraycopy(own, 0, all, at, own.length);
      at += own.length;
    }
    if (hasDeviations()) {
      all[at] = Math.log(between / (1 - between));
    }
    return all;
  }

  GradedModel with(double[] parameters) {
    List<GradedItem> changed = new ArrayList<>();
    int at = 0;
    for (GradedItem item : items) {
      int length = item.parameters().length;
      changed.add(new GradedItem(item.name(), Arrays.copyOfRange(parameters, at, at + length)));
      at += length;
    }
    return new GradedModel(
        changed, hasDeviations() ? CumulativeLogit.logistic(parameters[at]) : between);
  }

  /** Whether the thresholds of every item increase and every item is turned the right way. */
  boolean isOrdered() {
    for (GradedItem item : items) {
      double[] own = item.parameters();
      for (int c = 1; c < item.thresholdCount(); c++) {
        if (!(own[c] < own[c - 1])) {
          return false;
        }
      }
    }
    return true;
  }

  /** The logarithms of the probabilities, by item, category and point of the grid. */
  double[][][] logProbabilities() {
    double[][][] logs = new double[items.size()][][];
    for (int j = 0; j < logs.length; j++) {
      logs[j] = new double[items.get(j).thresholdCount() + 1][Grid.POINTS];
      for (int q = 0; q < Grid.POINTS; q++) {
        double[] p = items.get(j).probabilities(Grid.point(q));
        for (int c = 0; c < p.length; c++) {
          logs[j][c][q] = Math.log(p[c]);
        }
      }
    }
    return logs;
  }
}
