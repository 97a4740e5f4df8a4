package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.regulatedgoods.hypothesis.Evidence;
import org.regulatedgoods.hypothesis.Scrutiny;
import org.regulatedgoods.hypothesis.Verdict;
import org.regulatedgoods.hypothesis.VerdictRule;
import org.regulatedgoods.hypothesis.WeighedVerdict;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.robustness.AdjustedTest;
import org.regulatedgoods.robustness.Confoundedness;
import org.regulatedgoods.robustness.CurveSummary;
import org.regulatedgoods.robustness.LeftOut;
import org.regulatedgoods.source.declaration.Derived;
import org.regulatedgoods.source.declaration.Read;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.Study.DeclaredFeature;
import org.regulatedgoods.theory.Sign;

/** Holds the verdicts of the models against the study's rule, where it declares one. */
final class Weighing {

  private final Study study;
  private final Lake lake;

  Weighing(JobContext context) {
    this.study = context.study();
    this.lake = context.lake();
  }

  /** The verdicts by the rule; as they are where there is none. */
  List<Verdict> weighed(List<Verdict> verdicts) {
    Optional<VerdictRule> rule = study.robustness().rule();
    if (rule.isEmpty()) {
      return verdicts;
    }
    Made made = new Made(study, lake, rule.get());
    return verdicts.stream().map(verdict -> weighed(verdict, rule.get(), made)).toList();
  }

  private Verdict weighed(Verdict verdict, VerdictRule rule, Made made) {
    if (verdict.evidence().isEmpty()) {
      return verdict;
    }
    double alpha = model(study, verdict.model()).alpha();
    return WeighedVerdict.of(verdict, rule, made.scrutiny(verdict), alpha);
  }

  private static Model model(Study study, String id) {
    return study.models().stream().filter(model -> model.id().equals(id)).findFirst().orElseThrow();
  }

  /** The checks that were made. */
  private static final class Made {
    private final Study study;
    private final VerdictRule rule;
    private final List<LeftOut> leftOut;
    private final List<CurveSummary> curves;
    private final List<Confoundedness> sensitivity;
    private final List<AdjustedTest> tests;

    Made(Study study, Lake lake, VerdictRule rule) {
      this.study = study;
      this.rule = rule;
      this.leftOut = read(lake, Tables.LEFT_OUT, LeftOut.class);
      this.curves = read(lake, Tables.CURVES, CurveSummary.class);
      this.sensitivity = read(lake, Tables.SENSITIVITY, Confoundedness.class);
      this.tests = read(lake, Tables.ADJUSTED_TESTS, AdjustedTest.class);
    }

    private static <T extends Record> List<T> read(Lake lake, String table, Class<T> type) {
      return lake.has(table) ? new RecordTable<>(type).read(lake.working(table)) : List.of();
    }

    Scrutiny scrutiny(Verdict verdict) {
      Evidence evidence = verdict.evidence().orElseThrow();
      String model = verdict.model();
      String hypothesis = verdict.hypothesis().id();
      return new Scrutiny(
          first(
              tests,
              test ->
                  test.model().equals(model)
                      && test.hypothesis().equals(hypothesis)
                      && test.term().equals(evidence.term()),
              this::adjusted),
          first(curves, curve -> isOf(curve, verdict), Made::positiveShare),
          first(curves, curve -> isOf(curve, verdict), CurveSummary::pStatistic),
          without(model, evidence.term()),
          first(
              sensitivity,
              one ->
                  one.model().equals(model)
                      && one.hypothesis().equals(hypothesis)
                      && one.term().equals(evidence.term()),
              Confoundedness::robustnessValue));
    }

    private static boolean isOf(CurveSummary curve, Verdict verdict) {
      return curve.model().equals(verdict.model())
          && curve.hypothesis().equals(verdict.hypothesis().id())
          && verdict.evidence().orElseThrow().term().equals(curve.term());
    }

    private double adjusted(AdjustedTest test) {
      return switch (rule.adjustment()) {
        case NONE -> test.pValue();
        case HOLM -> test.holm();
        case BENJAMINI_HOCHBERG -> test.benjaminiHochberg();
        case ROMANO_WOLF -> test.romanoWolf();
      };
    }

    private List<Scrutiny.Without> without(String model, String term) {
      List<Scrutiny.Without> without = new ArrayList<>();
      leftOut.stream()
          .filter(one -> one.model().equals(model) && one.term().equals(term))
          .filter(one -> !one.kind().equals(LeftOut.ALL))
          .forEach(
              one -> without.add(new Scrutiny.Without(unit(one), one.estimate(), one.pValue())));
      return without;
    }

    /** A state is named unless that would tell of its officials, who may be few. */
    private String unit(LeftOut one) {
      boolean told =
          one.kind().equals(LeftOut.STATE)
              && model(study, one.model()).features().stream().anyMatch(this::isOfAnswers);
      return told ? "a state that is not named here" : one.unit();
    }

    private boolean isOfAnswers(String name) {
      if (!study.features().containsKey(name)) {
        return false;
      }
      DeclaredFeature declared = study.features().get(name);
      Read read = study.source(declared.source()).orElseThrow().read();
      return read instanceof Responses
          || (read instanceof Derived
              && declared.feature().from().columns().stream().anyMatch(this::isOfAnswers));
    }

    private static double positiveShare(CurveSummary curve) {
      boolean positive = curve.expected().equals(Sign.POSITIVE.toString());
      return positive ? curve.signShare() : 1 - curve.signShare();
    }

    private static <T> OptionalDouble first(
        List<T> rows, Predicate<T> which, ToDoubleFunction<T> what) {
      return rows.stream()
          .filter(which)
          .mapToDouble(what)
          .filter(value -> !Double.isNaN(value))
          .findFirst();
    }
  }
}
