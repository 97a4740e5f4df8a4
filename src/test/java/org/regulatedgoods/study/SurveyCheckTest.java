package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A declared survey, broken in one place. */
class SurveyCheckTest {

  private static final String FILE = "surveys/officials.yaml";

  private Conf conf;

  @BeforeEach
  void copyTheShippedDeclarations(@TempDir Path folder) throws IOException {
    conf = Conf.copiedTo(folder);
  }

  @Test
  void aPersonalColumnMayNotBeReadIntoATable() throws IOException {
    conf.replace(FILE, "personal: [ministry, date]", "personal: [iso3, i04]");
    assertThat(problems())
        .containsExactly(
            "read.country.column = \"iso3\": the column is declared personal, and would get into a"
                + " table; use another, or take it off the list",
            "read.items.i04 = \"i04\": the column is declared personal, and would get into a table;"
                + " use another, or take it off the list");
  }

  @Test
  void aPersonalColumnMayNotHoldTheAnswersEither() throws IOException {
    conf.replace(
        FILE,
        "personal: [ministry, date]",
        "layout: long\n  cells: {item: question, answer: date}\n  personal: [ministry, date]");
    assertThat(problems())
        .containsExactly(
            "read.cells.answer = \"date\": the column is declared personal, and would get into a"
                + " table; use another, or take it off the list");
  }

  @Test
  void aCodeThatIsAnAnswerOrStandsTwiceIsReported() throws IOException {
    conf.replace(FILE, "dont-know: [\"9\"]", "dont-know: [\"9\", \"5\"]\n  refused: [\"9\"]");
    assertThat(problems())
        .containsExactly(
            "read.dont-know = \"5\": the code is an answer on the scale [1, 5]; declare the other"
                + " scale or the other code",
            "read.refused = \"9\": the code has two meanings; write it once");
  }

  @Test
  void askingDependsOnAnItemThatStandsBefore() throws IOException {
    conf.replace(
        FILE,
        "human rights are at risk, direction: forward}",
        "human rights are at risk, direction: forward, asked-if: {item: i02, answers: [6]}}");
    assertThat(problems())
        .containsExactly(
            "read.items.i01.asked-if.item = \"i02\": no item of this name stands before it; use one"
                + " of []",
            "read.items.i01.asked-if.answers = \"6\": an answer is off the scale [1, 5]; use one of"
                + " the scale");
  }

  @Test
  void labelsAreOfPointsOfTheScale() throws IOException {
    conf.replace(FILE, "scale: [1, 5]", "scale: [1, 5]\n  labels: {Never: 0}");
    assertThat(problems())
        .containsExactly(
            "read.labels.Never = \"0\": a label's point is off the scale [1, 5]; use one of the"
                + " scale");
  }

  @Test
  void theGoodAndThePropensityAreOfTheStudy() throws IOException {
    conf.replace(FILE, "good: small-arms", "good: widgets");
    conf.replace(FILE, "[log_gdp_per_head, polity2]", "[log_gdp_per_head, region]");
    assertThat(problems())
        .contains(
            "read.fieldwork.good = \"widgets\": not a good of the study demo; use one of"
                + " [small-arms, drugs, antiquities]")
        .anyMatch(
            problem ->
                problem.startsWith(
                    "read.fieldwork.propensity = \"region\": a nominal feature has no number"));
  }

  @Test
  void theYearTheSharesAndTheNumbersAreInTheirRange() throws IOException {
    conf.replace(FILE, "year: 2006", "year: 2007");
    assertThat(problems())
        .containsExactly(
            "read.year = \"2007\": nobody was asked in 2007, but from 2006-01-09 to 2006-11-05;"
                + " write the year of the fieldwork");
    conf.replace(FILE, "year: 2007", "year: 2006");
    conf.replace(FILE, "minimum-answered: 0.5", "minimum-answered: 50");
    assertThat(problems())
        .containsExactly(
            "read.minimum-answered = \"50\": not a share above 0 and up to 1; write one such as"
                + " 0.5");
    conf.replace(FILE, "minimum-answered: 50", "minimum-answered: 0.5");
    conf.replace(FILE, "officials: [1, 4]", "officials: [4, 1]");
    assertThat(problems())
        .containsExactly(
            "read.fieldwork.officials: [4, 1] are not a fewest and a most; write two numbers from"
                + " 1, as in [1, 4]");
  }

  @Test
  void aLongLayoutNamesItsCells() throws IOException {
    conf.replace(FILE, "  scale: [1, 5]", "  layout: long\n  scale: [1, 5]");
    assertThat(problems())
        .containsExactly(
            "read.cells: the columns of item and answer are for the layout long; add the key");
  }

  /** The problems of the survey's file, without file and line. */
  private List<String> problems() {
    assertThat(conf.problems()).allMatch(problem -> problem.startsWith("conf/" + FILE));
    return conf.problems().stream()
        .map(problem -> problem.replaceFirst("^conf/[^:]+:\\d+: ", ""))
        .toList();
  }
}
