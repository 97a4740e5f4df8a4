package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.RealFiles;

/**
 * The study of the arms trade treaty on the real public files, against R alone (golden/real, with
 * the script that made it).
 */
@Tag(RealFiles.TAG)
class RealRunTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/real");

  private static final Map<String, String> MODELS =
      Map.of(
          "vote-lpm", "vote-61-89-lpm",
          "vote-logit", "vote-61-89-logit",
          "support-fractional", "support-2008-2019",
          "vote-lpm-standardized", "vote-61-89-lpm-standardised",
          "vote-lpm-clustered", "vote-61-89-lpm-clustered",
          "vote-ordered", "vote-61-89-ordered");

  private static final Map<String, String> TERMS =
      Map.of(
          "(Intercept)", "(Intercept)",
          "polity2", "polity2",
          "mine_ban", "mine_ban_party",
          "log_violence", "log_violence",
          "log_violence_standardized", "log_violence_standardised",
          "log_gdp", "log_gdp_per_head",
          "log_exports", "log_arms_exports",
          "0|1", "0|1",
          "1|2", "1|2");

  @TempDir static Path lake;
  private static StudyRun run;
  private static String printed;

  @BeforeAll
  static void refresh() {
    Optional<Path> real = RealFiles.root();
    Assumptions.assumeTrue(real.isPresent(), "skipped: the real files are not there");
    run = new StudyRun(Path.of("conf"), "arms-trade-treaty", real.get(), lake);
    printed = run.refresh();
  }

  private static Dataset<Row> released(String table) {
    JobContext context = run.context();
    return context.lake().released(context.lake().history().latest().orElseThrow(), table);
  }

  @Test
  void coefficientsErrorsAndRowsAreThoseOfTheIndependentComputation() throws IOException {
    Map<String, Row> ours = new TreeMap<>();
    for (Row row : released(Tables.COEFFICIENTS).collectAsList()) {
      ours.put(row.getAs("model") + " " + row.getAs("covariance") + " " + row.getAs("term"), row);
    }
    Map<String, Long> rows = new TreeMap<>();
    released(Tables.MODELS)
        .collectAsList()
        .forEach(row -> rows.put(row.getAs("model"), row.getAs("rows_used")));
    int compared = 0;
    for (NamedCsvRecord golden : golden("arms-trade-treaty-coefficients.csv")) {
      String model = MODELS.get(golden.getField("model"));
      String covariance = golden.getField("errors").toUpperCase(Locale.ROOT);
      if (model == null) {
        continue;
      }
      Row row = ours.get(model + " " + covariance + " " + TERMS.get(golden.getField("name")));
      assertThat(row).as(golden.toString()).isNotNull();
      close(row.<Double>getAs("estimate"), golden.getField("estimate"), 1e-8);
      close(row.<Double>getAs(EstimateColumns.STANDARD_ERROR), golden.getField("se"), 1e-6);
      if (!golden.getField("df").isEmpty()) {
        close(row.<Double>getAs(EstimateColumns.DF), golden.getField("df"), 1e-6);
      }
      assertThat(rows.get(model)).isEqualTo(Long.parseLong(golden.getField("n")));
      compared++;
    }
    assertThat(compared).isGreaterThan(60);
  }

  private static void close(double ours, String golden, double relative) {
    double expected = Double.parseDouble(golden);
    assertThat(ours).isCloseTo(expected, within(relative * Math.abs(expected)));
  }

  @Test
  void theVotesAreThoseOfTheTitledRollCallAndEveryLostStateIsNamed() throws IOException {
    Set<String> voted = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (NamedCsvRecord state : golden("arms-trade-treaty-states.csv")) {
      if (!state.getField("vote").isEmpty()) {
        voted.add(state.getField("iso"));
      }
      if (state.getField("vote_models").equals("1")) {
        used.add(state.getField("iso"));
      }
    }
    Dataset<Row> table =
        released(Tables.countryYear("small-arms")).where("year = 2006 AND vote_61_89 IS NOT NULL");
    assertThat(states(table)).hasSize(179).isEqualTo(voted);
    Set<String> lost = new TreeSet<>();
    for (Row row :
        released(Tables.LEDGER)
            .where("stage = 'fit' AND subject = 'vote-61-89-lpm' AND outcome = 'lost'")
            .collectAsList()) {
      List<String> keys = row.getList(row.fieldIndex("countries"));
      keys.forEach(key -> lost.add(key.substring(0, 3)));
    }
    Set<String> kept = new TreeSet<>(voted);
    kept.removeAll(lost);
    assertThat(kept).isEqualTo(used);
  }

  @Test
  void testsStandBesideTheCoefficientsWithTheirRules() {
    Map<String, Row> tests = new TreeMap<>();
    released(Tables.TESTS).collectAsList().forEach(row -> tests.put(row.getAs("test"), row));
    assertThat(tests)
        .containsKeys(
            "no-interests", "exporters-vote-and-support", "wild-cluster-bootstrap:polity2");
    assertThat(tests.values())
        .allSatisfy(row -> assertThat(row.<Double>getAs("p.value")).isBetween(0.0, 1.0));
    Row wild = tests.get("wild-cluster-bootstrap:log_arms_exports");
    assertThat(wild.<Long>getAs("draws")).isEqualTo(9999);
    assertThat(wild.<String>getAs("note")).contains("Webb weights over 7 clusters of region");
  }

  private static Set<String> states(Dataset<Row> table) {
    Set<String> states = new TreeSet<>();
    table.select("state").collectAsList().forEach(row -> states.add(row.getString(0)));
    return states;
  }

  @Test
  void whatNeedsTheSurveyIsNotEstimableAndSaysSo() {
    List<Row> verdicts = released(Tables.VERDICTS).where("model LIKE 'survey-%'").collectAsList();
    assertThat(verdicts)
        .hasSizeGreaterThan(4)
        .allSatisfy(
            row -> {
              assertThat(row.<String>getAs("finding")).isEqualTo("NOT_ESTIMABLE");
              assertThat(row.<String>getAs("reason"))
                  .isEqualTo(
                      "regulation_index comes from the source officials, which has no file"
                          + " (survey/officials-2006.csv)");
            });
    assertThat(printed).contains("officials                    no file there");
  }

  private static List<NamedCsvRecord> golden(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(GOLDEN.resolve(file));
        Stream<NamedCsvRecord> rows = reader.stream()) {
      return rows.toList();
    }
  }
}
