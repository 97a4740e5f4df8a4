package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.regulatedgoods.hypothesis.Verdict.Finding;
import org.regulatedgoods.report.ModelFit.Dropped;
import org.regulatedgoods.report.ModelFit.Fit;
import org.regulatedgoods.theory.Sign;

/** Four models, what they estimate and what that says of six hypotheses. */
final class ExampleEstimates {

  static final String SURVEY = "survey-index-ols";
  static final String VOTES = "un-votes-fractional";
  static final String UNESCO = "unesco-1970-logit";
  static final String UNIDROIT = "unidroit-1995-logit";

  private static final String SEPARATION =
      "democracy > 0.31 predicts every ratification: the outcome is separated & has no finite"
          + " estimate";
  private static final Map<String, Double> DF =
      Map.of(SURVEY, 109.0, VOTES, 21.0, UNESCO, Double.POSITIVE_INFINITY);
  private static final Map<String, String> KINDS =
      Map.of(SURVEY, "HC3", VOTES, "CR1", UNESCO, "HC1");

  private ExampleEstimates() {}

  static List<ModelFit> models() {
    return List.of(
        model(SURVEY, "Survey index", "ols", Optional.of(surveyFit())),
        model(VOTES, "UN votes on small arms", "fractional-logit", Optional.of(votesFit())),
        model(UNESCO, "UNESCO 1970 convention", "logit", Optional.of(unescoFit())),
        model(UNIDROIT, "UNIDROIT 1995 convention", "logit", Optional.empty()));
  }

  private static ModelFit model(String id, String title, String estimator, Optional<Fit> fit) {
    boolean arms = id.equals(SURVEY) || id.equals(VOTES);
    return new ModelFit(
        id,
        title,
        arms ? "small-arms" : "antiquities",
        id.replace('-', '_'),
        arms ? "Stringency preferred (0\u20131)" : "In force on 31 December",
        estimator,
        fit.isPresent() ? List.of() : List.of(SEPARATION),
        fit,
        id.equals(VOTES)
            ? List.of(new Dropped("region=Oceania", "collinear with log_gdp_pc and the intercept"))
            : List.of(),
        id.equals(SURVEY) ? 193 : 4825,
        fit.map(Fit::n).orElse(4301L));
  }

  private static Fit surveyFit() {
    return new Fit(
        118,
        9,
        109,
        OptionalDouble.of(-98.7364512345),
        OptionalDouble.of(217.472902469),
        OptionalDouble.of(0.41238765),
        OptionalDouble.of(0.36926012),
        OptionalDouble.empty(),
        OptionalDouble.of(0.33456789),
        0,
        "HC3",
        "HC3: squared residuals over (1-h)^2; t with n-p df",
        0.95,
        "local kernel",
        List.of());
  }

  private static Fit votesFit() {
    return new Fit(
        4301,
        9,
        4292,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(0.2187),
        22,
        "CR1",
        "CR1: squared cluster sums of scores times G/(G-1) (n-1)/(n-p); t with G-1 df",
        0.95,
        "local kernel",
        List.of("22 clusters are few"));
  }

  private static Fit unescoFit() {
    return new Fit(
        4301,
        6,
        4295,
        OptionalDouble.of(-2101.55),
        OptionalDouble.of(4215.1),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(0.2451),
        OptionalDouble.of(1.031),
        0,
        "HC1",
        "HC1: squared residuals times n/(n-p); normal",
        0.95,
        "local kernel",
        List.of());
  }

  static List<Coefficient> coefficients() {
    List<Coefficient> all = new ArrayList<>();
    add(all, SURVEY, "log_exports", "exporters", -0.41187654321, 0.1013456789);
    add(all, SURVEY, "log_exports:state_owned", "exporters", -0.1623456, 0.0712345);
    add(all, SURVEY, "democracy", "regime", 0.9134567, 0.2612345);
    add(all, SURVEY, "homicide_rate", "victims", 0.01871234, 0.00612345);
    add(all, SURVEY, "aid_share_of_gni", "humanitarian", 0.3123456, 0.2212345);
    add(all, SURVEY, "gun_owners_per_100", "consumers", -0.00123456, 0.00312345);
    add(all, SURVEY, "log_gdp_pc", "control", 0.0498765, 0.0812345);
    add(all, SURVEY, "region=Asia", "control", -0.2276543, 0.1812345);
    add(all, SURVEY, Findings.INTERCEPT, "", 2.8765432, 0.5612345);
    add(all, VOTES, "log_exports", "exporters", 0.0817654, 0.0212345);
    add(all, VOTES, "democracy", "regime", 0.2034567, 0.0912345);
    add(all, VOTES, "homicide_rate", "victims", 0.0811234, 0.0512345);
    add(all, VOTES, "aid_share_of_gni", "humanitarian", 0.2423456, 0.0712345);
    add(all, VOTES, "log_gdp_pc", "control", -0.1498765, 0.0512345);
    add(all, VOTES, Findings.INTERCEPT, "", 0.8765432, 0.3612345);
    add(all, UNESCO, "log_art_imports", "consumers", -0.3218765, 0.0412345);
    add(all, UNESCO, "democracy", "regime", 0.1034567, 0.1312345);
    add(all, UNESCO, "sites_looted", "victims", 0.0000411234, 0.0000112345);
    add(all, UNESCO, "log_gdp_pc", "control", 0.2498765, 0.0612345);
    add(all, UNESCO, Findings.INTERCEPT, "", -2.1765432, 0.4612345);
    return all;
  }

  /** Under the model's own covariance, and under a classical one that is too sure. */
  private static void add(
      List<Coefficient> all, String model, String term, String role, double... estimateAndError) {
    double estimate = estimateAndError[0];
    double error = estimateAndError[1];
    all.add(
        new Coefficient(
            model, term, role, KINDS.get(model), estimate(estimate, error, DF.get(model))));
    all.add(
        new Coefficient(
            model, term, role, "classical", estimate(estimate, 0.83 * error, DF.get(model))));
  }

  static Estimate estimate(double estimate, double error, double df) {
    ContinuousDistribution reference =
        Double.isInfinite(df) ? NormalDistribution.of(0, 1) : TDistribution.of(df);
    double statistic = estimate / error;
    double reach = error * reference.inverseSurvivalProbability(0.025);
    return new Estimate(
        estimate,
        error,
        statistic,
        df,
        2 * reference.survivalProbability(Math.abs(statistic)),
        estimate - reach,
        estimate + reach);
  }

  static List<Coefficient> effects() {
    List<Coefficient> effects = new ArrayList<>();
    add(effects, VOTES, "log_exports", "exporters", 0.0171234, 0.0048123);
    add(effects, VOTES, "democracy", "regime", 0.0421234, 0.0198123);
    add(effects, UNESCO, "log_art_imports", "consumers", -0.0512345, 0.0061234);
    return effects;
  }

  static List<TestRow> tests() {
    return List.of(
        new TestRow(
            "interests",
            "Interests do not matter",
            "Wald",
            List.of(SURVEY),
            "log_exports = 0, gun_owners_per_100 = 0",
            new TestRow.Numbers(
                17.5, 2, 109, 0.000312, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, 0),
            "HC3: squared residuals over (1-h)^2; t with n-p df"),
        new TestRow(
            "wild-cluster-bootstrap:democracy",
            "",
            "wild-cluster-bootstrap",
            List.of(SURVEY),
            "democracy = 0",
            new TestRow.Numbers(
                3.5, 1, Double.NaN, 0.0123, 0.0007, Double.NaN, Double.NaN, Double.NaN, 9999, 7),
            "null imposed"));
  }

  static List<VerdictRow> verdicts(List<Coefficient> lines) {
    List<VerdictRow> rows = new ArrayList<>();
    for (Claim claim : CLAIMS) {
      for (ModelFit model : models()) {
        verdict(claim, model, lines).ifPresent(rows::add);
      }
    }
    return rows;
  }

  private record Claim(
      String id, String title, String role, String term, Sign expected, Optional<Sign> theory) {}

  private static final List<Claim> CLAIMS =
      List.of(
          claim("H1", "Exporters want weak regulation", "exporters", "log_exports", -1),
          claim(
              "H2",
              "The more so, the more of them the state owns",
              "exporters",
              "log_exports:state_owned",
              -1),
          claim("H3", "Democracies want strong regulation", "regime", "democracy", 1),
          claim("H4", "Harm at home makes for strong regulation", "victims", "homicide_rate", 1),
          claim(
              "H5", "So does a humanitarian foreign policy", "humanitarian", "aid_share_of_gni", 1),
          new Claim(
              "H6",
              "Legal consumers want weak regulation",
              "consumers",
              "gun_owners_per_100",
              Sign.NEGATIVE,
              Optional.empty()));

  private static Claim claim(String id, String title, String role, String term, int expected) {
    Sign sign = Sign.of(expected);
    return new Claim(id, title, role, term, sign, Optional.of(sign));
  }

  private static Optional<VerdictRow> verdict(
      Claim claim, ModelFit model, List<Coefficient> lines) {
    Optional<Coefficient> line =
        lines.stream()
            .filter(one -> one.model().equals(model.id()))
            .filter(one -> one.role().equals(claim.role()))
            .filter(one -> !claim.role().equals("exporters") || one.term().equals(claim.term()))
            .findFirst();
    if (line.isEmpty() && model.fit().isPresent()) {
      return Optional.empty();
    }
    Finding finding = line.map(one -> finding(one, claim)).orElse(Finding.NOT_ESTIMABLE);
    return Optional.of(
        new VerdictRow(
            claim.id(),
            claim.title(),
            model.good(),
            model.id(),
            claim.role(),
            claim.expected(),
            claim.theory(),
            finding,
            line.map(one -> "expected " + claim.expected() + ": " + finding + " at the 0.05 level")
                .orElse(SEPARATION),
            line.map(
                one ->
                    new VerdictRow.Tested(
                        one.term(),
                        one.estimate(),
                        model.rowsUsed(),
                        model.fit().orElseThrow().smallSampleRule()))));
  }

  private static Finding finding(Coefficient line, Claim claim) {
    if (line.estimate().pValue() > 0.05) {
      return Finding.INCONCLUSIVE;
    }
    return Sign.of(line.estimate().estimate()) == claim.expected()
        ? Finding.SUPPORTED
        : Finding.CONTRADICTED;
  }
}
