package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source and its features against the registry, the layout and each other. */
class SourceCheckTest {

  private static final String VOTE =
      """
          from: max(CASE vote WHEN 'yes' THEN 1 ELSE 0 END)
          resolutions: [R/61/89]
      """;

  private Conf conf;

  @BeforeEach
  void copyTheShippedDeclarations(@TempDir Path folder) throws IOException {
    conf = Conf.copiedTo(folder);
  }

  @Test
  void anUnknownCodeSchemeIsReportedAtItsOwnLine() throws IOException {
    conf.replace("sources/baci.yaml", "j, scheme: baci", "j, scheme: bacy");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/baci.yaml:15: read.importer.scheme = \"bacy\": unknown code scheme; use"
                + " one of [baci, bmr, comtrade, cow, cow-nmc, cow-trade, dac, gw, iso2, iso3, m49,"
                + " name, owid, polity, sipri, ucdp, un-votes, unesco, untc, vdem, vdem-text,"
                + " who]");
  }

  @Test
  void anUnknownRegionSchemeIsReported() throws IOException {
    conf.replace("sources/regions.yaml", "scheme: h7", "scheme: h8");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/regions.yaml:12: read.scheme = \"h8\": unknown region scheme; use one of"
                + " [h7, un-continent, un-subregion, world-bank]");
  }

  @Test
  void aLagOnAVoteIsForbidden() throws IOException {
    conf.replace(
        "sources/un-votes.yaml",
        VOTE,
        VOTE.replace("    resolutions", "    lag: 1y\n    resolutions"));
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/un-votes.yaml:30: features.vote_61_89.lag = \"1y\": the feature"
                + " vote_61_89 is measured at its own date and takes no lag; delete the key");
  }

  @Test
  void aTreatyIsNotReadOnADayAfterItsList() throws IOException {
    conf.replace("sources/mine-ban.yaml", "valid: 1997..2013", "valid: 1997..2014");
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .startsWith(
            "conf/sources/mine-ban.yaml:26: features.mine_ban_party.valid: the list is of"
                + " 2014-06-30, before the last day that is read");
  }

  @Test
  void anEntryIntoForceHasADelayOfDaysOrMonths() throws IOException {
    conf.replace("sources/trafficking-1988.yaml", "after: 90 days", "after: a while");
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .contains("read.in-force.after = \"a while\": not a delay; write 90 days, 3 months or");
  }

  @Test
  void aVoteThatTheSourceDoesNotListCannotCount() throws IOException {
    conf.replace(
        "sources/un-votes.yaml",
        VOTE,
        VOTE.replace("    resolutions", "    votes: [\"yes\", absent]\n    resolutions"));
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/un-votes.yaml:30: features.vote_61_89.votes = \"absent\": not something"
                + " that the source lists; use some of [abstain, no, yes]");
  }

  @Test
  void aLagOfNoYearsOnASurveyIsForbiddenToo() throws IOException {
    conf.replace("surveys/officials.yaml", "    from: score\n", "    from: score\n    lag: 0y\n");
    assertThat(conf.problems())
        .containsExactly(
            "conf/surveys/officials.yaml:51: features.regulation_index.lag = \"0y\": the feature"
                + " regulation_index is measured at its own date and takes no lag; delete the key");
  }

  @Test
  void anExpressionThatDoesNotParseIsReported() throws IOException {
    conf.replace("sources/maddison.yaml", "ln(nullif(value, 0))", "ln(nullif(value, 0)");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/maddison.yaml:25: features.log_gdp_per_head.transform ="
                + " \"ln(nullif(value, 0)\": not an expression after \"ln\"; write SQL such as"
                + " log1p(value) or a / nullif(b, 0)");
  }

  @Test
  void anUnknownFunctionIsReportedWithTheFunctionsThereAre() throws IOException {
    conf.replace("sources/maddison.yaml", "ln(nullif(value, 0))", "log10(value)");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/maddison.yaml:25: features.log_gdp_per_head.transform ="
                + " \"log10(value)\": the function log10 is unknown; use one of [abs, coalesce,"
                + " exp, greatest, least, ln, log1p, nullif, sqrt] or the aggregates [avg, count,"
                + " max, min, sum]");
  }

  @Test
  void aWindowReachesOutsideItsRowAndIsRefused() throws IOException {
    conf.replace(
        "sources/maddison.yaml", "ln(nullif(value, 0))", "sum(value) over (order by value)");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/maddison.yaml:25: features.log_gdp_per_head.transform = \"sum(value) over"
                + " (order by value)\": a window is not allowed: an expression sees one row or"
                + " group; use the keys lag and mean");
  }

  @Test
  void anExpressionOverAnUndeclaredColumnIsReported() throws IOException {
    conf.replace("sources/polity5.yaml", "    from: polity2", "    from: polity4");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/polity5.yaml:25: features.polity2.from = \"polity4\": no column polity4;"
                + " use [polity, polity2] or declare it under columns");
  }

  @Test
  void aTransformSeesNothingButTheValue() throws IOException {
    conf.replace("sources/maddison.yaml", "ln(nullif(value, 0))", "ln(gdp_per_head)");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/maddison.yaml:25: features.log_gdp_per_head.transform ="
                + " \"ln(gdp_per_head)\": no column gdp_per_head; use [value], the value so far");
  }

  @Test
  void severalRowsACountryYearWantAnAggregate() throws IOException {
    conf.replace("sources/sipri-exports.yaml", "from: sum(tiv)", "from: tiv");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/sipri-exports.yaml:25: features.log_arms_exports.from = \"tiv\": a"
                + " country-year has several rows here, and no rule makes one of them; aggregate,"
                + " as in sum(value)");
  }

  @Test
  void oneRowACountryYearWantsNoAggregate() throws IOException {
    conf.replace("sources/polity5.yaml", "    from: polity2", "    from: avg(polity2)");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/polity5.yaml:25: features.polity2.from = \"avg(polity2)\": a country-year"
                + " has one row here, and there is nothing to aggregate; drop the aggregate"
                + " function");
  }

  @Test
  void aFeatureOfFlowsSaysWhichEndItIsOf() throws IOException {
    conf.replace("sources/sipri-exports.yaml", "    by: exporter\n", "");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/sipri-exports.yaml:21: features.log_arms_exports.by: the key is missing"
                + " for flows; add it");
  }
}
