package org.regulatedgoods.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.feature.Fixture.Cells;

/** Features of votes, treaties, regions and firms. */
class ShapesTest {

  private static Cells table;

  @BeforeAll
  static void build() {
    table =
        new Fixture(2005, 2007)
            .rows(
                Sources.VOTES,
                "state string, year int, resolution string, vote string",
                "FRA 2006 R/61/89 yes",
                "USA 2006 R/61/89 no",
                "RUS 2006 R/61/89 abstain",
                "JPN 2006 R/61/89 absent",
                "SRB 2006 R/61/89 yes",
                "FRA 2008 R/63/240 abstain",
                "FRA 2009 R/64/48 yes",
                "USA 2008 R/63/240 absent",
                "USA 2009 R/64/48 yes",
                "MNE 2006 R/61/1 yes",
                "CHE 2005 R/60/1 non-member",
                "CHE 2006 R/61/1 non-member",
                "CHE 2006 R/61/89 yes")
            .rows(
                Sources.TREATY,
                "state string, signature date, consent date, consent_kind string",
                "FRA 1997-12-03 2006-12-06 ratification",
                "DEU 1997-12-03 2006-12-05 ratification",
                "MHL 1997-12-04 - -",
                "SRB - 2003-09-18 accession")
            .rows(
                Sources.FIRMS,
                "state string, year int, entity string, share double, weight double",
                "FRA 2005 a 1 3",
                "FRA 2005 b 0 1",
                "FRA 2006 a - 3",
                "FRA 2006 b 0.5 1",
                "DEU 2005 c 1 0")
            .feature(
                "vote",
                Sources.VOTES,
                Draft.from("max(CASE vote WHEN 'yes' THEN 1 ELSE 0 END)").votes(2006, "R/61/89"))
            .feature(
                "support",
                Sources.VOTES,
                Draft.from(
                        "avg(CASE vote WHEN 'yes' THEN 1.0 WHEN 'abstain' THEN 0.5 ELSE 0.0 END)")
                    .votes(2006, "R/63/240", "R/64/48"))
            .feature(
                "party",
                Sources.TREATY,
                Draft.from("CASE WHEN consent < day THEN 1 ELSE 0 END")
                    .asOf("12-06")
                    .missing("zero")
                    .valid(1997, 2006))
            .feature(
                "party31",
                Sources.TREATY,
                Draft.from("CASE WHEN consent < day THEN 1 ELSE 0 END").missing("zero"))
            .feature(
                "yearly",
                Sources.VOTES,
                Draft.from("avg(CASE vote WHEN 'yes' THEN 1 ELSE 0 END)")
                    .yearlyVotes("R/61/89", "R/61/1", "R/60/1"))
            .feature(
                "absence",
                Sources.VOTES,
                Draft.from("avg(CASE vote WHEN 'absent' THEN 1 ELSE 0 END)")
                    .yearlyVotes("all")
                    .counting("yes", "abstain", "no", "absent"))
            .feature(
                "member",
                Sources.VOTES,
                Draft.from("max(CASE vote WHEN 'non-member' THEN 0 ELSE 1 END)")
                    .yearlyVotes("all")
                    .counting("yes", "abstain", "no", "absent", "non-member"))
            .feature("region", Sources.REGIONS, Draft.from("region").nominal())
            .feature(
                "african",
                Sources.REGIONS,
                Draft.from("CASE WHEN region = 'Africa' THEN 1 ELSE 0 END"))
            .feature(
                "owned", Sources.FIRMS, Draft.from("sum(share * weight) / nullif(sum(weight), 0)"))
            .feature("missing", Sources.PANEL, Draft.from("v"))
            .build();
  }

  @Test
  void aVoteIsYesOrNotAndAbsenceIsMissing() {
    assertThat(table.present("vote"))
        .isEqualTo(
            Map.of(
                "CHE 2006", "1.0 observed",
                "FRA 2006", "1.0 observed",
                "RUS 2006", "0.0 observed",
                "SRB 2006", "1.0 observed",
                "USA 2006", "0.0 observed"));
  }

  @Test
  void laterVotesAreAveragedAtTheirAnchorAndAbsencesAreLeftOut() {
    assertThat(table.present("support"))
        .isEqualTo(Map.of("FRA 2006", "0.75 observed", "USA 2006", "1.0 observed"));
  }

  @Test
  void votesWithoutAnAnchorBelongToTheYearInWhichTheyAreCast() {
    assertThat(table.present("yearly"))
        .isEqualTo(
            Map.of(
                "CHE 2006", "1.0 observed",
                "FRA 2006", "1.0 observed",
                "MNE 2006", "1.0 observed",
                "RUS 2006", "0.0 observed",
                "SRB 2006", "1.0 observed",
                "USA 2006", "0.0 observed"));
  }

  @Test
  void absenceIsAFeatureOfItsOwnAndSoIsMembership() {
    assertThat(table.of("JPN", 2006, "absence")).isEqualTo("1.0 observed");
    assertThat(table.of("FRA", 2006, "absence")).isEqualTo("0.0 observed");
    assertThat(table.of("RUS", 2006, "absence")).isEqualTo("0.0 observed");
    assertThat(table.of("CHE", 2005, "absence")).isEqualTo("null absent");
    assertThat(table.of("CHE", 2005, "member")).isEqualTo("0.0 observed");
    assertThat(table.of("CHE", 2006, "member")).isEqualTo("1.0 observed");
    assertThat(table.of("JPN", 2006, "member")).isEqualTo("1.0 observed");
    assertThat(table.of("NAM", 2006, "member")).isEqualTo("null absent");
  }

  @Test
  void membershipIsReadOnTheDeclaredDay() {
    assertThat(table.of("FRA", 2006, "party")).isEqualTo("0.0 observed");
    assertThat(table.of("DEU", 2006, "party")).isEqualTo("1.0 observed");
    assertThat(table.of("DEU", 2005, "party")).isEqualTo("0.0 observed");
    assertThat(table.of("FRA", 2006, "party31")).isEqualTo("1.0 observed");
    assertThat(table.of("FRA", 2005, "party31")).isEqualTo("0.0 observed");
  }

  @Test
  void aSignatoryIsNoPartyAndANonParticipantHasAZero() {
    assertThat(table.of("MHL", 2006, "party")).isEqualTo("0.0 observed");
    assertThat(table.of("JPN", 2006, "party")).isEqualTo("0.0 zero");
    assertThat(table.of("JPN", 2007, "party")).isEqualTo("null absent");
    assertThat(table.of("SRB", 2006, "party")).isEqualTo("1.0 observed");
  }

  @Test
  void aListSaysNothingOfAStateThatWasGoneUnlessItHasItsActsUnderASuccessorsName() {
    Cells before =
        new Fixture(1990, 1990)
            .rows(
                Sources.TREATY,
                "state string, signature date, consent date, consent_kind string",
                "FRA 1989-12-03 1990-12-06 ratification")
            .feature(
                "party",
                Sources.TREATY,
                Draft.from("CASE WHEN consent <= day THEN 1 ELSE 0 END").missing("zero"))
            .feature(
                "ever",
                Sources.TREATY,
                Draft.from("max(CASE WHEN consent <= day THEN 1 ELSE 0 END)").missing("zero"))
            .build();
    assertThat(before.of("FRA", 1990, "party")).isEqualTo("1.0 observed");
    assertThat(before.of("FRA", 1990, "ever")).isEqualTo("1.0 observed");
    assertThat(before.of("SUN", 1990, "party")).isEqualTo("0.0 zero");
    assertThat(before.of("CSK", 1990, "party")).isEqualTo("null absent");
    assertThat(before.of("YUG", 1990, "party")).isEqualTo("null absent");
  }

  @Test
  void regionsAreNamesInEveryYear() {
    assertThat(table.of("FRA", 2005, "region")).isEqualTo("Europe observed");
    assertThat(table.of("NAM", 2007, "region")).isEqualTo("Africa observed");
    assertThat(table.of("NAM", 2006, "african")).isEqualTo("1.0 observed");
    assertThat(table.of("FRA", 2006, "african")).isEqualTo("0.0 observed");
  }

  @Test
  void firmsAreAggregatedToTheirState() {
    assertThat(table.of("FRA", 2005, "owned")).isEqualTo("0.75 observed");
    assertThat(table.of("DEU", 2005, "owned")).isEqualTo("null absent");
    assertThat(table.of("JPN", 2005, "owned")).isEqualTo("null absent");
  }

  @Test
  void anOptionalSourceWithoutFilesIsAbsentThroughout() {
    assertThat(table.present("missing")).isEmpty();
    assertThat(table.columns()).endsWith("missing", "missing__status");
  }

  @Test
  void columnsStandInTheOrderOfDeclarationEachWithItsStatus() {
    assertThat(table.columns())
        .startsWith("state", "year", "vote", "vote__status", "support", "support__status")
        .hasSize(2 + 2 * 11);
    for (Row row : table.rows()) {
      for (int i = 3; i < row.length(); i += 2) {
        assertThat(row.getString(i)).isIn("observed", "zero", "absent");
        assertThat(row.isNullAt(i - 1)).isEqualTo(row.getString(i).equals("absent"));
      }
    }
  }
}
