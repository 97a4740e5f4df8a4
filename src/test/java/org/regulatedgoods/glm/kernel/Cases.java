package org.regulatedgoods.glm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.regulatedgoods.glm.kernel.Errors.Correction;

/** The cases of golden/kernel: their data, and what R says of them. */
final class Cases {
  static final GoldenTable OUTCOMES = GoldenTable.of("kernel/outcomes.csv");
  private static final GoldenTable TERMS = GoldenTable.of("kernel/terms.csv");
  private static final GoldenTable STATISTICS = GoldenTable.of("kernel/statistics.csv");

  private Cases() {}

  static GoldenTable terms(String name, String kind) {
    return TERMS.where("case", name).where("kind", kind);
  }

  static double statistic(String name, String statistic) {
    return STATISTICS.where("case", name).value(statistic, "value");
  }

  /** The outcome on polity, exports and treaty. */
  static Regression onThree(double[] outcome, Model model) {
    return Regression.of(outcome, States.design("polity", "exports", "treaty"), model);
  }

  /** Every heteroskedastic and the classical kind of which there are golden values. */
  static void assertMatches(Fit fit, String name) {
    int kinds = 0;
    for (Correction correction : Correction.values()) {
      GoldenTable lines = terms(name, correction.name());
      if (!lines.lines().isEmpty()) {
        lines.assertMatches(fit.table(new Errors.Heteroskedastic(correction), 0.05));
        kinds++;
      }
    }
    GoldenTable classical = terms(name, "CLASSICAL");
    if (!classical.lines().isEmpty()) {
      classical.assertMatches(fit.table(Errors.classical(), 0.05));
      kinds++;
    }
    assertThat(kinds).isPositive();
    FitSummary summary = fit.summary();
    assertStatistic(name, "logLikelihood", summary.logLikelihood());
    assertStatistic(name, "aic", summary.aic());
    assertStatistic(name, "deviance", OptionalDouble.of(summary.deviance()));
    assertStatistic(name, "pearson", summary.pearsonDispersion());
    assertStatistic(name, "theta", summary.theta());
  }

  private static void assertStatistic(String name, String statistic, OptionalDouble actual) {
    List<Double> expected =
        STATISTICS.where("case", name).where("name", statistic).lines().stream()
            .map(line -> GoldenTable.number(line, "value"))
            .toList();
    for (double value : expected) {
      if (Double.isNaN(value)) {
        assertThat(actual).as(name + " " + statistic).isEmpty();
      } else {
        assertThat(actual.orElse(Double.NaN))
            .as(name + " " + statistic)
            .isCloseTo(value, within(1e-8 * Math.abs(value)));
      }
    }
  }
}
