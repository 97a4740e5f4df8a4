package org.regulatedgoods.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regulatedgoods.survey.scaling.Answers;
import org.regulatedgoods.survey.scaling.GradedFit;
import org.regulatedgoods.survey.scaling.GradedItem;
import org.regulatedgoods.survey.scaling.ItemBias;
import org.regulatedgoods.survey.scaling.ItemFit;
import org.regulatedgoods.survey.scaling.Officials;
import org.regulatedgoods.survey.scaling.OneFactor;
import org.regulatedgoods.survey.scaling.ParallelAnalysis;
import org.regulatedgoods.survey.scaling.Polychoric;
import org.regulatedgoods.survey.scaling.RareCategories;
import org.regulatedgoods.survey.scaling.Reliability;
import org.regulatedgoods.survey.scaling.TraitScore;

/** Gathers what is to be known of a scale. */
final class ScaleReport {

  /** Fewer answers than that make no group to compare. */
  private static final int SMALLEST_GROUP = 20;

  private static final int CURVE_POINTS = 41;
  private static final double CURVE_END = 4;

  private final Answers answers;
  private final List<ScaleStatistic> statistics = new ArrayList<>();

  ScaleReport(Answers answers, int parallelTables, long seed) {
    this.answers = answers;
    number("respondents", answers.respondents(), "");
    number("items", answers.size(), "");
    reliability();
    dimensions(parallelTables, seed);
  }

  List<ScaleStatistic> statistics() {
    return List.copyOf(statistics);
  }

  private void number(String name, double value, String note) {
    statistics.add(ScaleStatistic.of(ScaleStatistic.SCALE, name, value, note));
  }

  private void reliability() {
    Reliability reliability = Reliability.of(answers);
    number("alpha", reliability.alpha(), "raw, from pairwise covariances");
    number("alpha_standardised", reliability.standardisedAlpha(), "from pairwise correlations");
    for (Reliability.ItemStatistics item : reliability.items()) {
      statistics.add(ScaleStatistic.of(item.item(), "answered", item.answered(), ""));
      statistics.add(ScaleStatistic.of(item.item(), "mean", item.mean(), "categories from 0"));
      statistics.add(ScaleStatistic.of(item.item(), "deviation", item.deviation(), ""));
      statistics.add(
          ScaleStatistic.of(
              item.item(), "item_total", item.itemTotal(), "with the sum of the other items"));
      statistics.add(ScaleStatistic.of(item.item(), "alpha_without", item.alphaWithout(), ""));
    }
  }

  private void dimensions(int tables, long seed) {
    Optional<ParallelAnalysis> analysis = ParallelAnalysis.of(answers, tables, seed);
    if (analysis.isEmpty()) {
      number("dimensions", Double.NaN, "two items have no correlation, or officials are too few");
      return;
    }
    number(
        "dimensions",
        analysis.get().dimensions(),
        "eigenvalues of Pearson correlations above the 95th percentile of "
            + tables
            + " random tables");
    for (int j = 0; j < answers.size(); j++) {
      statistics.add(
          new ScaleStatistic(
              ScaleStatistic.SCALE,
              "eigenvalue",
              j + 1,
              analysis.get().observed()[j],
              Double.NaN,
              Double.NaN,
              "random: " + analysis.get().reference()[j]));
    }
  }

  /** Of the items with joined categories: omega, the items, how they fit, whom they favour. */
  void graded(RareCategories rare, GradedFit fit, Officials officials, Stream<String> regions) {
    rare.joined().forEach(joined -> note(joined, "categories_joined"));
    rare.setAside().forEach(item -> note(item, "set_aside"));
    omega(rare.answers());
    number("log_likelihood", fit.logLikelihood(), "graded response model, marginal");
    number("parameters", fit.parameters(), "");
    statistics.add(
        new ScaleStatistic(
            ScaleStatistic.SCALE,
            ScaleStatistic.BETWEEN,
            0,
            fit.model().between(),
            fit.betweenError(),
            Double.NaN,
            officials.areSeveral()
                ? "share of the variance of officials' traits"
                : "not estimated: no government has several officials"));
    number("governments", officials.size(), "");
    number("eap_reliability", reliability(fit, officials), "variance of scores in that of traits");
    for (int j = 0; j < fit.model().items().size(); j++) {
      item(fit, j);
    }
    curve(fit);
    ItemFit.of(rare.answers(), fit.model()).forEach(this::fit);
    List<TraitScore> traits = TraitScore.respondents(fit, rare.answers());
    ItemBias.of(rare.answers(), traits, regions.toList(), SMALLEST_GROUP).forEach(this::bias);
  }

  void notScaled(String reason) {
    omega(answers);
    statistics.add(ScaleStatistic.of(ScaleStatistic.SCALE, "not_scaled", Double.NaN, reason));
  }

  private void note(String what, String name) {
    String item = what.replaceFirst(":.*", "");
    statistics.add(ScaleStatistic.of(item, name, Double.NaN, what));
  }

  private void omega(Answers of) {
    double[][] correlations = Polychoric.correlations(of);
    Optional<OneFactor> polychoric = OneFactor.of(correlations);
    polychoric(of.items(), correlations);
    number(
        "omega",
        polychoric.map(OneFactor::omega).orElse(Double.NaN),
        polychoric.isPresent()
            ? "one factor of greatest likelihood from polychoric correlations"
            : "the polychoric correlations are no correlation matrix of one factor");
    for (int j = 0; polychoric.isPresent() && j < of.size(); j++) {
      statistics.add(
          ScaleStatistic.of(
              of.items().get(j), "loading", polychoric.get().loadings()[j], "polychoric"));
    }
  }

  /** A line for each pair of items, under the first of them. */
  private void polychoric(List<String> items, double[][] correlations) {
    for (int j = 0; j < items.size(); j++) {
      for (int k = j + 1; k < items.size(); k++) {
        statistics.add(
            new ScaleStatistic(
                items.get(j),
                "polychoric",
                k + 1,
                correlations[j][k],
                Double.NaN,
                Double.NaN,
                "with " + items.get(k)));
      }
    }
  }

  private static double reliability(GradedFit fit, Officials officials) {
    List<TraitScore> scores = TraitScore.governments(fit, officials);
    double left = scores.stream().mapToDouble(score -> Math.pow(score.error(), 2)).sum();
    return 1 - left / scores.size() / fit.model().between();
  }

  private void item(GradedFit fit, int index) {
    GradedItem item = fit.model().items().get(index);
    statistics.add(
        ScaleStatistic.withError(
            item.name(),
            "discrimination",
            0,
            item.discrimination(),
            fit.discriminationError(index)));
    double[] thresholds = item.thresholds();
    double[] errors = fit.thresholdErrors(index);
    for (int c = 0; c < thresholds.length; c++) {
      statistics.add(
          ScaleStatistic.withError(item.name(), "threshold", c + 1, thresholds[c], errors[c]));
    }
  }

  private void curve(GradedFit fit) {
    for (int q = 0; q < CURVE_POINTS; q++) {
      double trait = -CURVE_END + 2 * CURVE_END * q / (CURVE_POINTS - 1);
      double all = fit.model().information(trait);
      information(ScaleStatistic.SCALE, "information", q + 1, all, trait);
      for (GradedItem item : fit.model().items()) {
        information(item.name(), "item_information", q + 1, item.information(trait), trait);
      }
    }
  }

  private void information(String of, String name, int point, double information, double trait) {
    statistics.add(
        new ScaleStatistic(
            of, name, point, information, Double.NaN, Double.NaN, "at the trait " + trait));
  }

  private void fit(ItemFit fit) {
    statistics.add(
        ScaleStatistic.test(
            fit.item(),
            "s_x2",
            fit.chiSquare(),
            fit.pValue(),
            fit.df() + " degrees of freedom, officials who answered all items"));
  }

  private void bias(ItemBias bias) {
    String how =
        bias.note().isEmpty()
            ? "likelihood ratio, "
                + bias.df()
                + " degrees of freedom, p by Holm over items, regions "
                + String.join(", ", bias.groups())
            : bias.note();
    statistics.add(
        ScaleStatistic.test(
            bias.item(), "dif_uniform", bias.uniform(), bias.uniformAdjusted(), how));
    statistics.add(
        ScaleStatistic.test(
            bias.item(), "dif_crossing", bias.crossing(), bias.crossingAdjusted(), how));
  }
}
