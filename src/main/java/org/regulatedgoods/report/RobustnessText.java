package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regulatedgoods.robustness.AdjustedTest;
import org.regulatedgoods.robustness.Confoundedness;
import org.regulatedgoods.robustness.ConfounderBound;
import org.regulatedgoods.robustness.CurveSummary;
import org.regulatedgoods.robustness.ImputedTerm;
import org.regulatedgoods.robustness.LeftOut;

/** What the checks gave as readers see it. */
record RobustnessText(
    String rule,
    List<InfluenceText> influence,
    List<CurveText> curves,
    List<SensitivityText> sensitivity,
    List<TestText> tests,
    List<ImputedText> imputed,
    FurtherText further) {

  private static final int MOST_NAMED = 3;
  private static final double LEVEL = 0.05;

  /** A term without each state and each region; what is missing says why. */
  record InfluenceText(
      String model,
      String term,
      String estimate,
      String states,
      String flips,
      String lost,
      String outliers,
      String named,
      String regions) {}

  /** A curve for one hypothesis. */
  record CurveText(
      String title,
      String model,
      String hypothesis,
      String term,
      String expected,
      String specifications,
      String median,
      String sign,
      String significant,
      String opposite,
      String joint,
      String permutations) {}

  /** A term's sensitivity and power. */
  record SensitivityText(
      String model,
      String hypothesis,
      String term,
      String estimate,
      String p,
      boolean isNull,
      String partial,
      String value,
      String valueAtLevel,
      String strongest,
      String detectable,
      String bound,
      String equivalence) {}

  /** A test in its family. */
  record TestText(
      String family,
      String model,
      String hypothesis,
      String p,
      String holm,
      String rate,
      String joint,
      String unit,
      String tests) {}

  /** A term over the imputations. */
  record ImputedText(
      String model,
      String term,
      String listwise,
      String listwiseRows,
      String imputed,
      String rows,
      String df,
      String missing,
      String imputations) {}

  /** Empty where no check was made. */
  static Optional<RobustnessText> of(Findings findings) {
    RobustnessFindings found = findings.robustness();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RobustnessText(
            found.rule(),
            influence(findings),
            found.curves().summaries().stream().map(RobustnessText::curve).toList(),
            found.sensitivity().stream().map(term -> sensitivity(term, found)).toList(),
            found.tests().stream().map(RobustnessText::test).toList(),
            found.imputed().stream().map(RobustnessText::imputed).toList(),
            FurtherText.of(found.further())));
  }

  private static List<InfluenceText> influence(Findings findings) {
    List<InfluenceText> texts = new ArrayList<>();
    for (LeftOut all : findings.robustness().leftOut()) {
      if (all.kind().equals(LeftOut.ALL) && all.reason().isEmpty()) {
        List<LeftOut> others =
            findings.robustness().leftOut().stream()
                .filter(one -> one.model().equals(all.model()) && one.term().equals(all.term()))
                .toList();
        texts.add(influence(all, others, findings));
      }
    }
    return texts;
  }

  private static InfluenceText influence(LeftOut all, List<LeftOut> others, Findings findings) {
    List<LeftOut> states = estimated(others, LeftOut.STATE);
    List<LeftOut> regions = estimated(others, LeftOut.REGION);
    List<LeftOut> both = Stream.concat(states.stream(), regions.stream()).toList();
    long failed = others.stream().filter(one -> !one.reason().isEmpty()).count();
    List<LeftOut> flips = both.stream().filter(one -> one.estimate() * all.estimate() < 0).toList();
    List<LeftOut> lost = both.stream().filter(one -> one.pValue() > LEVEL).toList();
    String named =
        states.stream()
            .filter(LeftOut::outlier)
            .sorted(Comparator.comparingDouble(one -> -Math.abs(one.dfbetas())))
            .limit(MOST_NAMED)
            .map(one -> influence(one, findings))
            .collect(Collectors.joining(", "));
    return new InfluenceText(
        all.model(),
        all.term(),
        Rounded.like(all.estimate(), all.standardError()),
        range(states, all.standardError()),
        units(flips, findings)
            + (failed == 0 ? "" : "; no estimate without " + failed + " of them"),
        all.pValue() > LEVEL ? "not significant with all" : units(lost, findings),
        String.valueOf(states.stream().filter(LeftOut::outlier).count()),
        named.isEmpty() ? "none" : named,
        range(regions, all.standardError()));
  }

  private static List<LeftOut> estimated(List<LeftOut> lines, String kind) {
    return lines.stream().filter(one -> one.kind().equals(kind) && one.reason().isEmpty()).toList();
  }

  private static String range(List<LeftOut> lines, double error) {
    if (lines.isEmpty()) {
      return Rounded.NONE;
    }
    double least = lines.stream().mapToDouble(LeftOut::estimate).min().orElseThrow();
    double greatest = lines.stream().mapToDouble(LeftOut::estimate).max().orElseThrow();
    return Rounded.like(least, error) + " to " + Rounded.like(greatest, error);
  }

  private static String units(List<LeftOut> lines, Findings findings) {
    if (lines.isEmpty()) {
      return "none";
    }
    String named =
        lines.stream()
            .limit(MOST_NAMED)
            .map(one -> findings.states().getOrDefault(one.unit(), one.unit()))
            .collect(Collectors.joining(", "));
    int more = lines.size() - MOST_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  /** A unit by its name, with its DFBETAS. */
  static String influence(LeftOut line, Findings findings) {
    return findings.states().getOrDefault(line.unit(), line.unit())
        + " ("
        + String.format(Locale.ROOT, "%+.2f", line.dfbetas())
        + ")";
  }

  /** A share in whole per cents. */
  static String percent(double share) {
    return Double.isNaN(share)
        ? Rounded.NONE
        : Rounded.percent(Math.round(share * 1_000_000), 1_000_000);
  }

  private static CurveText curve(CurveSummary summary) {
    boolean tested = summary.permutations() > 0;
    return new CurveText(
        summary.title(),
        summary.model(),
        summary.hypothesis(),
        summary.term(),
        summary.expected(),
        Rounded.count(summary.estimated()) + " of " + Rounded.count(summary.specifications()),
        Rounded.fixed(summary.median(), 3),
        percent(summary.signShare()),
        percent(summary.significantShare()),
        percent(summary.oppositeShare()),
        tested
            ? Rounded.p(summary.pMedian())
                + " / "
                + Rounded.p(summary.pSignificant())
                + " / "
                + Rounded.p(summary.pStatistic())
            : Rounded.NONE,
        Rounded.count(summary.permutations()));
  }

  private static SensitivityText sensitivity(Confoundedness term, RobustnessFindings found) {
    double error = term.detectable() / 3;
    return new SensitivityText(
        term.model(),
        term.hypothesis(),
        term.term(),
        Rounded.like(term.estimate(), error),
        Rounded.p(term.pValue()),
        term.pValue() > LEVEL,
        Rounded.fixed(term.partialR2(), 3),
        Rounded.fixed(term.robustnessValue(), 3),
        Rounded.fixed(term.robustnessValueAtLevel(), 3),
        strongest(term, found.bounds()),
        Rounded.like(term.detectable(), error),
        Rounded.like(term.bound(), error),
        Rounded.p(term.equivalenceP()));
  }

  /** What a confounder like the observed term that takes the most away would leave. */
  private static String strongest(Confoundedness term, List<ConfounderBound> bounds) {
    return bounds.stream()
        .filter(bound -> bound.model().equals(term.model()))
        .filter(bound -> bound.hypothesis().equals(term.hypothesis()))
        .filter(bound -> bound.term().equals(term.term()) && bound.reason().isEmpty())
        .filter(bound -> bound.times() == 1)
        .min(Comparator.comparingDouble(bound -> bound.estimate() * Math.signum(term.estimate())))
        .map(
            bound ->
                bound.benchmark()
                    + " leaves "
                    + Rounded.like(bound.estimate(), term.classicalError()))
        .orElse(term.reason().isEmpty() ? Rounded.NONE : term.reason());
  }

  private static TestText test(AdjustedTest test) {
    return new TestText(
        test.family(),
        test.model(),
        test.hypothesis(),
        Rounded.p(test.pValue()),
        Rounded.p(test.holm()),
        Rounded.p(test.benjaminiHochberg()),
        Rounded.p(test.romanoWolf()),
        test.unit(),
        String.valueOf(test.tests()));
  }

  private static ImputedText imputed(ImputedTerm term) {
    return new ImputedText(
        term.model(),
        term.term(),
        withError(term.listwiseEstimate(), term.listwiseError(), term.listwisePValue()),
        Rounded.count(term.listwiseRows()),
        term.reason().isEmpty()
            ? withError(term.estimate(), term.standardError(), term.pValue())
            : term.reason(),
        Rounded.count(term.rows()),
        Rounded.df(term.df()),
        Rounded.fixed(term.missing(), 3),
        String.valueOf(term.imputations()));
  }

  private static String withError(double estimate, double error, double p) {
    return Double.isNaN(estimate)
        ? Rounded.NONE
        : Rounded.like(estimate, error)
            + " ("
            + Rounded.like(error, error)
            + ") ["
            + Rounded.p(p)
            + "]";
  }
}
