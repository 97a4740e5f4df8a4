package org.regulatedgoods.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.glm.Term.Factor;
import org.regulatedgoods.glm.Term.Numeric;

class EstimabilityTest {
  private static final List<Term> THREE = List.of(States.POLITY, States.EXPORTS, States.TREATY);
  private static final GlmSpec BASE = GlmSpec.leastSquares("base", "score", THREE);

  @Test
  void aConstantTermIsDroppedByNameAndTheRestIsUnmoved() {
    Dataset<Row> table = States.table().withColumn("flat", functions.lit(7.5));
    GlmFit fit = Fits.fit(estimate(table, with("flat")));
    assertThat(fit.droppedTerms())
        .singleElement()
        .satisfies(d -> assertThat(d.name()).isEqualTo("flat"))
        .satisfies(d -> assertThat(d.reason()).contains("constant at 7.5"));
    assertThat(fit.coefficient("polity")).isEqualTo(base().coefficient("polity"));
  }

  @Test
  void aCollinearTermIsDroppedByDeclaredPriorityAndItsMakersAreNamed() {
    Dataset<Row> table =
        States.table().withColumn("sum", functions.expr("3 + 2 * polity - treaty"));
    GlmFit last = Fits.fit(estimate(table, with("sum")));
    assertThat(last.droppedTerms()).extracting(DroppedTerm::name).containsExactly("sum");
    assertThat(last.droppedTerms().get(0).reason())
        .contains("polity", "treaty", "intercept")
        .doesNotContain("exports");

    GlmSpec first =
        BASE.withTerms(
            "first", List.of(new Numeric("sum"), States.POLITY, States.EXPORTS, States.TREATY));
    assertThat(Fits.fit(estimate(table, first)).droppedTerms())
        .extracting(DroppedTerm::name)
        .containsExactly("treaty");
  }

  @Test
  void aFactorWhoseReferenceIsAbsentLosesItsLastLevel() {
    Dataset<Row> table = States.table().filter("regime <> 'hybrid'");
    GlmSpec spec = BASE.withTerms("factor", List.of(States.POLITY, States.REGIME));
    assertThat(Fits.fit(estimate(table, spec)).droppedTerms())
        .extracting(DroppedTerm::name)
        .containsExactly("regime[open]");
  }

  @Test
  void aNearlyCollinearTermIsKept() {
    Dataset<Row> table =
        States.table().withColumn("near", functions.expr("polity + 0.001 * exports * wealth"));
    assertThat(Fits.fit(estimate(table, with("near"))).droppedTerms()).isEmpty();
  }

  @Test
  void aValueThatIsNoDeclaredLevelIsAReason() {
    Factor closedOrOpen = new Factor("regime", List.of("closed", "open"), "closed");
    GlmSpec spec = BASE.withTerms("levels", List.of(States.POLITY, closedOrOpen));
    assertThat(Fits.reasons(estimate(States.table(), spec)))
        .singleElement()
        .asString()
        .contains("regime", "[hybrid]", "[closed, open]");
  }

  @Test
  void anUndeclaredLevelInARowThatIsLostAnywayIsNoReason() {
    Dataset<Row> table =
        States.table()
            .withColumn("regime", functions.expr("if(state = 'S007', 'junta', regime)"))
            .withColumn("score", functions.expr("if(state = 'S007', null, score)"));
    GlmSpec spec = BASE.withTerms("levels", List.of(States.POLITY, States.REGIME));
    GlmFit fit = Fits.fit(estimate(table, spec));
    assertThat(fit.sampleFlow().dropped())
        .singleElement()
        .isEqualTo(new DroppedRows("missing", "score", 1, List.of("S007")));
  }

  @Test
  void manyLostRowsAreAllCountedAndTheFirstNamed() {
    Dataset<Row> lost =
        LocalSpark.session()
            .range(1200)
            .selectExpr("concat('X', lpad(id, 4, '0')) as state", "double(null) as score")
            .crossJoin(States.table().limit(1).drop("state", "score"));
    GlmFit fit = Fits.fit(estimate(States.table().unionByName(lost), BASE));
    DroppedRows dropped = fit.sampleFlow().dropped().get(0);
    assertThat(dropped.count()).isEqualTo(1200);
    assertThat(dropped.keys()).hasSize(DroppedRows.KEYS_KEPT).startsWith("X0000", "X0001");
  }

  @Test
  void aConstantOutcomeIsAReason() {
    Dataset<Row> table = States.table().withColumn("score", functions.lit(1.0));
    assertThat(Fits.reasons(estimate(table, BASE)))
        .contains("the outcome score is 1.0 in every row");
  }

  @Test
  void noCompleteRowIsAReason() {
    Dataset<Row> table = States.table().withColumn("treaty", functions.lit(null).cast("double"));
    NotEstimable estimate = (NotEstimable) estimate(table, BASE);
    assertThat(estimate.reasons()).containsExactly("none of the 118 rows is complete");
    assertThat(estimate.sampleFlow().dropped().get(0).column()).isEqualTo("treaty");
  }

  @Test
  void asManyCoefficientsAsRowsIsAReason() {
    Dataset<Row> table = States.table().limit(4);
    assertThat(Fits.reasons(estimate(table, BASE))).anySatisfy(r -> assertThat(r).contains("rows"));
  }

  @Test
  void oneClusterIsAReason() {
    Dataset<Row> table = States.table().withColumn("region", functions.lit("R1"));
    assertThat(Fits.reasons(estimate(table, BASE.clusteredBy("region"))))
        .containsExactly("1 cluster in region");
  }

  @Test
  void anExactFitIsAReason() {
    Dataset<Row> table =
        States.table().withColumn("score", functions.expr("1 + polity - 2 * exports"));
    assertThat(Fits.reasons(estimate(table, BASE)))
        .singleElement()
        .asString()
        .contains("exact combination");
  }

  @Test
  void anInfiniteValueIsAReason() {
    Dataset<Row> table =
        States.table()
            .withColumn("polity", functions.expr("if(state = 'S003', double('Infinity'), polity)"));
    assertThat(Fits.reasons(estimate(table, BASE))).containsExactly("polity is infinite in 1 rows");
  }

  @Test
  void anOutcomeOutsideItsFamilysRangeIsAReason() {
    GlmSpec logit = GlmSpec.logit("logit", "support", THREE);
    assertThat(Fits.reasons(estimate(States.table(), logit)))
        .singleElement()
        .asString()
        .contains("support is neither 0 nor 1");
    GlmSpec fractional = GlmSpec.fractionalLogit("f", "score", THREE);
    assertThat(Fits.reasons(estimate(States.table(), fractional)))
        .singleElement()
        .asString()
        .contains("outside 0 to 1");
  }

  @Test
  void hc3IsRefusedWhereACoefficientIsSpentOnOneRow() {
    Dataset<Row> table =
        States.table().withColumn("only", functions.expr("if(state = 'S005', 1D, 0D)"));
    GlmSpec spec = with("only");
    assertThat(Fits.reasons(estimate(table, spec)))
        .singleElement()
        .asString()
        .contains("[S005]", "leverage 1");
    GlmFit fit = Fits.fit(estimate(table, spec.withCovariance(CovarianceKind.HC1)));
    assertThat(fit.covarianceKinds()).doesNotContain(CovarianceKind.HC3);
    assertThatThrownBy(() -> fit.covariance(CovarianceKind.HC3)).hasMessageContaining("[S005]");
  }

  @Test
  void aTableWithoutTheColumnsIsRefusedWithAllProblems() {
    GlmSpec spec = BASE.withTerms("wrong", List.of(new Numeric("nowhere"), new Numeric("region")));
    assertThatThrownBy(() -> estimate(States.table(), spec))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no column nowhere")
        .hasMessageContaining("region is string");
  }

  @Test
  void badlyScaledColumnsStillMeetTheirTolerance() {
    Dataset<Row> table = States.table().withColumn("polity", functions.expr("1e9 + 1e-3 * polity"));
    GlmFit fit = Fits.fit(estimate(table, BASE));
    double expected = 1000 * base().coefficient("polity");
    assertThat(fit.coefficient("polity")).isCloseTo(expected, within(1e-3 * Math.abs(expected)));
  }

  private static GlmSpec with(String column) {
    return BASE.withTerms(
        "with", List.of(States.POLITY, States.EXPORTS, States.TREATY, new Numeric(column)));
  }

  private static GlmFit base() {
    return Fits.fit(estimate(States.table(), BASE));
  }

  private static Estimate estimate(Dataset<Row> table, GlmSpec spec) {
    return new Estimator().estimate(table, spec, States.KEY);
  }
}
