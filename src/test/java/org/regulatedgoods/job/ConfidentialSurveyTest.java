package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.report.Printed;

/** A survey of invented persons: what is personal of them is planted, and then looked for. */
class ConfidentialSurveyTest {

  private static final List<String> PLANTED =
      List.of("Xanthippe", "xanthippe@ministry.example", "zanzibarius", "2006-04-01");

  private static final String SURVEY =
      """
      id: officials
      origin: {producer: nobody, title: Made-up survey, version: "1", published: "2026", license: CC0-1.0, citation: SYNTHETIC, url: "none"}
      read:
        shape: responses
        path: survey.csv
        respondent: email
        country: {column: iso3, scheme: iso3}
        year: 2006
        fieldwork: {good: widgets, wave: first, from: 2006-01-01, to: 2006-12-31, mode: web, frame: un-members, officials: [1, 4], propensity: [democracy]}
        personal: [name, email, comment, day]
        minimum-respondents: 3
        scale: [1, 5]
        dont-know: ["9"]
        items:
          q1: {wording: One, direction: forward}
          q2: {wording: Two, direction: reverse}
          q3: {wording: Three, direction: forward}
          q4: {wording: Four, direction: forward}
      features:
        support: {title: Support, unit: index, measure: interval, from: score, valid: 2006}
        support_eap: {title: Support by the model, unit: deviations, measure: interval, from: eap, valid: 2006}
        support_next_door: {title: Support next door, unit: 0 or 1, measure: binary, from: score, neighbours: any, valid: 2006}
      """;

  private static final String ON_THE_SURVEY =
      """
        - id: support-ols
          title: Support on democracy
          good: widgets
          outcome: support
          estimator: ols
          years: 2006
          covariance: HC3
          terms: [{role: regime, term: democracy}]
      robustness:
        leave-out: {}
      """;

  /** The two governments with fewer officials than are needed to be shown. */
  private static final List<String> FEW = List.of("AFG", "NAM");

  private static final List<String> ANSWERED =
      List.of(
          "ALB", "DZA", "ARG", "AUS", "FRA", "ITA", "ESP", "PRT", "DNK", "SWE", "NOR", "FIN", "POL",
          "HUN", "ROU", "BGR", "GRC", "TUR", "EGY", "MAR", "TUN", "KEN", "GHA", "SEN", "MLI", "NER",
          "CMR", "GAB", "BRA", "CHL", "PER", "BOL", "MEX", "CUB", "JPN", "IND", "THA", "VNM", "IDN",
          "PHL");

  private static final List<String> SILENT =
      List.of("USA", "CAN", "GBR", "DEU", "CHE", "AUT", "IRL", "NZL", "CHN", "NGA", "ETH", "ZMB");

  @TempDir Path directory;

  @Test
  void nothingPersonalGetsOutAndGovernmentsWithFewOfficialsAreKeptBack() throws IOException {
    StudyRun study = study(answers());
    List<String> logged = new CopyOnWriteArrayList<>();
    String printed = logging(logged, study::refresh);

    assertNothingPlanted("printed", printed);
    assertNothingPlanted("logged", String.join("\n", logged));
    assertNothingPlantedInFiles(study.release("r1").getParent().getParent().getParent());
    for (String table : study.context().lake().tables()) {
      assertNothingPlanted(table, text(study.context().lake().working(table)));
    }
    assertThat(text(study.context().lake().working(Tables.REJECTED))).contains("HKG");

    Path tables = study.release("r1").resolve("tables");
    for (String table : List.of("scores_officials", Tables.countryYear("widgets"))) {
      String csv = Files.readString(tables.resolve(table + ".csv"));
      List<String> rows = csv.lines().filter(line -> line.contains("2006")).toList();
      assertThat(rows).as(table).anyMatch(row -> row.contains("ALB"));
      assertThat(rows)
          .filteredOn(row -> FEW.stream().anyMatch(row::contains))
          .as(table)
          .hasSize(2)
          .allMatch(row -> row.contains("suppressed") || row.endsWith(",true"));
    }
    List<String> without =
        Files.readString(tables.resolve("left_out.csv"))
            .lines()
            .filter(line -> line.contains("support-ols"))
            .toList();
    assertThat(without).hasSize(1 + ANSWERED.size() + FEW.size());
    assertThat(without)
        .filteredOn(line -> line.contains("too few officials of it answered"))
        .hasSize(2)
        .allMatch(line -> line.matches(".*,(AFG|NAM),\\d+,,,,,false,.*"));
    Dataset<Row> exported =
        study.spark().read().parquet(tables.resolve("scores_officials.parquet").toString());
    assertThat(exported.where("suppressed").selectExpr("score", "eap", "officials").collectAsList())
        .hasSize(2)
        .allMatch(row -> row.isNullAt(0) && row.isNullAt(1) && row.isNullAt(2));
    assertThat(study.context().lake().working("scores_officials").where("score IS NULL").count())
        .as("the lake itself keeps them, since they count in the fits")
        .isZero();
    String report = Files.readString(study.release("r1").resolve("report.html"));
    assertThat(report)
        .contains("2 more, for which fewer than 3 officials answered, are kept back")
        .contains("With the error of measurement", "<code>democracy</code>")
        .contains("Who did not answer", "effective sample size", "worst cases")
        .contains("Support for regulation over the world", "Information of the questionnaire")
        .doesNotContain("Namibia:");
  }

  @Test
  void noCellOfANeighbourAndNoExtremeOfTheCodebookTellsOfAGovernmentWithFewOfficials()
      throws IOException {
    StudyRun study = study(answers());
    study.refresh();
    String table = Tables.countryYear("widgets");
    assertThat(
            study
                .context()
                .lake()
                .working(table)
                .where("state = 'AGO' AND year = 2006 AND support_next_door = 1")
                .count())
        .as("what Namibia's two officials said is in Angola's cell")
        .isOne();
    Path folder = study.release("r1");
    Dataset<Row> exported =
        study.spark().read().parquet(folder.resolve("tables/" + table + ".parquet").toString());
    Dataset<Row> kept = exported.where("support_next_door IS NOT NULL");
    assertThat(kept.where("state IN ('AGO', 'BWA', 'ZAF', 'ZMB', 'PAK', 'IRN', 'AFG')").count())
        .isZero();
    assertThat(kept.where("state = 'BEL' AND support_next_door = 1").count()).isOne();
    assertThat(
            exported
                .where("support_next_door__status = 'suppressed'")
                .select("state")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .contains("AGO", "PAK");

    double most = exported.selectExpr("max(support)").collectAsList().get(0).getDouble(0);
    assertThat(most).isLessThan(1);
    String codebook = Files.readString(folder.resolve("codebook.csv"));
    assertThat(codebook.lines().filter(line -> line.contains(",support,")).toList())
        .hasSize(1)
        .allMatch(line -> line.contains("," + most + ","));
  }

  @Test
  void aFaultInAPersonalRowTellsNoCellOfIt() throws IOException {
    for (String spoilt :
        List.of(
            "Xanthippe,xanthippe@ministry.example,zanzibarius,2006-04-01,FRA,Xanthippe,1,1,1",
            "Xanthippe,xanthippe@ministry.example,zanzibarius,2006-04-01,FRA,1,1,1",
            "1,2,3,4,Xanthippe,1,1,1,1",
            "\"Xanthippe,xanthippe@ministry.example")) {
      List<String> lines = new ArrayList<>(answers());
      lines.add(spoilt);
      StudyRun study = study(lines);
      List<String> logged = new CopyOnWriteArrayList<>();
      Throwable[] refused = new Throwable[1];
      logging(
          logged,
          () -> {
            refused[0] = catchThrowable(study::refresh);
            return "";
          });
      assertThat(refused[0]).hasMessageContaining("survey.csv:");
      assertNothingPlanted("message", refused[0].getMessage());
      assertNothingPlanted("printed", study.printed());
      assertNothingPlanted("logged", String.join("\n", logged));
    }
  }

  private StudyRun study(List<String> lines) throws IOException {
    StudyRun study = StudyRun.tiny(Files.createTempDirectory(directory, "study"));
    Path conf = study.conf();
    Files.createDirectories(conf.resolve("surveys"));
    Files.writeString(conf.resolve("surveys/officials.yaml"), SURVEY);
    Path declared = conf.resolve("studies/tiny.yaml");
    Files.writeString(
        declared,
        Files.readString(declared)
            .replace("[democracy, stance]", "[democracy, stance, officials]")
            .concat(ON_THE_SURVEY));
    Files.writeString(study.raw().resolve("survey.csv"), String.join("\n", lines) + "\n");
    StringBuilder democracy = new StringBuilder("iso3,year,score\n");
    Random random = new Random(2);
    for (String state : Stream.of(ANSWERED, SILENT, FEW).flatMap(List::stream).toList()) {
      democracy.append(state).append(",2005,0.").append(10 + random.nextInt(80)).append('\n');
    }
    Files.writeString(study.raw().resolve("democracy.csv"), democracy.toString());
    return study;
  }

  /** Four officials of each of forty governments, one of Afghanistan and two of Namibia. */
  private static List<String> answers() {
    List<String> lines = new ArrayList<>();
    lines.add("name,email,comment,day,iso3,q1,q2,q3,q4");
    Random random = new Random(1);
    for (String state : ANSWERED) {
      double trait = random.nextGaussian();
      for (int i = 0; i < 4; i++) {
        lines.add(line(random, state, trait));
      }
    }
    // The one official of Afghanistan is more in favour than any government.
    lines.add("Xanthippe,xanthippe@ministry.example,zanzibarius,2006-04-01,AFG,5,1,5,5");
    lines.add(line(random, "NAM", 1));
    lines.add(line(random, "NAM", 1));
    lines.add(line(random, "HKG", 1));
    return lines;
  }

  private static String line(Random random, String state, double trait) {
    StringBuilder line =
        new StringBuilder("Xanthippe,xanthippe@ministry.example,zanzibarius,2006-04-01," + state);
    for (int j = 0; j < 4; j++) {
      long answer = Math.round(3 + trait + 0.7 * random.nextGaussian());
      long code = Math.min(5, Math.max(1, answer));
      line.append(',').append(j == 1 ? 6 - code : code);
    }
    return line.toString();
  }

  private static void assertNothingPlanted(String where, String text) {
    for (String planted : PLANTED) {
      assertThat(text.contains(planted)).as("%s holds %s", where, planted).isFalse();
    }
  }

  /** The bytes of all files, and the words of PDF; Parquet is looked through as tables. */
  private static void assertNothingPlantedInFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).hasSizeGreaterThan(20);
      for (Path file : all) {
        assertNothingPlanted(
            file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        if (file.toString().endsWith(".pdf")) {
          assertNothingPlanted(file.toString(), Printed.text(file));
        }
      }
    }
  }

  private static String text(Dataset<Row> rows) {
    StringBuilder text = new StringBuilder();
    rows.toJSON().collectAsList().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private interface Run {
    String printed();
  }

  /** Runs with everything logged that is worth a line at level info. */
  private static String logging(List<String> lines, Run run) {
    AbstractAppender appender =
        new AbstractAppender("lines", null, null, true, Property.EMPTY_ARRAY) {
          @Override
          public void append(LogEvent event) {
            lines.add(event.getMessage().getFormattedMessage());
            if (event.getThrown() != null) {
              lines.add(event.getThrown().toString());
            }
          }
        };
    Logger root = (Logger) LogManager.getRootLogger();
    Level before = root.getLevel();
    appender.start();
    root.addAppender(appender);
    root.setLevel(Level.INFO);
    try {
      return run.printed();
    } finally {
      root.setLevel(before);
      root.removeAppender(appender);
    }
  }
}
