package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections and contracts, as a source's declaration has them. */
class CorrectionCheckTest {

  private static final String WHO =
      ", reason: invented, source: nobody, coder: a test, date: 2026-01-01}\n";

  private Conf conf;

  @BeforeEach
  void copyTheShippedDeclarations(@TempDir Path folder) throws IOException {
    conf = Conf.copiedTo(folder);
  }

  @Test
  void aCorrectionKnowsTheLineThatItStandsIn() throws IOException {
    polity(
        "{id: one, match: {ccode: 339, year: 1990}, action: set, column: polity2, value: 1,"
            + " expect: 2");
    var source =
        conf.load().values().stream()
            .flatMap(study -> study.source("polity5").stream())
            .findFirst()
            .orElseThrow();
    assertThat(source.corrections()).hasSize(1);
    assertThat(source.corrections().get(0).place())
        .hasToString("conf/sources/polity5.yaml:21: corrections.1");
  }

  @Test
  void whatCannotBeMeantIsRefused() throws IOException {
    polity(
        "{id: one, match: {ccode: 339}, action: set, column: polity2, value: much, expect: 2",
        "{id: one, match: {ccode: 339}, action: set, column: year, value: 1990, expect: 1991",
        "{id: three, match: {ccode: 339}, action: move, column: polity2, value: 1, expect: 2",
        "{id: four, match: {ccode: 339}, action: set, column: polity2, value: 2, expect: 2.0",
        "{id: five, match: {ccode: 339}, action: missing, column: polity2, value: 1, expect: 2",
        "{id: six, match: {ccode: 339}, action: drop, column: polity2",
        "{id: seven, match: {ccode: 339}, action: swap, column: polity2, expect: 2");
    assertThat(conf.problems())
        .anyMatch(problem -> problem.contains("24: corrections.4.value = \"2\": it is what is"))
        .anyMatch(
            problem -> problem.contains("25: corrections.5.value = \"1\": the action missing"))
        .anyMatch(problem -> problem.contains("26: corrections.6.expect: what must stand in"))
        .anyMatch(problem -> problem.contains("27: corrections.7.action = \"swap\": not an action"))
        .hasSize(4);

    conf.write(
        "sources/polity5.yaml",
        conf.text("sources/polity5.yaml")
            .lines()
            .filter(line -> !line.matches("  - \\{id: (four|five|six|seven).*"))
            .collect(java.util.stream.Collectors.joining("\n")));
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/polity5.yaml:21: corrections.1.value = \"much\": not a number, as the"
                + " column polity2 holds; write it in digits, or use the action missing",
            "conf/sources/polity5.yaml:22: corrections.2.id = \"one\": two corrections have this"
                + " id; rename one",
            "conf/sources/polity5.yaml:22: corrections.2.action = \"set\": the column year says"
                + " which country or year the row is of; use move or drop",
            "conf/sources/polity5.yaml:23: corrections.3.column = \"polity2\": a row moves to"
                + " another country or year, and this column is neither; use set, or one of"
                + " [ccode, year]");
  }

  @Test
  void ofFlowsByProductOnlyTheRowsOfTheStudysGoodsCanBeCorrected() throws IOException {
    String file = "sources/baci-hs92.yaml";
    conf.write(
        file,
        conf.text(file)
            .replace(
                "\nfeatures:\n",
                "\ncorrections:\n"
                    + correction(
                        "{id: a, match: {i: 4, t: 2003}, action: drop, column: v, expect: 1")
                    + correction(
                        "{id: b, match: {i: 4, k: \"010121\"}, action: drop, column: v, expect: 1")
                    + correction(
                        "{id: c, match: {i: 4, k: \"930200\"}, action: drop, column: q, expect: 1")
                    + correction(
                        "{id: d, match: {i: 4, k: \"930200\"}, action: drop, column: v, expect: 1")
                    + "features:\n"));
    List<String> problems = conf.problems();
    assertThat(problems)
        .anyMatch(
            problem ->
                problem.contains("corrections.1.match = \"i = 4, t = 2003\": without a product"))
        .anyMatch(
            problem ->
                problem.contains(
                    "corrections.2.match = \"010121\": the study country-years has no good of this"
                        + " product: its rows are in sums, and cannot be corrected"))
        .anyMatch(problem -> problem.contains("corrections.3 = \"q\": no column that is read"))
        .noneMatch(problem -> problem.contains("corrections.4"));
  }

  @Test
  void aContractIsAShareOfWhatWasReleased() throws IOException {
    String file = "sources/polity5.yaml";
    conf.replace(file, "\nfeatures:\n", "\nchecks: {coverage-drop: {max: 2}}\nfeatures:\n");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/polity5.yaml:20: checks.coverage-drop.max = \"2\": not a share; write it"
                + " as 2%, at most 100%");
    conf.replace(file, "{max: 2}", "{max: 2.5%}");
    assertThat(conf.load().values().stream().flatMap(study -> study.contracts().values().stream()))
        .isNotEmpty()
        .allSatisfy(
            placed -> assertThat(placed.contracts().mostGone().orElseThrow()).hasToString("2.5%"));
  }

  private void polity(String... corrections) throws IOException {
    StringBuilder all = new StringBuilder("\ncorrections:\n");
    for (String correction : corrections) {
      all.append(correction(correction));
    }
    conf.replace("sources/polity5.yaml", "\nfeatures:\n", all + "features:\n");
  }

  private static String correction(String start) {
    return "  - " + start + WHO;
  }
}
