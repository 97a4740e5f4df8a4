package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.glm.kernel.GoldenLines;

/** Every family, covariance, weight and offset that can be declared, on a table, against R. */
class DeclaredModelsTest {
  private static final List<Term> THREE = List.of(States.POLITY, States.EXPORTS, States.TREATY);
  private static Dataset<Row> table;

  @BeforeAll
  static void join() {
    Dataset<Row> joined =
        States.table()
            .join(Golden.table("../kernel/outcomes.csv", List.of("state")), "state")
            .join(Golden.table("../kernel/coordinates.csv", List.of("state")), "state")
            .join(Golden.table("../kernel/classes.csv", List.of("state")), "state")
            .join(Golden.table("../kernel/rare.csv", List.of("state")), "state")
            .withColumn("log_exposure", functions.expr("ln(exposure)"))
            .coalesce(1);
    table = joined.sparkSession().createDataFrame(joined.collectAsList(), joined.schema());
  }

  @Test
  void everyFamilyIsFittedAsR() {
    matches("probit", "vote", Family.PROBIT, CovarianceKind.HC3);
    matches("cloglog", "vote", Family.CLOGLOG, CovarianceKind.HC1);
    matches("fractional-probit", "support", Family.FRACTIONAL_PROBIT, CovarianceKind.HC3);
    matches("poisson", "count", Family.POISSON, CovarianceKind.HC2);
    matches("negative-binomial", "count", Family.NEGATIVE_BINOMIAL, CovarianceKind.HC1);
    matches("gamma-log", "amount", Family.GAMMA, CovarianceKind.HC0);
    matches("tweedie", "spend", Family.TWEEDIE, CovarianceKind.HC3);
    matches("ordered-logit", "class", Family.ORDERED_LOGIT, CovarianceKind.HC1);
    matches("ordered-probit", "class", Family.ORDERED_PROBIT, CovarianceKind.CLASSICAL);
    matches(
        "firth",
        "CLASSICAL",
        spec("vote", Family.FIRTH_LOGIT, CovarianceKind.CLASSICAL)
            .withTerms("firth", List.of(States.POLITY, States.EXPORTS, new Term.Numeric("rare"))));
  }

  @ParameterizedTest
  @CsvSource({
    "score, GAUSSIAN",
    "vote, BINOMIAL",
    "vote, PROBIT",
    "vote, CLOGLOG",
    "support, FRACTIONAL_LOGIT",
    "support, FRACTIONAL_PROBIT",
    "count, POISSON",
    "amount, GAMMA",
    "spend, TWEEDIE"
  })
  void everyFamilyThatMllibHasIsTheSameOnRowsThatStayOnTheWorkers(String outcome, Family family) {
    GlmSpec spec =
        spec(outcome, family, CovarianceKind.HC3)
            .with(CovarianceKind.HC3, Beside.nothing().clusteredBy("region"));
    GlmFit held = Fits.fit(estimate(spec));
    assertThat(held.statistics().engine()).isEqualTo(Engine.KERNEL);
    for (long part : List.of(Long.MAX_VALUE, 39L)) {
      Dataset<Row> rows = table.repartition(2);
      isTheSame(Fits.fit(new Estimator(0, part).estimate(rows, spec, States.KEY)), held);
    }
  }

  private static void isTheSame(GlmFit spread, GlmFit held) {
    assertThat(spread.statistics().engine()).isEqualTo(Engine.MLLIB);
    assertThat(spread.covarianceKinds()).isEqualTo(held.covarianceKinds());
    for (CovarianceKind kind : held.covarianceKinds()) {
      areTheSame(spread.coefficientTable(kind, 0.05), held.coefficientTable(kind, 0.05), kind);
      areTheSame(
          AverageMarginalEffects.of(spread, kind), AverageMarginalEffects.of(held, kind), kind);
    }
    FitStatistics a = spread.statistics();
    FitStatistics b = held.statistics();
    isNear(OptionalDouble.of(a.deviance()), OptionalDouble.of(b.deviance()), "deviance");
    isNear(a.nullDeviance(), b.nullDeviance(), "null deviance");
    isNear(a.logLikelihood(), b.logLikelihood(), "log-likelihood");
    isNear(a.aic(), b.aic(), "AIC");
    isNear(a.mcFadden(), b.mcFadden(), "McFadden");
    isNear(a.rSquared(), b.rSquared(), "R squared");
    isNear(a.pearsonDispersion(), b.pearsonDispersion(), "Pearson");
  }

  private static void areTheSame(List<Coefficient> some, List<Coefficient> others, Object what) {
    assertThat(some).hasSameSizeAs(others);
    for (int k = 0; k < some.size(); k++) {
      Coefficient one = some.get(k);
      Coefficient other = others.get(k);
      String name = what + " " + other.name();
      assertThat(one.name()).isEqualTo(other.name());
      assertThat(one.df()).as(name).isEqualTo(other.df());
      isNear(OptionalDouble.of(one.estimate()), OptionalDouble.of(other.estimate()), name);
      isNear(
          OptionalDouble.of(one.standardError()), OptionalDouble.of(other.standardError()), name);
    }
  }

  private static void isNear(OptionalDouble one, OptionalDouble other, String what) {
    assertThat(one.isPresent()).as(what).isEqualTo(other.isPresent());
    if (other.isPresent()) {
      double expected = other.getAsDouble();
      assertThat(one.getAsDouble()).as(what).isCloseTo(expected, within(1e-8 * Math.abs(expected)));
    }
  }

  @ParameterizedTest
  @CsvSource({"PROBIT, -8", "CLOGLOG, 4"})
  void aRowFarOnTheWrongSideThatThePartHasNotCountsAsItDoesForTheKernel(Family family, double far) {
    Dataset<Row> rows = withFar(far);
    GlmFit held = Fits.fit(new Estimator().estimate(rows, far(family), States.KEY));
    isTheSame(Fits.fit(new Estimator(0, 40).estimate(rows, far(family), States.KEY)), held);
    Dataset<Row> others = rows.filter("state <> '1234'");
    GlmFit without = Fits.fit(new Estimator().estimate(others, far(family), States.KEY));
    assertThat(held.coefficient("x")).isLessThan(0.97 * without.coefficient("x"));
  }

  /** Where a probability vanishes the score of a row does not, nor does the row. */
  @Test
  void aRowSoFarThatFishersStepsDoNotEndIsNotLeftOutSilently() {
    for (Estimator estimator : List.of(new Estimator(), new Estimator(0, 40))) {
      assertThat(Fits.reasons(estimator.estimate(withFar(12), far(Family.CLOGLOG), States.KEY)))
          .singleElement()
          .asString()
          .startsWith("not converged");
    }
  }

  private static GlmSpec far(Family family) {
    return spec("y", family, CovarianceKind.HC1)
        .with(CovarianceKind.HC1, Beside.nothing().clusteredBy("state"))
        .withTerms("far", List.of(new Term.Numeric("x")));
  }

  /** x tells y of all rows but one. */
  private static Dataset<Row> withFar(double far) {
    return LocalSpark.session()
        .range(0, 2_000, 1, 2)
        .selectExpr(
            "cast(id as string) as state",
            "if(id = 1234, " + far + "D, cast((id * 7919) % 1000 as double) / 250 - 2) as x",
            "(id * 104729) % 997 / 250D - 2 as noise",
            "id = 1234 as far")
        .selectExpr("state", "x", "if(if(far, x < 0, x + noise > 0), 1D, 0D) as y");
  }

  @Test
  void anOutcomeInLargeUnitsIsFittedOnTheWorkersAsInSmallOnes() {
    GlmSpec spec = spec("score", Family.GAUSSIAN, CovarianceKind.HC3);
    Dataset<Row> large = table.withColumn("score", functions.expr("score * 1e12"));
    for (long part : List.of(Long.MAX_VALUE, 39L)) {
      GlmFit spread = Fits.fit(new Estimator(0, part).estimate(large, spec, States.KEY));
      isTheSame(spread, Fits.fit(new Estimator().estimate(large, spec, States.KEY)));
    }
  }

  @Test
  void aCountThatATermSeparatesAndOneOutOfRangeAreSaidOfRowsOnTheWorkersToo() {
    Estimator spread = new Estimator(0, 39);
    Dataset<Row> zeros = table.withColumn("count", functions.expr("if(treaty = 1, 0D, count)"));
    GlmSpec poisson = spec("count", Family.POISSON, CovarianceKind.HC1);
    assertThat(Fits.reasons(spread.estimate(zeros, poisson, States.KEY)))
        .singleElement()
        .asString()
        .contains("separation", "treaty");
    GlmSpec gamma = spec("spend", Family.GAMMA, CovarianceKind.HC1);
    assertThat(Fits.reasons(spread.estimate(table, gamma, States.KEY)))
        .singleElement()
        .asString()
        .startsWith("the outcome spend is not positive in ");
  }

  @Test
  void clustersOneWayAndTwoAndNeighboursAreAsR() {
    Beside region = Beside.nothing().clusteredBy("region");
    GlmSpec ols = spec("score", Family.GAUSSIAN, CovarianceKind.HC3);
    matches("cluster-ols", "CR0", ols.with(CovarianceKind.CR0, region));
    matches("cluster-ols", "CR2", ols.with(CovarianceKind.CR2, region));
    GlmSpec logit = spec("vote", Family.BINOMIAL, CovarianceKind.HC1);
    matches("cluster-logit", "CR2", logit.with(CovarianceKind.CR2, region));
    Beside near = Beside.nothing().near(new Nearness("lat", "lon", 2500, true));
    matches("conley-ols", "BARTLETT", ols.with(CovarianceKind.CONLEY, near));
    matches("conley-logit", "BARTLETT", logit.with(CovarianceKind.CONLEY, near));
    Beside close = Beside.nothing().near(new Nearness("lat", "lon", 1500, false));
    matches("conley-ols", "UNIFORM", ols.with(CovarianceKind.CONLEY, close));
  }

  @Test
  void fewerClustersThanParametersAreAReasonAndFewAreACaution() {
    Beside twoWay = Beside.nothing().clusteredBy("region", "regime");
    GlmSpec ols = spec("score", Family.GAUSSIAN, CovarianceKind.HC3);
    assertThat(Fits.reasons(estimate(ols.with(CovarianceKind.TWO_WAY, twoWay))))
        .containsExactly(
            "fewer clusters (3) than parameters (4): leave terms out or choose other errors"
                + " (regime)");
    GlmFit few = Fits.fit(estimate(ols.clusteredBy("region")));
    assertThat(few.covariance(CovarianceKind.CR1).cautions())
        .singleElement()
        .asString()
        .startsWith("7 clusters are few");
    assertThat(few.covariance(CovarianceKind.HC3).cautions()).isEmpty();
  }

  @Test
  void satterthwaitesDegreesOfFreedomDifferByTerm() {
    GlmSpec spec =
        spec("score", Family.GAUSSIAN, CovarianceKind.HC3)
            .with(CovarianceKind.CR2, Beside.nothing().clusteredBy("region"));
    GlmFit fit = Fits.fit(estimate(spec));
    Covariance covariance = fit.covariance(CovarianceKind.CR2);
    assertThat(covariance.df("polity")).isNotEqualTo(covariance.df("exports")).isLessThan(6.5);
    assertThat(covariance.smallSampleRule()).contains("CR2").contains("Satterthwaite");
  }

  @Test
  void weightsAndOffsetsMeanWhatTheyDeclare() {
    Beside precision = weighted("weight", RowWeight.Kind.PRECISION);
    Beside copies = weighted("copies", RowWeight.Kind.FREQUENCY);
    GlmSpec ols = spec("score", Family.GAUSSIAN, CovarianceKind.HC3);
    matches("precision", "HC3", ols.with(CovarianceKind.HC3, precision));
    matches("frequency", "HC3", ols.with(CovarianceKind.HC3, copies));
    GlmSpec logit = spec("vote", Family.BINOMIAL, CovarianceKind.HC1);
    matches("frequency-logit", "HC2", logit.with(CovarianceKind.HC2, copies));
    GlmSpec counts = spec("count", Family.POISSON, CovarianceKind.HC3);
    Beside exposed = Beside.nothing().offsetBy("log_exposure");
    matches("poisson-offset", "HC3", counts.with(CovarianceKind.HC3, exposed));
  }

  @Test
  void samplingWeightsAreTheSameOfAnyScale() {
    GlmSpec spec =
        spec("vote", Family.BINOMIAL, CovarianceKind.HC1)
            .with(CovarianceKind.HC1, weighted("weight", RowWeight.Kind.SAMPLING));
    GlmFit fit = Fits.fit(estimate(spec));
    GlmFit scaled =
        Fits.fit(
            new Estimator()
                .estimate(
                    table.withColumn("weight", functions.expr("weight * 1000")), spec, States.KEY));
    for (String name : fit.coefficientNames()) {
      assertThat(scaled.covariance(CovarianceKind.HC1).standardError(name))
          .isCloseTo(fit.covariance(CovarianceKind.HC1).standardError(name), within(1e-10));
    }
    assertThat(fit.covarianceKinds()).doesNotContain(CovarianceKind.CLASSICAL);
  }

  @Test
  void anOrderedOutcomesEffectsAreOnEachCategoryAndSumToNothing() {
    GlmFit fit = Fits.fit(estimate(spec("class", Family.ORDERED_LOGIT, CovarianceKind.CLASSICAL)));
    List<Coefficient> effects = AverageMarginalEffects.of(fit, CovarianceKind.CLASSICAL);
    assertThat(effects)
        .extracting(Coefficient::name)
        .startsWith("polity on P(0)")
        .contains("treaty on P(2)");
    double sum =
        effects.stream()
            .filter(effect -> effect.name().startsWith("polity "))
            .mapToDouble(Coefficient::estimate)
            .sum();
    assertThat(sum).isCloseTo(0, within(1e-12));
    assertThat(fit.statistics().mcFadden()).isPresent();
    assertThat(fit.statistics().mcFadden().getAsDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void cutPointsAreNamedByTheValuesOnTheirSidesAndNumberingMovesNothing() {
    GlmSpec spec = spec("half", Family.ORDERED_LOGIT, CovarianceKind.HC1);
    Dataset<Row> halves = table.withColumn("half", functions.expr("class / 2"));
    GlmFit fit = Fits.fit(new Estimator().estimate(halves, spec, States.KEY));
    GlmFit whole = Fits.fit(estimate(spec("class", Family.ORDERED_LOGIT, CovarianceKind.HC1)));
    assertThat(fit.coefficientNames()).endsWith("0|0.5", "0.5|1");
    assertThat(fit.coefficient("polity")).isEqualTo(whole.coefficient("polity"));
  }

  @Test
  void outcomesAndWeightsOutOfRangeAreSaidWithTheirRows() {
    assertThat(Fits.reasons(estimate(spec("score", Family.POISSON, CovarianceKind.HC1))))
        .singleElement()
        .asString()
        .startsWith("the outcome score is no count in ")
        .contains(" rows: S001, ");
    assertThat(Fits.reasons(estimate(spec("spend", Family.GAMMA, CovarianceKind.HC1))))
        .singleElement()
        .asString()
        .startsWith("the outcome spend is not positive in ");
    Dataset<Row> spoilt =
        table
            .withColumn("minus", functions.expr("if(state = 'S002', -1D, weight)"))
            .withColumn("nothing", functions.lit(0.0));
    GlmSpec ols = spec("score", Family.GAUSSIAN, CovarianceKind.HC1);
    Beside minus = weighted("minus", RowWeight.Kind.PRECISION);
    assertThat(reasons(spoilt, ols.with(CovarianceKind.HC1, minus)))
        .containsExactly("the weight minus is negative in 1 rows: S002");
    Beside nothing = weighted("nothing", RowWeight.Kind.FREQUENCY);
    assertThat(reasons(spoilt, ols.with(CovarianceKind.HC1, nothing)))
        .containsExactly("the weight nothing is zero in every row");
  }

  private static List<String> reasons(Dataset<Row> rows, GlmSpec spec) {
    return Fits.reasons(new Estimator().estimate(rows, spec, States.KEY));
  }

  private static Beside weighted(String column, RowWeight.Kind kind) {
    return Beside.nothing().weightedBy(new RowWeight(column, kind));
  }

  private static GlmSpec spec(String outcome, Family family, CovarianceKind covariance) {
    return new GlmSpec(
        outcome + "-" + family,
        outcome,
        THREE,
        family,
        family == Family.TWEEDIE ? OptionalDouble.of(1.5) : OptionalDouble.empty(),
        covariance,
        Beside.nothing(),
        0.05);
  }

  private static Estimate estimate(GlmSpec spec) {
    return new Estimator().estimate(table, spec, States.KEY);
  }

  private static void matches(
      String golden, String outcome, Family family, CovarianceKind covariance) {
    matches(golden, covariance.name(), spec(outcome, family, covariance));
  }

  private static void matches(String golden, String kind, GlmSpec spec) {
    GlmFit fit = Fits.fit(estimate(spec));
    List<GoldenLines.Line> lines = new ArrayList<>();
    for (Coefficient line : fit.coefficientTable()) {
      lines.add(
          new GoldenLines.Line(
              line.name(),
              line.estimate(),
              line.standardError(),
              line.statistic(),
              line.df(),
              line.pValue(),
              line.low(),
              line.high()));
    }
    GoldenLines.assertMatches(golden, kind, lines);
    assertThat(fit.statistics().engine()).isEqualTo(Engine.KERNEL);
  }
}
