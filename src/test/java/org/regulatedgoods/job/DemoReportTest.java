package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a person reads of the demonstration: its report, and the explanation of a name in it. */
class DemoReportTest {
  @Test
  void everyPersonIsToldThatTheDataAreSynthetic() throws IOException {
    assertThat(DemoRelease.printed()).contains("SYNTHETIC DATA");
    assertThat(Files.readString(DemoRelease.directory().resolve("report.html")))
        .contains("SYNTHETIC");
    assertThat(Files.readString(DemoRelease.directory().resolve("report.md")))
        .contains("SYNTHETIC");
    assertThat(Files.readString(Path.of("data/sample/README.md"))).contains("SYNTHETIC");
  }

  @Test
  void theReportShowsEachSurveyedGoodByRegionOnTheMapAndInItsOrder() throws IOException {
    String page = Files.readString(DemoRelease.directory().resolve("report.html"));
    for (String survey : List.of("officials", "officials-drugs", "officials-antiquities")) {
      assertThat(DemoRelease.directory().resolve("regions-" + survey + ".svg")).isNotEmptyFile();
      assertThat(DemoRelease.directory().resolve("map-" + survey + ".svg")).isNotEmptyFile();
      assertThat(DemoRelease.directory().resolve("ranking-" + survey + ".svg")).isNotEmptyFile();
      assertThat(page).contains("Mean index by region: " + survey + "\"");
      List<NamedCsvRecord> regions = regions(survey);
      assertThat(regions).hasSizeGreaterThan(5).allMatch(row -> !row.getField("mean").isEmpty());
      assertThat(regions).anyMatch(row -> !row.getField("adjusted").isEmpty());
    }
  }

  @Test
  void aRegionsMeanIsOfTheScoresThatAreShownSoThatItTellsOfNoOther() throws IOException {
    Path tables = DemoRelease.directory().resolve("tables");
    Map<String, String> regions = new HashMap<>();
    for (NamedCsvRecord row : DemoRelease.records(tables.resolve("country_year_small-arms.csv"))) {
      if (row.getField("year").equals("2006")) {
        regions.put(row.getField("state"), row.getField("region"));
      }
    }
    Map<String, List<Double>> shown = new TreeMap<>();
    int keptBack = 0;
    for (NamedCsvRecord row : DemoRelease.records(tables.resolve("scores_officials.csv"))) {
      if (row.getField("suppressed").equals("true")) {
        keptBack++;
      } else {
        shown
            .computeIfAbsent(regions.get(row.getField("state")), region -> new ArrayList<>())
            .add(Double.valueOf(row.getField("score")));
      }
    }
    assertThat(keptBack).isPositive();
    List<NamedCsvRecord> means = regions("officials");
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
        DemoRelease.records(tables.resolve("response_officials.csv")).stream()
            .filter(row -> row.getField("subject").equals("unadjusted"))
            .findFirst()
            .orElseThrow();
    assertThat(Integer.parseInt(all.getField("answered"))).isEqualTo(118 - keptBack);
  }

  /** In a region there are few of the governments that are kept back. */
  @Test
  void whatIsLeftOfASurveysModelWithoutARegionIsKeptBack() throws IOException {
    List<NamedCsvRecord> left =
        DemoRelease.records(DemoRelease.directory().resolve("tables/left_out.csv")).stream()
            .filter(row -> row.getField("kind").equals("region"))
            .toList();
    assertThat(left)
        .filteredOn(row -> row.getField("model").startsWith("survey-"))
        .hasSizeGreaterThan(20)
        .allMatch(row -> row.getField("estimate").isEmpty() && row.getField("p_value").isEmpty());
    assertThat(left)
        .filteredOn(row -> row.getField("model").startsWith("vote-"))
        .hasSizeGreaterThan(20)
        .anyMatch(row -> !row.getField("estimate").isEmpty());
  }

  @Test
  void explainLeadsFromTheCitationToTheSqlTheCoverageAndTheUse() {
    StudyRun demo = DemoRelease.run();
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

  private static List<NamedCsvRecord> regions(String survey) throws IOException {
    return DemoRelease.records(DemoRelease.directory().resolve("regions.csv")).stream()
        .filter(row -> row.getField("survey").equals(survey))
        .toList();
  }
}
