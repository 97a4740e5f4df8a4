package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.regulatedgoods.glm.Coefficient;
import org.regulatedgoods.glm.GlmFit;
import org.regulatedgoods.glm.NotEstimable;
import org.regulatedgoods.hypothesis.Evidence;
import org.regulatedgoods.hypothesis.Hypothesis;
import org.regulatedgoods.hypothesis.Verdict;
import org.regulatedgoods.report.VerdictRow;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;

/** Holds each hypothesis against every model that has a term in its role. */
final class Judgement {

  private final Study study;
  private final Absence absence;

  Judgement(JobContext context) {
    this.study = context.study();
    this.absence = new Absence(context);
  }

  /** The verdicts by hypothesis and, within each, by model in order of declaration. */
  List<Verdict> verdicts(List<Fitted> fits) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Hypothesis hypothesis : study.hypotheses()) {
      study.goods().stream()
          .filter(good -> hypothesis.isAbout(good.id()))
          .forEach(good -> verdicts.addAll(verdicts(hypothesis, good.id(), fits)));
    }
    return verdicts;
  }

  private List<Verdict> verdicts(Hypothesis hypothesis, String good, List<Fitted> fits) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Fitted fit : fits) {
      if (fit.model().good().equals(good)) {
        fit.model().terms().stream()
            .filter(term -> isAbout(hypothesis, term))
            .forEach(term -> verdicts.add(verdict(hypothesis, fit, term)));
      }
    }
    if (verdicts.isEmpty()) {
      String reason =
          "no model of the study " + study.id() + " has a term in the role " + hypothesis.role();
      verdicts.add(Verdict.notEstimable(hypothesis, good, VerdictRow.NO_MODEL, reason));
    }
    return verdicts;
  }

  /** Whether a model's term is what a hypothesis is about. */
  static boolean isAbout(Hypothesis hypothesis, Model.Term term) {
    return term.role().equals(hypothesis.role())
        && (hypothesis.feature().isEmpty() || term.features().contains(hypothesis.feature()));
  }

  private Verdict verdict(Hypothesis hypothesis, Fitted fitted, Model.Term declared) {
    Model model = fitted.model();
    if (fitted.estimate() instanceof NotEstimable not) {
      return Verdict.notEstimable(hypothesis, model.good(), model.id(), reason(model, not));
    }
    GlmFit fit = (GlmFit) fitted.estimate();
    String term = new ModelSpec(study, model).term(declared).name();
    return fit.coefficientTable().stream()
        .filter(coefficient -> coefficient.name().equals(term))
        .findFirst()
        .map(line -> Verdict.on(hypothesis, model.good(), evidence(fit, line), model.alpha()))
        .orElseGet(
            () -> Verdict.notEstimable(hypothesis, model.good(), model.id(), dropped(fit, term)));
  }

  private static String dropped(GlmFit fit, String term) {
    return fit.droppedTerms().stream()
        .filter(dropped -> dropped.name().equals(term))
        .findFirst()
        .map(dropped -> "the term " + term + " was dropped: " + dropped.reason())
        .orElse("the term " + term + " is a factor, whose levels have coefficients of their own");
  }

  private static Evidence evidence(GlmFit fit, Coefficient line) {
    return new Evidence(
        fit.spec().id(),
        line.name(),
        line.estimate(),
        line.standardError(),
        line.statistic(),
        line.df(),
        line.pValue(),
        line.low(),
        line.high(),
        fit.statistics().rows(),
        fit.covariance(fit.spec().covariance()).smallSampleRule());
  }

  /** The absence of a whole source says more than the empty column that it leaves. */
  private String reason(Model model, NotEstimable not) {
    Set<String> absent = new LinkedHashSet<>();
    model.features().forEach(name -> absent(name, absent));
    return String.join("; ", absent.isEmpty() ? not.reasons() : absent);
  }

  private void absent(String feature, Set<String> absent) {
    Source source = study.source(study.features().get(feature).source()).orElseThrow();
    if (absence.of(source)) {
      String paths = String.join(", ", source.read().paths(source.id()).values());
      absent.add(
          feature
              + " comes from the source "
              + source.id()
              + ", which has no file ("
              + paths
              + ")");
    }
  }
}
