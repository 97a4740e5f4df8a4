package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.regulatedgoods.country.State;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Status;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.hypothesis.Hypothesis;
import org.regulatedgoods.hypothesis.Sign;
import org.regulatedgoods.hypothesis.Verdict;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.report.About;
import org.regulatedgoods.report.Coefficient;
import org.regulatedgoods.report.Estimate;
import org.regulatedgoods.report.FeatureCoverage;
import org.regulatedgoods.report.Findings;
import org.regulatedgoods.report.ModelFit;
import org.regulatedgoods.report.Provenance;
import org.regulatedgoods.report.RegionScore;
import org.regulatedgoods.report.VerdictRow;
import org.regulatedgoods.source.declaration.Origin;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.theory.Driver;
import org.regulatedgoods.theory.Prediction;

/** Reads what the report shows from the tables. */
final class FindingsReader {

  private final JobContext context;
  private final Study study;
  private final ReleaseReader lake;

  FindingsReader(JobContext context, ReleaseReader lake) {
    this.context = context;
    this.study = context.study();
    this.lake = lake;
  }

  Findings findings(About about) {
    List<LedgerEntry> ledger = ledger();
    return new Findings(
        about,
        states(),
        verdicts(),
        models(),
        coefficients(Tables.COEFFICIENTS),
        coefficients(Tables.EFFECTS),
        regions(),
        coverage(),
        ledger,
        provenance(ledger));
  }

  private Map<String, String> states() {
    Map<String, String> names = new TreeMap<>();
    for (State state : context.registry().states()) {
      names.put(state.id(), state.name());
    }
    return names;
  }

  private List<VerdictRow> verdicts() {
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
    return driver.isEmpty()
        ? Optional.empty()
        : Optional.of(Sign.valueOf(Prediction.of(Driver.of(driver)).name()));
  }

  private static Estimate estimate(Row row) {
    return new Estimate(
        row.<Double>getAs("estimate"),
        row.<Double>getAs("standard_error"),
        row.<Double>getAs("statistic"),
        row.<Double>getAs("df"),
        row.<Double>getAs("p_value"),
        row.<Double>getAs("low"),
        row.<Double>getAs("high"));
  }

  private List<Coefficient> coefficients(String table) {
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

  private List<ModelFit> models() {
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
    double alpha =
        study.models().stream()
            .filter(model -> model.id().equals(row.<String>getAs("model")))
            .findFirst()
            .orElseThrow()
            .alpha();
    Long clusters = row.getAs("clusters");
    return new ModelFit.Fit(
        row.<Long>getAs("rows_used"),
        Math.toIntExact(row.<Long>getAs("parameters")),
        row.<Long>getAs("df_residual"),
        optional(row, "log_likelihood"),
        optional(row, "aic"),
        optional(row, "r_squared"),
        optional(row, "mcfadden"),
        row.<Double>getAs("pearson_dispersion"),
        clusters == null ? 0 : clusters,
        row.getAs("covariance"),
        row.getAs("small_sample_rule"),
        1 - alpha);
  }

  private static OptionalDouble optional(Row row, String column) {
    Double value = row.getAs(column);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private List<RegionScore> regions() {
    return RegionPattern.of(study)
        .map(pattern -> pattern.scores(lake.table(Tables.countryYear(study.goods().get(0).id()))))
        .orElse(List.of());
  }

  private List<FeatureCoverage> coverage() {
    List<FeatureCoverage> coverage = new ArrayList<>();
    for (Good good : study.goods()) {
      Map<String, Map<Integer, Map<FeatureCoverage.CellStatus, Integer>>> counts = counts(good);
      study
          .features()
          .forEach(
              (name, declared) ->
                  coverage.add(
                      coverage(name, declared, counts.getOrDefault(name, new TreeMap<>()))));
    }
    return coverage;
  }

  private static FeatureCoverage coverage(
      String name,
      Study.DeclaredFeature declared,
      Map<Integer, Map<FeatureCoverage.CellStatus, Integer>> counts) {
    Feature feature = declared.feature();
    List<FeatureCoverage.Year> years = new ArrayList<>();
    counts.forEach(
        (year, byStatus) ->
            years.add(
                new FeatureCoverage.Year(
                    year, byStatus.values().stream().mapToInt(Integer::intValue).sum(), byStatus)));
    return new FeatureCoverage(
        name,
        feature.title(),
        feature.unit(),
        declared.source(),
        feature.lagYears() + "y",
        feature.missing().toString(),
        years);
  }

  private Map<String, Map<Integer, Map<FeatureCoverage.CellStatus, Integer>>> counts(Good good) {
    Map<String, Map<Integer, Map<FeatureCoverage.CellStatus, Integer>>> counts =
        new LinkedHashMap<>();
    List<String> features = List.copyOf(study.features().keySet());
    for (Row row : lake.table(Tables.countryYear(good.id())).collectAsList()) {
      int year = row.<Integer>getAs("year");
      for (String feature : features) {
        FeatureCoverage.CellStatus status =
            FeatureCoverage.CellStatus.of(row.getAs(Status.columnOf(feature)));
        counts
            .computeIfAbsent(feature, key -> new TreeMap<>())
            .computeIfAbsent(year, key -> new EnumMap<>(FeatureCoverage.CellStatus.class))
            .merge(status, 1, Integer::sum);
      }
    }
    return counts;
  }

  private List<LedgerEntry> ledger() {
    List<LedgerEntry> entries = new ArrayList<>();
    for (Row row :
        lake.table(Tables.LEDGER).orderBy("stage", "subject", "position").collectAsList()) {
      entries.add(
          new LedgerEntry(
              row.getAs("stage"),
              row.getAs("subject"),
              row.getAs("outcome"),
              row.getAs("reason"),
              row.<Long>getAs("rows"),
              row.getList(row.fieldIndex("countries"))));
    }
    return entries;
  }

  private List<Provenance> provenance(List<LedgerEntry> ledger) {
    Map<String, List<Provenance.RawFile>> files = new HashMap<>();
    for (Row row : lake.table(Tables.FILES).orderBy(Tables.SOURCE, "file").collectAsList()) {
      files
          .computeIfAbsent(row.getAs(Tables.SOURCE), key -> new ArrayList<>())
          .add(
              new Provenance.RawFile(
                  row.getAs("file"), row.<Long>getAs("bytes"), row.getAs("sha256")));
    }
    return study.sources().stream()
        .map(source -> provenance(source, files.getOrDefault(source.id(), List.of()), ledger))
        .toList();
  }

  private static Provenance provenance(
      Source source, List<Provenance.RawFile> files, List<LedgerEntry> ledger) {
    Origin origin = source.origin();
    return new Provenance(
        source.id(),
        origin.producer(),
        origin.title(),
        origin.version(),
        origin.published(),
        origin.license(),
        origin.citation(),
        origin.url(),
        origin.note() == null ? "" : origin.note(),
        files,
        rows(source, ledger, LedgerEntry.READ),
        rows(source, ledger, LedgerEntry.KEPT));
  }

  private static long rows(Source source, List<LedgerEntry> ledger, String outcome) {
    return ledger.stream()
        .filter(entry -> entry.stage().equals("ingest") && entry.subject().equals(source.id()))
        .filter(entry -> entry.outcome().equals(outcome))
        .mapToLong(LedgerEntry::rows)
        .sum();
  }
}
