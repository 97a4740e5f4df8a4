package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.regulatedgoods.glm.DroppedTerm;
import org.regulatedgoods.glm.GlmFit;
import org.regulatedgoods.glm.LocalFit;
import org.regulatedgoods.glm.NotEstimable;
import org.regulatedgoods.glm.kernel.Errors;
import org.regulatedgoods.glm.kernel.JointTest;
import org.regulatedgoods.glm.kernel.LinearHypothesis;
import org.regulatedgoods.glm.kernel.Parameters;
import org.regulatedgoods.glm.kernel.StackedFits;
import org.regulatedgoods.study.Comparison;
import org.regulatedgoods.study.LinearNull;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;

/** The tests that models declare, and the comparisons across them. */
record ModelTests(Study study, List<Fitted> fits) {

  private static final String WALD = "Wald";
  private static final String STACKED = "Wald, stacked scores";

  /** In order of declaration: each model's, then the comparisons. */
  List<TestLine> lines() {
    List<TestLine> lines = new ArrayList<>();
    for (Fitted fitted : fits) {
      fitted.model().tests().forEach(test -> lines.add(wald(fitted, test)));
      if (fitted.estimate() instanceof GlmFit fit) {
        fit.local().ifPresent(local -> lines.addAll(resampled(fitted.model(), fit, local)));
      }
    }
    study.comparisons().forEach(comparison -> lines.add(stacked(comparison)));
    return lines;
  }

  private List<TestLine> resampled(Model model, GlmFit fit, LocalFit local) {
    return new ResampledTests(model, roleTerms(model, fit), fit, local).lines();
  }

  /** The coefficients of the model's terms, without those of fixed effects. */
  private List<String> roleTerms(Model model, GlmFit fit) {
    return fit.coefficientNames().stream()
        .filter(name -> !name.equals("(Intercept)") && !name.contains("|"))
        .filter(name -> model.effects().stream().noneMatch(e -> name.startsWith(e + "[")))
        .toList();
  }

  private static TestLine wald(Fitted fitted, Model.Test test) {
    String nulls = String.join(", ", test.nullHypothesis());
    List<String> models = List.of(fitted.model().id());
    if (!(fitted.estimate() instanceof GlmFit fit)) {
      String why = String.join("; ", ((NotEstimable) fitted.estimate()).reasons());
      return new TestLine(test.id(), test.title(), WALD, models, nulls, Optional.empty(), why);
    }
    Optional<String> obstacle =
        dropped(fit, test)
            .or(
                () ->
                    fit.local().isEmpty()
                        ? Optional.of("the rows have stayed on the workers")
                        : Optional.empty());
    if (obstacle.isPresent()) {
      return new TestLine(
          test.id(), test.title(), WALD, models, nulls, Optional.empty(), obstacle.get());
    }
    LocalFit local = fit.local().orElseThrow();
    Errors errors = local.errors().get(fit.spec().covariance());
    return tested(
        new TestLine(test.id(), test.title(), WALD, models, nulls, Optional.empty(), ""),
        fit.covariance(fit.spec().covariance()).smallSampleRule(),
        () ->
            JointTest.wald(
                local.fit().parameters(errors),
                test.nulls().stream().map(ModelTests::hypothesis).toList()));
  }

  private static LinearHypothesis hypothesis(LinearNull one) {
    return new LinearHypothesis(one.written(), one.weights(), one.value());
  }

  private static Optional<String> dropped(GlmFit fit, Model.Test test) {
    TreeSet<String> names = new TreeSet<>();
    test.nulls().forEach(one -> names.addAll(one.weights().keySet()));
    List<DroppedTerm> dropped =
        fit.droppedTerms().stream().filter(term -> names.contains(term.name())).toList();
    return dropped.isEmpty()
        ? Optional.empty()
        : Optional.of(
            dropped.stream()
                .map(term -> "the term " + term.name() + " was dropped: " + term.reason())
                .collect(Collectors.joining("; ")));
  }

  private TestLine stacked(Comparison comparison) {
    List<StackedFits.Member> members = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String id : comparison.models()) {
      Fitted fitted =
          fits.stream().filter(one -> one.model().id().equals(id)).findFirst().orElseThrow();
      String term = term(fitted.model(), comparison.role());
      Optional<LocalFit> local =
          fitted.estimate() instanceof GlmFit fit && fit.coefficientNames().contains(term)
              ? fit.local()
              : Optional.empty();
      terms.add(id + ":" + term);
      if (local.isEmpty()) {
        missing.add("the model " + id + " has no estimate of " + term);
      } else {
        try {
          members.add(new StackedFits.Member(id, local.get().fit(), states(local.get())));
        } catch (IllegalArgumentException e) {
          missing.add(e.getMessage());
        }
      }
    }
    TestLine untested =
        new TestLine(
            comparison.id(),
            comparison.title(),
            STACKED,
            comparison.models(),
            String.join(" = ", terms),
            Optional.empty(),
            String.join("; ", missing));
    if (!missing.isEmpty()) {
      return untested;
    }
    Parameters parameters = StackedFits.of(members);
    List<LinearHypothesis> equal =
        terms.stream().skip(1).map(one -> LinearHypothesis.equal(terms.get(0), one)).toList();
    String rule = parameters.covariance().rule().replace("unit", "state");
    return tested(untested, rule, () -> JointTest.wald(parameters, equal));
  }

  private String term(Model model, String role) {
    return model.terms().stream()
        .filter(term -> term.role().equals(role))
        .map(term -> new ModelSpec(study, model).term(term).name())
        .findFirst()
        .orElseThrow();
  }

  /** Keys are a state and a year; a state's errors depend on one another across models. */
  private static List<String> states(LocalFit local) {
    return local.keys().stream().map(key -> key.split("/", -1)[0]).toList();
  }

  private static TestLine tested(TestLine untested, String rule, Supplier<JointTest> test) {
    Optional<TestLine.Result> result = Optional.empty();
    String note = rule;
    try {
      JointTest joint = test.get();
      result =
          Optional.of(
              new TestLine.Result(
                  joint.statistic(),
                  joint.restrictions(),
                  joint.df(),
                  joint.pValue(),
                  Double.NaN,
                  TestLine.Interval.NONE,
                  TestLine.Draws.NONE));
    } catch (IllegalArgumentException e) {
      note = e.getMessage();
    }
    return new TestLine(
        untested.id(),
        untested.title(),
        untested.method(),
        untested.models(),
        untested.nullHypothesis(),
        result,
        note);
  }
}
