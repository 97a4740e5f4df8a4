package org.regulatedgoods.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTablesTest {

  @Test
  void modelsStandSideBySideInPlainText() {
    String text = new TextTables(Examples.synthetic()).text();
    assertThat(text)
        .startsWith("SYNTHETIC DATA")
        .containsPattern("(?m)^log_exports +-0\\.412 +0\\.082$")
        .containsPattern("(?m)^ +\\(0\\.101\\) +\\(0\\.021\\)$")
        .containsPattern("(?m)^N +118 +4,301$")
        .containsPattern("(?m)^Adjusted R² +0\\.369 +–$")
        .containsPattern("(?m)^Covariance +HC3 +CR1$")
        .contains("two-sided p values in brackets. No stars.")
        .contains("(1) 118 of 193 country-years.")
        .contains(
            "(2) 4,301 of 4,825 country-years; lost: homicide_rate is missing (402), democracy is"
                + " missing (122).")
        .contains("(2) 22 clusters are few.")
        .contains("The term region=Oceania is dropped from UN votes on small arms");
    assertThat(text.lines().filter(line -> line.startsWith("-----")).distinct().count())
        .as("one rule a table")
        .isEqualTo(2);
  }

  @Test
  void starsStandOnlyWhereTheStudyDeclaresThem() {
    Findings plain = Examples.synthetic();
    assertThat(new TextTables(plain).text()).doesNotContain("*");
    Findings starred = with(plain, starred(plain.about()), plain.coefficients());
    assertThat(new TextTables(starred).text())
        .containsPattern("(?m)^log_exports +-0\\.412\\*\\*\\* +0\\.082\\*\\*\\*$")
        .containsPattern("(?m)^log_exports:state_owned +-0\\.162\\*")
        .contains("* p < 0.05, ** p < 0.01, *** p < 0.001.");
  }

  @Test
  void fixedEffectsAreSaidAndNotListed() {
    Findings plain = Examples.synthetic();
    List<Coefficient> lines = new ArrayList<>(plain.coefficients());
    Estimate some = lines.get(0).estimate();
    lines.add(new Coefficient(ExampleEstimates.SURVEY, "year[2006]", "effect", "HC3", some));
    assertThat(new TextTables(with(plain, plain.about(), lines)).text())
        .containsPattern("(?m)^Fixed effects of year +yes +–$")
        .doesNotContain("year[2006]");
  }

  @Test
  void theSameCellsAreARowALineInCsv() {
    CsvTable arms = new TextTables(Examples.synthetic()).csv().get(0);
    assertThat(arms.name()).isEqualTo("regression-small-arms");
    assertThat(arms.header())
        .containsExactly("part", "label", ExampleEstimates.SURVEY, ExampleEstimates.VOTES);
    assertThat(arms.rows()).contains(List.of("statistic", "N", "118", "4,301"));
    assertThat(arms.rows())
        .anyMatch(row -> row.subList(0, 2).equals(List.of("estimate", "democracy")));
  }

  private static About starred(About it) {
    return new About(
        it.study(),
        it.title(),
        it.synthetic(),
        it.description(),
        it.release(),
        it.published(),
        it.build(),
        it.software(),
        true);
  }

  private static Findings with(Findings it, About about, List<Coefficient> coefficients) {
    return new Findings(
        about,
        it.states(),
        it.verdicts(),
        it.models(),
        coefficients,
        it.effects(),
        it.tests(),
        it.regions(),
        it.regimes(),
        it.coverage(),
        it.ledger(),
        it.provenance(),
        it.upkeep(),
        it.surveys(),
        RobustnessFindings.NONE);
  }
}
