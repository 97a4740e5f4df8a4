package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.State;
import org.regulatedgoods.quality.BadInput;

/** What the theory says of the demonstration's governments, as it is printed and drawn. */
class DemoTheoryTest {
  private static final CountryRegistry REGISTRY = CountryRegistry.load();
  private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

  @Test
  void predictPrintsTheRankingOfAGoodAndWhoWouldHoldItsTreatyDown() {
    StudyRun demo = DemoRelease.run();
    new ShowPredictions(demo.context()).run(Optional.of("drugs"), Optional.empty());
    List<Row> ranked =
        DemoRelease.table(Tables.PREDICTIONS)
            .where("preference = 'drugs-2006'")
            .orderBy("rank")
            .collectAsList();
    String printed = demo.printed();

    assertThat(printed)
        .startsWith("SYNTHETIC DATA")
        .contains("What the theory says each government wants for drugs, drugs, 2006")
        .contains("held down by ")
        .doesNotContain("small-arms");
    List<String> lines = printed.lines().filter(line -> line.matches(" +\\d+  .*")).toList();
    assertThat(lines).hasSameSizeAs(ranked);
    for (int i = 0; i < lines.size(); i++) {
      double preferred = ranked.get(i).getAs("preferred");
      assertThat(lines.get(i))
          .contains(name(ranked.get(i).getAs("state")))
          .contains(String.format(Locale.ROOT, " %.3f ", preferred));
    }
  }

  @Test
  void predictReadsAnotherYearWhereItIsAsked() {
    StudyRun demo = DemoRelease.run();
    new ShowPredictions(demo.context()).run(Optional.of("antiquities"), Optional.of(2005));

    assertThat(demo.printed())
        .contains("for antiquities, antiquities, 2005")
        .containsPattern(" +1  Panama +2\\.\\d{3} ")
        .doesNotContain("2006");
  }

  @Test
  void aYearOutsideOfTheStudyAndAnUnknownGoodAreRefused() {
    ShowPredictions predictions = new ShowPredictions(DemoRelease.run().context());

    assertThatThrownBy(() -> predictions.run(Optional.empty(), Optional.of(1950)))
        .isInstanceOf(BadInput.class)
        .hasMessage("--year = \"1950\": not a year of the study demo; use one of 2000..2006");
    assertThatThrownBy(() -> predictions.run(Optional.of("ivory"), Optional.empty()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("\"ivory\": no preference of this good");
  }

  @Test
  void estimateTheoryPrintsTheStatedWeightsBesideThoseRecovered() {
    StudyRun demo = DemoRelease.run();
    new ShowWeights(demo.context()).run();
    String printed = demo.printed();

    assertThat(printed).startsWith("SYNTHETIC DATA").contains("compare their ratios");
    for (Row row : DemoRelease.table(Tables.THEORY_WEIGHTS).collectAsList()) {
      assertThat(printed)
          .containsPattern(
              String.format(
                  Locale.ROOT,
                  "  %s +\\Q%s\\E +%.3f +%.4f +%.4f",
                  row.<String>getAs("quantity"),
                  row.<String>getAs("measure"),
                  row.<Double>getAs("stated"),
                  row.<Double>getAs("estimate"),
                  row.<Double>getAs("standard_error")));
    }
  }

  @Test
  void theMapAndTheRankingHaveEveryGovernmentThatIsShownWithItsScoreAndNoOther()
      throws IOException {
    List<String> mapped = titles("map-officials.svg");
    List<String> ranked = titles("ranking-officials.svg");
    List<Row> shown =
        DemoRelease.table(Tables.scores("officials"))
            .where("officials >= 2")
            .orderBy("eap")
            .collectAsList();

    assertThat(shown).hasSizeBetween(60, 117);
    assertThat(mapped).hasSameSizeAs(shown);
    assertThat(ranked).hasSameSizeAs(shown);
    for (Row row : shown) {
      String named =
          String.format(
              Locale.ROOT, "%s: %.2f", name(row.getAs("state")), row.<Double>getAs("eap"));
      assertThat(mapped).contains(named);
      assertThat(ranked).anyMatch(title -> title.startsWith(named + ", "));
    }
    assertThat(ranked.get(0)).startsWith(name(shown.get(shown.size() - 1).getAs("state")) + ":");
  }

  @Test
  void theFigureOfThePreferencesNamesTheFirstAndTheLastWithTheirContributions() throws IOException {
    List<String> titles = titles("preferences-small-arms-2006.svg");
    List<Row> ranked =
        DemoRelease.table(Tables.PREDICTIONS)
            .where("preference = 'small-arms-2006'")
            .orderBy("rank")
            .collectAsList();

    assertThat(titles).hasSizeGreaterThan(20);
    for (Row row : List.of(ranked.get(0), ranked.get(ranked.size() - 1))) {
      assertThat(titles)
          .anyMatch(
              title ->
                  title.startsWith(
                          String.format(
                              Locale.ROOT,
                              "%s: r* %.2f, harm ",
                              name(row.getAs("state")),
                              row.<Double>getAs("preferred")))
                      && title.contains(", autocracy "));
    }
  }

  private static List<String> titles(String figure) throws IOException {
    return TITLE
        .matcher(Files.readString(DemoRelease.directory().resolve(figure)))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static String name(String state) {
    return REGISTRY.state(state).map(State::name).orElseThrow();
  }
}
