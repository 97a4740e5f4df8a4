package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.regulatedgoods.hypothesis.Hypothesis;
import org.regulatedgoods.hypothesis.Verdict;
import org.regulatedgoods.report.Coefficient;
import org.regulatedgoods.report.Estimate;
import org.regulatedgoods.report.ModelFit;
import org.regulatedgoods.report.TestRow;
import org.regulatedgoods.report.VerdictRow;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.theory.Driver;
import org.regulatedgoods.theory.Prediction;
import org.regulatedgoods.theory.Sign;

/** Reads verdicts, models and their coefficients from the tables, for the report. */
record EstimatesReader(Study study, ReleaseReader lake) {

  List<VerdictRow> verdicts() {
    Map<String, Hypothesis> declared = new HashMap<>();
    study.hypotheses().forEach(hypothesis -> declared.put(hypothesis.id(), hypothesis));
    List<VerdictRow> rows = new ArrayList<>();
    for (Row row : lake.table(Tables.VERDICTS).orderBy("position").collectAsList()) {
      Verdict.Finding finding = Verdict.Finding.valueOf(row.getAs("finding"));
      String driver =
          Optional.ofNullable(declared.get(row.<String>getAs("hypothesis")))
              .map(Hypothesis::driver)
              .orElse("");
      rows.add(
          new VerdictRow(
              row.getAs("hypothesis"),
              row.getAs("title"),
              row.getAs("good"),
              row.getAs("model"),
              row.getAs("role"),
              Sign.parse(row.getAs("expected")),
              predicted(driver),
              finding,
              row.getAs("reason"),
              finding == Verdict.Finding.NOT_ESTIMABLE
                  ? Optional.empty()
                  : Optional.of(
                      new VerdictRow.Tested(
                          row.getAs("term"),
                          estimate(row),
                          row.<Long>getAs("rows"),
                          row.getAs("small_sample_rule")))));
    }
    return rows;
  }

  private static Optional<Sign> predicted(String driver) {
    return driver.isEmpty() ? Optional.empty() : Optional.of(Prediction.of(Driver.of(driver)));
  }

  private static Estimate estimate(Row row) {
    return new Estimate(
        row.<Double>getAs(EstimateColumns.ESTIMATE),
        row.<Double>getAs(EstimateColumns.STANDARD_ERROR),
        row.<Double>getAs(EstimateColumns.STATISTIC),
        row.<Double>getAs(EstimateColumns.DF),
        row.<Double>getAs(EstimateColumns.P_VALUE),
        row.<Double>getAs(EstimateColumns.LOW),
        row.<Double>getAs(EstimateColumns.HIGH));
  }

  List<Coefficient> coefficients(String table) {
    return lake.table(table).orderBy("model", "covariance", "position").collectAsList().stream()
        .map(
            row ->
                new Coefficient(
                    row.getAs("model"),
                    row.getAs("term"),
                    row.getAs("role"),
                    row.getAs("covariance"),
                    estimate(row)))
        .toList();
  }

  List<TestRow> tests() {
    return lake.has(Tables.TESTS) ? TestTable.read(lake.table(Tables.TESTS)) : List.of();
  }

  List<ModelFit> models() {
    return lake.table(Tables.MODELS).orderBy("position").collectAsList().stream()
        .map(this::model)
        .toList();
  }

  private ModelFit model(Row row) {
    List<String> reasons = row.getList(row.fieldIndex("not_estimable"));
    Map<String, String> dropped = row.getJavaMap(row.fieldIndex("dropped_terms"));
    String outcome = row.getAs("outcome");
    return new ModelFit(
        row.getAs("model"),
        row.getAs("title"),
        row.getAs("good"),
        outcome,
        title(outcome),
        row.getAs("estimator"),
        reasons,
        reasons.isEmpty() ? Optional.of(fit(row)) : Optional.empty(),
        dropped == null
            ? List.of()
            : new TreeMap<>(dropped)
                .entrySet().stream()
                    .map(term -> new ModelFit.Dropped(term.getKey(), term.getValue()))
                    .toList(),
        row.<Long>getAs("rows_in"),
        row.<Long>getAs("rows_used"));
  }

  private String title(String feature) {
    Study.DeclaredFeature declared = study.features().get(feature);
    return declared == null ? feature : declared.feature().title();
  }

  private ModelFit.Fit fit(Row row) {
    Long clusters = row.getAs("clusters");
    return new ModelFit.Fit(
        row.<Long>getAs("rows_used"),
        Math.toIntExact(row.<Long>getAs("parameters")),
        row.<Long>getAs("df_residual"),
        optional(row, "log_likelihood"),
        optional(row, "aic"),
        optional(row, "r_squared"),
        optional(row, "adjusted_r_squared"),
        optional(row, "mcfadden"),
        optional(row, "pearson_dispersion"),
        clusters == null ? 0 : clusters,
        row.getAs("covariance"),
        row.getAs("small_sample_rule"),
        row.<Double>getAs("confidence"),
        row.getAs("engine"),
        row.getList(row.fieldIndex("cautions")));
  }

  private static OptionalDouble optional(Row row, String column) {
    Double value = row.getAs(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
