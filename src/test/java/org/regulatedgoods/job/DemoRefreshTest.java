package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.Installed;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.lake.Release;

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

  @Test
  void theSurveyRecoversEverySignOfTheTruth() {
    List<Row> verdicts =
        released(Tables.VERDICTS)
            .where("model IN ('survey-index', 'survey-regions')")
            .orderBy("position")
            .collectAsList();
    assertThat(verdicts)
        .extracting(row -> row.getAs("hypothesis"))
        .containsExactly("H1", "H2", "H3", "H4", "H5", "H6", "H7");
    assertThat(verdicts).extracting(row -> row.getAs("finding")).containsOnly("SUPPORTED");
  }

  @Test
  void theTheorysWeightsComeBackFromTheSurveyWithTheirSignsAndRatios() {
    List<Row> weights = released(Tables.THEORY_WEIGHTS).orderBy("position").collectAsList();

    assertThat(weights).hasSize(6).allMatch(row -> row.<Boolean>getAs("allowed"));
    double scale =
        weights.get(0).<Double>getAs("estimate") / weights.get(0).<Double>getAs("stated");
    for (Row row : weights) {
      double error = row.<Double>getAs("standard_error");
      boolean isRatio = row.getAs("quantity").equals("state-share");
      assertThat(row.<Double>getAs("estimate"))
          .as(row.<String>getAs("quantity"))
          .isCloseTo(row.<Double>getAs("stated") * (isRatio ? 1 : scale), within(4 * error));
    }
  }

  @Test
  void whatTheTheoryPredictsIsTheTruthThatTheWorldWasDrawnFrom() {
    Map<String, Double> truth = new Simulate(CountryRegistry.load(), 2006).world().preferred();
    List<Row> predictions = released(Tables.PREDICTIONS).orderBy("rank").collectAsList();

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
  void everyPersonIsToldThatTheDataAreSynthetic() throws IOException {
    assertThat(printed).contains("SYNTHETIC DATA");
    assertThat(Files.readString(demo.release("r1").resolve("report.html"))).contains("SYNTHETIC");
    assertThat(Files.readString(demo.release("r1").resolve("report.md"))).contains("SYNTHETIC");
    assertThat(Files.readString(Path.of("data/sample/README.md"))).contains("SYNTHETIC");
  }

  @Test
  void theCountryYearTableHasOneRowForEachStateThatExistsAndAStatusInEveryCell() {
    Dataset<Row> table = released(Tables.countryYear("small-arms"));
    CountryRegistry registry = CountryRegistry.load();
    long expected =
        registry.states().stream()
            .flatMapToInt(
                state -> java.util.stream.IntStream.rangeClosed(2000, 2006).filter(state::existsIn))
            .count();
    assertThat(table.count()).isEqualTo(expected);
    assertThat(table.dropDuplicates("state", "year").count()).isEqualTo(expected);
    for (String column : table.columns()) {
      if (column.endsWith("__status")) {
        assertThat(table.where("`" + column + "` IS NULL").count()).as(column).isZero();
      }
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
  void theRejectedTableHoldsExactlyTheRowsThatTheLedgerCallsLost() {
    long lost =
        released(Tables.LEDGER)
            .where("stage = 'ingest' AND outcome = 'lost'")
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
        .contains("checked " + demo.context().study().features().size() + " features");
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
