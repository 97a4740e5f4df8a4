package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regulatedgoods.glm.Coefficient;
import org.regulatedgoods.glm.GlmFit;
import org.regulatedgoods.glm.LocalFit;
import org.regulatedgoods.glm.kernel.BootstrapDistribution;
import org.regulatedgoods.glm.kernel.Clusters;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.FirthProfile;
import org.regulatedgoods.glm.kernel.LinearHypothesis;
import org.regulatedgoods.glm.kernel.PairsBootstrap;
import org.regulatedgoods.glm.kernel.RandomisationTest;
import org.regulatedgoods.glm.kernel.Reference;
import org.regulatedgoods.glm.kernel.ResampledTest;
import org.regulatedgoods.glm.kernel.Resampling;
import org.regulatedgoods.glm.kernel.ScoreBootstrap;
import org.regulatedgoods.glm.kernel.WildBootstrap;
import org.regulatedgoods.study.Estimator;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Resampled;

/** P-values of a model's coefficients that do not go by its covariance. */
record ResampledTests(Model model, List<String> terms, GlmFit fit, LocalFit local) {

  private static final String PROFILE = "profile-likelihood";

  List<TestLine> lines() {
    List<TestLine> lines = new ArrayList<>();
    for (Resampled way : model.pValues()) {
      lines.addAll(way.method() == Resampled.Method.PAIRS_BOOTSTRAP ? pairs(way) : each(way));
    }
    if (model.estimator() == Estimator.FIRTH_LOGIT) {
      terms.forEach(term -> lines.add(profile(term)));
    }
    return lines;
  }

  private List<TestLine> each(Resampled way) {
    List<TestLine> lines = new ArrayList<>();
    for (String term : terms) {
      try {
        ResampledTest test = test(way, term);
        int draws = test.replicates().length;
        TestLine.Result result =
            TestLine.Result.of(
                test.statistic(),
                test.pValue(),
                asymptotic(term),
                new TestLine.Draws(draws, test.isEnumerated() ? 0 : way.seed()));
        lines.add(line(way.method().toString(), term, Optional.of(result), rule(way, test)));
      } catch (IllegalArgumentException e) {
        lines.add(line(way.method().toString(), term, Optional.empty(), e.getMessage()));
      }
    }
    return lines;
  }

  private ResampledTest test(Resampled way, String term) {
    Resampling resampling = new Resampling(way.draws(), way.seed());
    LinearHypothesis zero = LinearHypothesis.zero(term);
    return switch (way.method()) {
      case WILD_CLUSTER_BOOTSTRAP -> WildBootstrap.of(local.fit(), zero, wild(), resampling);
      case SCORE_BOOTSTRAP -> ScoreBootstrap.of(local.fit(), zero, wild(), resampling);
      case RANDOMISATION -> RandomisationTest.of(local.fit(), term, errors(), strata(), resampling);
      case PAIRS_BOOTSTRAP -> throw new IllegalStateException("it has no statistic a term");
    };
  }

  private WildBootstrap.Wild wild() {
    return WildBootstrap.Wild.over(local.clusters().get(0));
  }

  private Errors errors() {
    return local.errors().get(fit.spec().covariance());
  }

  private Clusters strata() {
    return local.clusters().isEmpty()
        ? Clusters.of(Collections.nCopies(local.keys().size(), ""))
        : local.clusters().get(0);
  }

  private String rule(Resampled way, ResampledTest test) {
    String drawn =
        test.isEnumerated()
            ? "all %d patterns of signs".formatted(test.replicates().length)
            : "(larger + 1)/(draws + 1)";
    return switch (way.method()) {
      case WILD_CLUSTER_BOOTSTRAP ->
          "null imposed, CR1 statistic, %s weights over %d clusters of %s; %s"
              .formatted(weights(), wild().clusters().count(), model.clusters().get(0), drawn);
      case SCORE_BOOTSTRAP ->
          "scores of the null, %s weights over %d clusters of %s; %s"
              .formatted(weights(), wild().clusters().count(), model.clusters().get(0), drawn);
      default ->
          "the term's values dealt out again%s; %s"
              .formatted(
                  model.clusters().isEmpty() ? "" : " within " + model.clusters().get(0), drawn);
    };
  }

  private String weights() {
    return wild().weights().name().charAt(0)
        + wild().weights().name().substring(1).toLowerCase(Locale.ROOT);
  }

  private List<TestLine> pairs(Resampled way) {
    boolean rows = local.clusters().isEmpty();
    PairsBootstrap bootstrap =
        rows
            ? PairsBootstrap.ofRows(local.fit())
            : PairsBootstrap.ofClusters(local.fit(), local.clusters().get(0));
    String name = way.method().toString();
    try {
      BootstrapDistribution drawn = bootstrap.run(new Resampling(way.draws(), way.seed()));
      String rule =
          "%s drawn with replacement, standard error of the replicates, percentile interval; normal;"
                  .formatted(rows ? "rows" : "clusters of " + model.clusters().get(0))
              + " %d replicates without a fit".formatted(drawn.withoutFit());
      return terms.stream().map(term -> pairs(way, term, drawn, rule)).toList();
    } catch (IllegalArgumentException e) {
      return terms.stream()
          .map(term -> line(name, term, Optional.empty(), e.getMessage()))
          .toList();
    }
  }

  private TestLine pairs(Resampled way, String term, BootstrapDistribution drawn, String rule) {
    double error = drawn.standardError(term);
    double statistic = fit.coefficient(term) / error;
    double alpha = model.alpha();
    TestLine.Result result =
        TestLine.Result.of(
                statistic,
                Reference.normal().twoSided(statistic),
                asymptotic(term),
                new TestLine.Draws(drawn.replicates(), way.seed()))
            .within(
                new TestLine.Interval(
                    error, drawn.quantile(term, alpha / 2), drawn.quantile(term, 1 - alpha / 2)));
    return line(way.method().toString(), term, Optional.of(result), rule);
  }

  private TestLine profile(String term) {
    try {
      FirthProfile.Interval found = FirthProfile.of(local.fit(), term, model.alpha());
      TestLine.Result result =
          TestLine.Result.of(Double.NaN, found.pValue(), asymptotic(term), TestLine.Draws.NONE)
              .within(new TestLine.Interval(Double.NaN, found.low(), found.high()));
      return line(PROFILE, term, Optional.of(result), "penalised likelihood ratio; chi-squared");
    } catch (FirthProfile.Endless e) {
      return line(PROFILE, term, Optional.empty(), e.getMessage());
    }
  }

  private double asymptotic(String term) {
    return fit.coefficientTable().stream()
        .filter(line -> line.name().equals(term))
        .mapToDouble(Coefficient::pValue)
        .findFirst()
        .orElse(Double.NaN);
  }

  private TestLine line(String method, String term, Optional<TestLine.Result> result, String note) {
    return new TestLine(
        method + ":" + term, "", method, List.of(model.id()), term + " = 0", result, note);
  }
}
