package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regulatedgoods.Installed;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.simulation.AttributeTable;
import org.regulatedgoods.simulation.TradedGood;
import org.regulatedgoods.theory.Quantity;

/** The whole flow on the committed sample, whose truth is known. */
class DemoRefreshTest {

  private static final Path SCRIPTS = Path.of("src/test/resources/export");

  @TempDir static Path directory;
  private static StudyRun demo;
  private static String printed;

  @BeforeAll
  static void refresh() {
    demo = new StudyRun(Path.of("conf"), "demo", Path.of("data/sample"), directory);
    printed = demo.refresh();
  }

  private static Dataset<Row> released(String table) {
    Release release = demo.context().lake().history().latest().orElseThrow();
    return demo.context().lake().released(release, table);
  }

  /** What is true of it is small, and 118 governments mostly do not show it. */
  private static final String WEAK = "drugs H3";

  @Test
  void theSurveysRecoverTheSignsOfTheTruthAndSupportAllThatTheyHaveThePowerFor() {
    Map<String, String> findings = findings("model LIKE 'survey-%'");
    assertThat(findings).hasSize(7 + 5 + 5).doesNotContainValue("CONTRADICTED").containsKey(WEAK);
    findings.remove(WEAK);
    assertThat(findings).allSatisfy((key, found) -> assertThat(found).isEqualTo("SUPPORTED"));
  }

  @Test
  void whatNoModelOfAGoodIsAboutIsNotEstimable() {
    assertThat(findings("good <> 'small-arms' AND model NOT LIKE 'survey-%'"))
        .containsOnlyKeys("antiquities H2", "antiquities H7", "drugs H2", "drugs H7")
        .allSatisfy((key, found) -> assertThat(found).isEqualTo("NOT_ESTIMABLE"));
  }

  private static Map<String, String> findings(String condition) {
    Map<String, String> findings = new TreeMap<>();
    for (Row row : released(Tables.VERDICTS).where(condition).collectAsList()) {
      findings.put(row.getAs("good") + " " + row.getAs("hypothesis"), row.getAs("finding"));
    }
    return findings;
  }

  @Test
  void theCoefficientsOfTheSurveysAreThoseOfTheIndependentComputation() throws IOException {
    Map<String, Row> ours = new TreeMap<>();
    for (Row row :
        released(Tables.COEFFICIENTS)
            .where("model LIKE 'survey-index%' AND covariance = 'HC3'")
            .collectAsList()) {
      ours.put(row.getAs("good") + " " + row.getAs(EstimateColumns.TERM), row);
    }
    List<NamedCsvRecord> golden = golden();
    assertThat(ours).hasSize(golden.size());
    for (NamedCsvRecord line : golden) {
      String key = line.getField("good") + " " + line.getField("term");
      Row row = ours.get(key);
      assertThat(row.<Double>getAs("estimate"))
          .as(key)
          .isCloseTo(Double.parseDouble(line.getField("estimate")), within(1e-10));
      assertThat(row.<Double>getAs(EstimateColumns.STANDARD_ERROR))
          .as(key)
          .isCloseTo(Double.parseDouble(line.getField("std.error")), within(1e-10));
    }
  }

  /** Of golden/demo/make-goldens.R. */
  private static List<NamedCsvRecord> golden() throws IOException {
    return records(Path.of("src/test/resources/golden/demo/coefficients.csv"));
  }

  @Test
  void theTheorysWeightsComeBackFromTheSurveysWithTheirSignsAndRatios() {
    List<Row> weights = released(Tables.THEORY_WEIGHTS).orderBy("position").collectAsList();
    Map<String, List<Row>> byGood =
        weights.stream().collect(Collectors.groupingBy(row -> row.<String>getAs("good")));

    assertThat(byGood).hasSize(3);
    assertThat(weights)
        .hasSize(6 + 5 + 5)
        .filteredOn(row -> !row.<Boolean>getAs("allowed"))
        .allMatch(
            row -> row.getAs("good").equals("drugs") && row.getAs("quantity").equals("autocracy"));
    byGood.forEach((good, own) -> assertThatTheRatiosAreTheStated(own));
  }

  private static void assertThatTheRatiosAreTheStated(List<Row> weights) {
    double scale =
        weights.get(0).<Double>getAs("estimate") / weights.get(0).<Double>getAs("stated");
    for (Row row : weights) {
      double error = row.<Double>getAs("standard_error");
      boolean isRatio = row.getAs("quantity").equals("state-share");
      assertThat(row.<Double>getAs("estimate"))
          .as(row.<String>getAs("good") + " " + row.<String>getAs("quantity"))
          .isCloseTo(row.<Double>getAs("stated") * (isRatio ? 1 : scale), within(4 * error));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheTheoryPredictsIsTheTruthThatTheWorldWasDrawnFrom(TradedGood good) {
    Map<String, Double> truth = new Simulate(CountryRegistry.load(), 2006).world().preferred(good);
    List<Row> predictions =
        released(Tables.PREDICTIONS)
            .where("preference = '" + good.id() + "-2006'")
            .orderBy("rank")
            .collectAsList();

    assertThat(predictions).hasSizeGreaterThan(150);
    for (Row row : predictions) {
      assertThat(row.<Double>getAs("preferred"))
          .as(row.<String>getAs("state"))
          .isCloseTo(truth.get(row.<String>getAs("state")), within(1e-6));
    }
    assertThat(predictions)
        .extracting(row -> row.<Double>getAs("preferred"))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void whetherARoleWeighsTheSameForEveryGoodIsTested() {
    List<Row> tests = released(Tables.TESTS).where("test LIKE 'same-%'").collectAsList();

    assertThat(tests)
        .hasSize(4)
        .allMatch(row -> row.getAs("note").toString().contains("state"))
        .allMatch(row -> row.<Double>getAs(EstimateColumns.P_VALUE) <= 1);
  }

  @Test
  void everyPersonIsToldThatTheDataAreSynthetic() throws IOException {
    assertThat(printed).contains("SYNTHETIC DATA");
    assertThat(Files.readString(demo.release("r1").resolve("report.html"))).contains("SYNTHETIC");
    assertThat(Files.readString(demo.release("r1").resolve("report.md"))).contains("SYNTHETIC");
    assertThat(Files.readString(Path.of("data/sample/README.md"))).contains("SYNTHETIC");
  }

  @ParameterizedTest
  @EnumSource
  void aCountryYearTableHasOneRowForEachStateThatExistsAndAStatusInEveryCell(TradedGood good) {
    Dataset<Row> table = released(Tables.countryYear(good.id()));
    CountryRegistry registry = CountryRegistry.load();
    long expected =
        registry.states().stream()
            .flatMapToInt(
                state -> java.util.stream.IntStream.rangeClosed(2000, 2006).filter(state::existsIn))
            .count();
    assertThat(table.count()).isEqualTo(expected);
    assertThat(table.dropDuplicates("state", "year").count()).isEqualTo(expected);
    String[] without =
        Stream.of(table.columns())
            .filter(column -> column.endsWith("__status"))
            .map(column -> "count_if(`" + column + "` IS NULL) AS `" + column + "`")
            .toArray(String[]::new);
    assertThat(without).hasSizeGreaterThan(30);
    Row counts = table.selectExpr(without).collectAsList().get(0);
    for (String column : counts.schema().fieldNames()) {
      assertThat(counts.<Long>getAs(column)).as(column).isZero();
    }
  }

  @Test
  void theLedgerAddsUpFromRawRowToEstimationRow() {
    Map<String, Long> balance = new TreeMap<>();
    for (Row row : released(Tables.LEDGER).collectAsList()) {
      long rows = row.<Long>getAs("rows");
      boolean in = row.getAs("outcome").equals("read");
      balance.merge(row.getAs("stage") + " " + row.getAs("subject"), in ? rows : -rows, Long::sum);
    }
    assertThat(balance).hasSizeGreaterThan(30).allSatisfy((key, left) -> assertThat(left).isZero());
  }

  @Test
  void theRejectedTableHoldsExactlyTheRowsThatTheLedgerCallsLostAmongThoseAskedFor() {
    long lost =
        released(Tables.LEDGER)
            .where("stage = 'ingest' AND outcome = 'lost' AND reason NOT LIKE 'not asked for by%'")
            .selectExpr("sum(rows)")
            .collectAsList()
            .get(0)
            .getLong(0);
    assertThat(released(Tables.REJECTED).count()).isEqualTo(lost);
  }

  @Test
  void theSampleIsWhatTheSimulatorWritesWithItsSeed(@TempDir Path fresh) throws IOException {
    new Simulate(CountryRegistry.load(), 2006).run(fresh);
    Path committed = Path.of("data/sample");
    assertThat(files(fresh)).isEqualTo(files(committed)).isNotEmpty();
    for (String file : files(fresh)) {
      assertThat(committed.resolve(file)).hasSameBinaryContentAs(fresh.resolve(file));
    }
  }

  @Test
  void theReportShowsEachSurveyedGoodByRegionOnTheMapAndInItsOrder() throws IOException {
    String page = Files.readString(demo.release("r1").resolve("report.html"));
    for (String survey : List.of("officials", "officials-drugs", "officials-antiquities")) {
      assertThat(demo.release("r1").resolve("regions-" + survey + ".svg")).isNotEmptyFile();
      assertThat(demo.release("r1").resolve("map-" + survey + ".svg")).isNotEmptyFile();
      assertThat(demo.release("r1").resolve("ranking-" + survey + ".svg")).isNotEmptyFile();
      assertThat(page).contains("Mean index by region: " + survey + "\"");
      List<NamedCsvRecord> regions = records(demo.release("r1").resolve("regions.csv"), survey);
      assertThat(regions).hasSizeGreaterThan(5).allMatch(row -> !row.getField("mean").isEmpty());
      assertThat(regions).anyMatch(row -> !row.getField("adjusted").isEmpty());
    }
  }

  @Test
  void aRegionsMeanIsOfTheScoresThatAreShownSoThatItTellsOfNoOther() throws IOException {
    Path tables = demo.release("r1").resolve("tables");
    Map<String, String> regions = new HashMap<>();
    for (NamedCsvRecord row : records(tables.resolve("country_year_small-arms.csv"))) {
      if (row.getField("year").equals("2006")) {
        regions.put(row.getField("state"), row.getField("region"));
      }
    }
    Map<String, List<Double>> shown = new TreeMap<>();
    int keptBack = 0;
    for (NamedCsvRecord row : records(tables.resolve("scores_officials.csv"))) {
      if (row.getField("suppressed").equals("true")) {
        keptBack++;
      } else {
        shown
            .computeIfAbsent(regions.get(row.getField("state")), region -> new ArrayList<>())
            .add(Double.valueOf(row.getField("score")));
      }
    }
    assertThat(keptBack).isPositive();
    List<NamedCsvRecord> means = records(demo.release("r1").resolve("regions.csv"), "officials");
    assertThat(means).hasSizeGreaterThan(5);
    for (NamedCsvRecord mean : means) {
      List<Double> scores = shown.get(mean.getField("region"));
      assertThat(mean.getField("states")).isEqualTo(Integer.toString(scores.size()));
      assertThat(Double.parseDouble(mean.getField("mean")))
          .isCloseTo(
              scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
              within(1e-12));
    }
    NamedCsvRecord all =
        records(tables.resolve("response_officials.csv")).stream()
            .filter(row -> row.getField("subject").equals("unadjusted"))
            .findFirst()
            .orElseThrow();
    assertThat(Integer.parseInt(all.getField("answered"))).isEqualTo(118 - keptBack);
  }

  private static List<NamedCsvRecord> records(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static List<NamedCsvRecord> records(Path file, String survey) throws IOException {
    return records(file).stream().filter(row -> row.getField("survey").equals(survey)).toList();
  }

  @Test
  void aWorldHasTheAttributesOfARelease(@TempDir Path fresh) throws IOException {
    AttributeTable table = new ReadAttributes(demo.context(), "r1", Optional.empty()).read();
    List<Row> rows =
        released(Tables.countryYear("small-arms"))
            .where("year = 2006 AND log_violence IS NOT NULL")
            .select("state", "log_violence")
            .collectAsList();
    assertThat(demo.printed())
        .contains("harm of drugs: opioid_use in 2006", "autocracy: 1 - polyarchy in 2006")
        .contains("no harm of drugs", "all attributes are the table's");
    Map<String, Double> harm =
        rows.stream().collect(Collectors.toMap(row -> row.getString(0), row -> row.getDouble(1)));
    assertThat(table.complete()).hasSizeBetween(140, 192);
    assertThat(table.complete().keySet()).isSubsetOf(harm.keySet());
    table
        .complete()
        .forEach(
            (state, row) ->
                assertThat(row.byGood().get(TradedGood.SMALL_ARMS))
                    .containsEntry(Quantity.HARM, harm.get(state)));

    Simulate simulate = new Simulate(CountryRegistry.load(), 2006, table);
    assertThat(simulate.said())
        .startsWith(table.complete().size() + " of 192 states have all of them; ");
    simulate.run(fresh);
    assertThat(Files.readString(fresh.resolve("README.md")))
        .contains("those of release r1 of the study demo");
  }

  @Test
  void theAttributesOfAReleaseAreTheSameHoweverItsTablesAreRead() {
    AttributeTable table = new ReadAttributes(demo.context(), "r1", Optional.of(2005)).read();
    demo.spark().conf().set("spark.sql.shuffle.partitions", 7);
    try {
      assertThat(new ReadAttributes(demo.context(), "r1", Optional.of(2005)).read())
          .isEqualTo(table);
    } finally {
      demo.spark().conf().unset("spark.sql.shuffle.partitions");
    }
  }

  @Test
  void aReleaseThatLacksAColumnOfAnAttributeIsRefusedWithWhatToDo(@TempDir Path changed)
      throws IOException {
    StudyRun.copy(Path.of("conf"), changed);
    for (String file : files(changed)) {
      String text = Files.readString(changed.resolve(file));
      Files.writeString(changed.resolve(file), text.replace("opioid_use", "opioid_users"));
    }
    StudyRun renamed = new StudyRun(changed, "demo", Path.of("data/sample"), directory);
    ReadAttributes attributes = new ReadAttributes(renamed.context(), "r1", Optional.empty());
    assertThatThrownBy(attributes::read)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("preferences drugs-2006: harm = \"opioid_users\"")
        .hasMessageContaining("run refresh and name the release that it makes");
  }

  @Test
  void aYearThatNoStateHasAttributesInIsRefused() {
    ReadAttributes attributes = new ReadAttributes(demo.context(), "r1", Optional.of(1950));
    assertThatThrownBy(attributes::read)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no state has all attributes")
        .hasMessageContaining("--attributes-year");
  }

  @Test
  void theDataPackageDescribesEveryExportedFileAndEveryColumn() throws IOException {
    new ExportCheck(demo.release("r1")).everyResourceIsAsDescribed();
    ColumnGlossary glossary = new ColumnGlossary();
    for (String table :
        List.of(
            Tables.VERDICTS,
            Tables.COEFFICIENTS,
            Tables.EFFECTS,
            Tables.MODELS,
            Tables.LEDGER,
            Tables.REJECTED,
            Tables.FILES)) {
      assertThat(released(table).columns())
          .as("columns of " + table + " that columns.csv describes")
          .allMatch(column -> glossary.column(table, column).isPresent());
    }
  }

  @Test
  void rReadsTheExportAndFindsTheNumbersOfTheCodebook() {
    assertThat(Installed.r(demo.release("r1"), SCRIPTS.resolve("codebook.R")))
        .contains(
            "checked " + 3 * demo.context().study().features().size() + " features of 3 goods");
  }

  @Test
  void pandasReadsTheExportWithItsTypesAndLabels() throws IOException {
    long tables =
        files(demo.release("r1").resolve("tables")).stream()
            .filter(file -> file.endsWith(".csv"))
            .count();
    assertThat(tables).isGreaterThan(10);
    assertThat(Installed.pandas(demo.release("r1"), SCRIPTS.resolve("loaded.py")))
        .contains("loaded " + tables + " tables");
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .collect(Collectors.toList());
    }
  }

  @Test
  void explainLeadsFromTheCitationToTheSqlTheCoverageAndTheUse() {
    JobContext context = demo.context();
    new Explain(context).run("log_exports");
    assertThat(demo.printed())
        .contains("citation     Gaulier")
        .contains("SQL          SELECT exporter AS state, year, sum(value) AS value FROM")
        .contains("coverage     small-arms, release r1: ")
        .contains("WHERE exporter IS NOT NULL AND product IN (the good's codes of HS92)")
        .contains("codes        small-arms: 930")
        .contains("used         model survey-index");
    new Explain(context).run("vote_61_89");
    assertThat(demo.printed())
        .contains("SELECT state, 2006 AS year, max(CASE vote")
        .contains("AND vote IN ('yes', 'abstain', 'no') GROUP BY state");
    new Explain(context).run("H2");
    assertThat(demo.printed())
        .contains("the model's comparative static in state_ownership is negative")
        .contains("survey-index, r1: supported");
  }
}
