package org.regulatedgoods.survey.scaling;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How an item's answers lie with those that the model expects of respondents with the same sum of
 * answers: S-X2 (Orlando and Thissen, Applied Psychological Measurement 24, 2000; for graded items
 * Kang and Chen, Journal of Educational Measurement 45, 2008), over the respondents who answered
 * every item.
 *
 * <p>Neighbouring sums are joined, from the lowest, until each group has twice as many respondents
 * as the item has categories; then, within a group, the category that expects least is joined to
 * its neighbour that expects less until each expects one answer. The degrees of freedom are the
 * cells less the groups less the item's parameters.
 *
 * @param pValue NaN where no degrees of freedom are left
 */
public record ItemFit(String item, double chiSquare, int df, double pValue) {

  /** The fit of every item of the model. */
  public static List<ItemFit> of(Answers answers, GradedModel model) {
    List<ItemFit> fits = new ArrayList<>();
    double[][] all = sums(model, -1);
    for (int j = 0; j < answers.size(); j++) {
      fits.add(new Groups(answers, model, j).fit(all));
    }
    return fits;
  }

  /** The distribution of the sum of all items but one at each point, by Lord and Wingersky. */
  private static double[][] sums(GradedModel model, int without) {
    double[][] sums = new double[Grid.POINTS][];
    for (int q = 0; q < Grid.POINTS; q++) {
      double[] sum = {1};
      for (int j = 0; j < model.items().size(); j++) {
        if (j != without) {
          sum = convolved(sum, model.items().get(j).probabilities(Grid.point(q)));
        }
      }
      sums[q] = sum;
    }
    return sums;
  }

  private static double[] convolved(double[] sum, double[] p) {
    double[] next = new double[sum.length + p.length - 1];
    for (int s = 0; s < sum.length; s++) {
      for (int c = 0; c < p.length; c++) {
        next[s + c] += sum[s] * p[c];
      }
    }
    return next;
  }

  /** The expected and the observed answers to one item, by groups of sums. */
  private static final class Groups {

    private final Answers answers;
    private final GradedModel model;
    private final int item;
    private final int categories;
    private final List<double[]> expected = new ArrayList<>();
    private final List<double[]> observed = new ArrayList<>();

    private Groups(Answers answers, GradedModel model, int item) {
      this.answers = answers;
      this.model = model;
      this.item = item;
      this.categories = answers.categories(item);
    }

    private ItemFit fit(double[][] all) {
      double[][] others = sums(model, item);
      double[][] seen = observedBySum(all[0].length);
      for (int sum = 1; sum < all[0].length - 1; sum++) {
        double count = total(seen[sum]);
        if (count > 0) {
          add(expected(others, all, sum, count), seen[sum]);
        }
      }
      joinLast();
      double chiSquare = 0;
      int cells = 0;
      for (int g = 0; g < expected.size(); g++) {
        Cells joined = Cells.of(expected.get(g), observed.get(g));
        chiSquare += joined.chiSquare();
        cells += joined.expected().size() - 1;
      }
      int df = cells - categories;
      return new ItemFit(
          model.items().get(item).name(),
          chiSquare,
          df,
          df < 1 ? Double.NaN : ChiSquaredDistribution.of(df).survivalProbability(chiSquare));
    }

    private double[][] observedBySum(int sums) {
      double[][] seen = new double[sums][categories];
      for (int i = 0; i < answers.respondents(); i++) {
        if (answers.isComplete(i)) {
          int sum = 0;
          for (int j = 0; j < answers.size(); j++) {
            sum += answers.code(i, j);
          }
          seen[sum][answers.code(i, item)]++;
        }
      }
      return seen;
    }

    private double[] expected(double[][] others, double[][] all, int sum, double count) {
      double[] prior = Grid.weights(0, 1);
      double[] cells = new double[categories];
      double whole = 0;
      for (int q = 0; q < Grid.POINTS; q++) {
        double[] p = model.items().get(item).probabilities(Grid.point(q));
        whole += prior[q] * all[q][sum];
        for (int c = 0; c < categories; c++) {
          boolean possible = sum >= c && sum - c < others[q].length;
          cells[c] += possible ? prior[q] * p[c] * others[q][sum - c] : 0;
        }
      }
      for (int c = 0; c < categories; c++) {
        cells[c] *= count / whole;
      }
      return cells;
    }

    private void add(double[] expects, double[] sees) {
      int last = expected.size() - 1;
      if (last >= 0 && isThin(last)) {
        join(expected.get(last), expects);
        join(observed.get(last), sees);
      } else {
        expected.add(expects);
        observed.add(sees.clone());
      }
    }

    private boolean isThin(int group) {
      return total(expected.get(group)) < 2 * categories - 1e-9;
    }

    private void joinLast() {
      int last = expected.size() - 1;
      if (last > 0 && isThin(last)) {
        join(expected.get(last - 1), expected.remove(last));
        join(observed.get(last - 1), observed.remove(last));
      }
    }

    private static void join(double[] into, double[] more) {
      for (int c = 0; c < into.length; c++) {
        into[c] += more[c];
      }
    }

    private static double total(double[] cells) {
      double total = 0;
      for (double cell : cells) {
        total += cell;
      }
      return total;
    }
  }

  /** The cells of a group, each of which expects at least one answer where there are several. */
  private record Cells(List<Double> expected, List<Double> observed) {

    static Cells of(double[] expects, double[] sees) {
      List<Double> expected = new ArrayList<>();
      List<Double> observed = new ArrayList<>();
      for (int c = 0; c < expects.length; c++) {
        expected.add(expects[c]);
        observed.add(sees[c]);
      }
      for (int least = least(expected);
          expected.size() > 1 && expected.get(least) < 1;
          least = least(expected)) {
        int lower = lower(expected, least);
        expected.set(lower, expected.get(lower) + expected.remove(lower + 1));
        observed.set(lower, observed.get(lower) + observed.remove(lower + 1));
      }
      return new Cells(expected, observed);
    }

    private static int least(List<Double> expected) {
      int least = 0;
      for (int c = 1; c < expected.size(); c++) {
        least = expected.get(c) < expected.get(least) ? c : least;
      }
      return least;
    }

    private static int lower(List<Double> expected, int least) {
      if (least == 0) {
        return 0;
      }
      boolean last = least == expected.size() - 1;
      return last || expected.get(least - 1) <= expected.get(least + 1) ? least - 1 : least;
    }

    double chiSquare() {
      double sum = 0;
      for (int c = 0; c < expected.size(); c++) {
        sum += Grid.square(observed.get(c) - expected.get(c)) / expected.get(c);
      }
      return sum;
    }
  }
}
