package org.regulatedgoods.survey.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Differential functioning of an item: whether groups answer it differently at the same trait, by
 * likelihood-ratio tests of cumulative logits of the answer on the trait, without groups, with them
 * (uniform), and with their products with the trait (crossing) (Swaminathan and Rogers 1990; Choi,
 * Gibbons and Crane 2011). The p-values are adjusted over the items by Holm's rule.
 *
 * @param groups the groups that are compared: those with enough answers to the item
 * @param uniform the statistic of the groups; NaN where they cannot be compared
 * @param df of either test
 * @param crossing the statistic of the products
 * @param note why there is no test; empty where there is
 */
public record ItemBias(
    String item,
    List<String> groups,
    double uniform,
    double uniformP,
    double uniformAdjusted,
    double crossing,
    double crossingP,
    double crossingAdjusted,
    int df,
    String note) {

  public ItemBias {
    groups = List.copyOf(groups);
  }

  /**
   * Tests every item.
   *
   * @param traits of the respondents
   * @param group of each respondent; null for one that is not compared
   * @param minimum answers that a group needs to be compared
   */
  public static List<ItemBias> of(
      Answers answers, List<TraitScore> traits, List<String> group, int minimum) {
    List<ItemBias> biases = new ArrayList<>();
    for (int j = 0; j < answers.size(); j++) {
      biases.add(new Comparison(answers, traits, group, j).tested(minimum));
    }
    double[] uniform = Holm.adjusted(biases.stream().mapToDouble(ItemBias::uniformP).toArray());
    double[] crossing = Holm.adjusted(biases.stream().mapToDouble(ItemBias::crossingP).toArray());
    List<ItemBias> adjusted = new ArrayList<>();
    for (int j = 0; j < biases.size(); j++) {
      adjusted.add(biases.get(j).adjusted(uniform[j], crossing[j]));
    }
    return adjusted;
  }

  private ItemBias adjusted(double byUniform, double byCrossing) {
    return new ItemBias(
        item, groups, uniform, uniformP, byUniform, crossing, crossingP, byCrossing, df, note);
  }

  /** The groups' answers to one item. */
  private record Comparison(
      Answers answers, List<TraitScore> traits, List<String> group, int item) {

    ItemBias tested(int minimum) {
      List<String> groups = compared(minimum);
      if (groups.size() < 2) {
        return none(groups, "fewer than two groups with " + minimum + " answers");
      }
      List<Integer> rows = new ArrayList<>();
      for (int i = 0; i < answers.respondents(); i++) {
        if (answers.has(i, item) && group.get(i) != null && groups.contains(group.get(i))) {
          rows.add(i);
        }
      }
      try {
        int df = groups.size() - 1;
        double alone = logLikelihood(rows, groups, 0);
        double uniform = Math.max(0, 2 * (logLikelihood(rows, groups, 1) - alone));
        double crossing = Math.max(0, 2 * (logLikelihood(rows, groups, 2) - alone) - uniform);
        ChiSquaredDistribution chi = ChiSquaredDistribution.of(df);
        double uniformP = chi.survivalProbability(uniform);
        double crossingP = chi.survivalProbability(crossing);
        return new ItemBias(
            name(), groups, uniform, uniformP, uniformP, crossing, crossingP, crossingP, df, "");
      } catch (NotScalable e) {
        return none(groups, e.getMessage());
      }
    }

    private ItemBias none(List<String> groups, String note) {
      double none = Double.NaN;
      return new ItemBias(name(), groups, none, none, none, none, none, none, 0, note);
    }

    private String name() {
      return answers.items().get(item);
    }

    private List<String> compared(int minimum) {
      Map<String, Integer> counts = new TreeMap<>();
      for (int i = 0; i < answers.respondents(); i++) {
        if (answers.has(i, item) && group.get(i) != null) {
          counts.merge(group.get(i), 1, Integer::sum);
        }
      }
      return counts.entrySet().stream()
          .filter(entry -> entry.getValue() >= minimum)
          .map(Map.Entry::getKey)
          .toList();
    }

    /** On the trait; with the groups; with the groups and their products with the trait. */
    private double logLikelihood(List<Integer> rows, List<String> groups, int blocks)
        throws NotScalable {
      int dummies = groups.size() - 1;
      double[][] x = new double[rows.size()][1 + blocks * dummies];
      double[][] counts = new double[rows.size()][answers.categories(item)];
      for (int r = 0; r < x.length; r++) {
        int i = rows.get(r);
        int place = groups.indexOf(group.get(i));
        x[r][0] = traits.get(i).mean();
        for (int block = 0; block < blocks && place > 0; block++) {
          x[r][block * dummies + place] = block == 0 ? 1 : traits.get(i).mean();
        }
        counts[r][answers.code(i, item)] = 1;
      }
      CumulativeLogit logit = new CumulativeLogit(x, counts);
      return logit.logLikelihood(logit.maximum());
    }
  }
}
