package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit the record that a file declares. */
class DeclarationReaderTest {

  private Conf conf;

  @BeforeEach
  void copyTheShippedDeclarations(@TempDir Path folder) throws IOException {
    conf = Conf.copiedTo(folder);
  }

  @Test
  void anUnknownKeyIsReportedWithTheKeysThereAre() throws IOException {
    conf.replace(
        "sources/vdem.yaml",
        "    from: v2x_polyarchy\n    lag: 1y",
        "    from: v2x_polyarchy\n    lagg: 1y");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/vdem.yaml:24: features.polyarchy.lagg: unknown key; use one of [as-of,"
                + " at, by, from, lag, levels, mean, measure, missing, neighbours, reports, resolutions,"
                + " share, subset, title, total, transform, unit, valid, votes]");
  }

  @Test
  void theCountryNorwayUnquotedInAListIsRefused() throws IOException {
    conf.replace("sources/baci.yaml", "absent: [NA]", "absent: [SE, NO]");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/baci.yaml:20: read.format.absent.2 = \"NO\": YAML readers take this word"
                + " for true or false; quote it: \"NO\"");
  }

  @Test
  void theCountryNorwayQuotedIsAWord() throws IOException {
    conf.replace("sources/baci.yaml", "absent: [NA]", "absent: [SE, \"NO\"]");
    assertThat(conf.problems()).isEmpty();
  }

  @Test
  void anUnquotedNoAsAKeyIsRefused() throws IOException {
    conf.replace("sources/un-votes.yaml", "\"no\": \"no\"", "no: \"no\"");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/un-votes.yaml:18: read.values.no = \"no\": YAML readers take this word"
                + " for true or false; quote it: \"no\"");
  }

  @Test
  void aMissingLicenceIsReported() throws IOException {
    conf.replace("sources/baci.yaml", "  license: Etalab Open Licence 2.0\n", "");
    assertThat(conf.problems())
        .containsExactly("conf/sources/baci.yaml:2: origin.license: the key is missing; add it");
  }

  @Test
  void anEmptyLicenceIsNone() throws IOException {
    conf.replace("sources/baci.yaml", "license: Etalab Open Licence 2.0", "license: \"\"");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/baci.yaml:7: origin.license: the key has no value; give it one or leave"
                + " the key out");
  }

  @Test
  void aMissingCitationOfASourceIsReported() throws IOException {
    conf.replace("sources/vdem.yaml", "  citation:", "  # citation:");
    assertThat(conf.problems())
        .containsExactly("conf/sources/vdem.yaml:2: origin.citation: the key is missing; add it");
  }

  @Test
  void aMissingCitationOfAHypothesisIsReported() throws IOException {
    conf.replace("hypotheses/H7.yaml", "citation:", "# citation:");
    assertThat(conf.problems())
        .containsExactly("conf/hypotheses/H7.yaml:1: citation: the key is missing; add it");
  }

  @Test
  void anUnknownShapeIsReportedWithTheShapesThereAre() throws IOException {
    conf.replace("sources/vdem.yaml", "shape: panel", "shape: table");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/vdem.yaml:11: read.shape = \"table\": unknown shape; use one of [derived,"
                + " flows, long-panel, panel, regions, reports, responses, treaty, votes]");
  }

  @Test
  void aWordInThePlaceOfAYearIsNotANumber() throws IOException {
    conf.replace("surveys/officials.yaml", "  year: 2006\n", "  year: two thousand\n");
    assertThat(conf.problems())
        .containsExactly(
            "conf/surveys/officials.yaml:17: read.year = \"two thousand\": not a whole number;"
                + " write it in digits");
  }

  @Test
  void aWordInThePlaceOfALevelIsNotANumber() throws IOException {
    conf.replace(
        "studies/demo.yaml", "    estimator: logit", "    alpha: five\n    estimator: logit");
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/demo.yaml:58: models.4.alpha = \"five\": not a number; write it in"
                + " digits, as in 0.05");
  }

  @Test
  void aYearRangeBackwardsIsReported() throws IOException {
    conf.replace("sources/baci.yaml", "  years: 1995..2021", "  years: 2021..1995");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/baci.yaml:17: read.years = \"2021..1995\": the year range 2021..1995 runs"
                + " backwards; write the earlier year first");
  }

  @Test
  void aSingleValueInThePlaceOfAListIsReported() throws IOException {
    conf.replace(
        "studies/demo.yaml", "goods: [small-arms, drugs, antiquities]", "goods: small-arms");
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/demo.yaml:11: goods = \"small-arms\": not a list; write it in brackets,"
                + " as in [a, b]");
  }

  @Test
  void aListInThePlaceOfASingleValueIsReported() throws IOException {
    conf.replace("studies/demo.yaml", "raw: data/sample", "raw: [data/sample]");
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/demo.yaml:9: raw: a list stands where one value belongs; rewrite it");
  }

  @Test
  void whatARecordRefusesIsToldAtTheLineOfTheComponent() throws IOException {
    conf.replace("sources/mine-ban.yaml", "    as-of: 12-06", "    as-of: 13-06");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/mine-ban.yaml:24: features.mine_ban_party.as-of = \"13-06\": not a day of"
                + " the year; write it as 12-31");
  }

  @Test
  void anUnknownWordOfAClosedListIsReportedWithTheList() throws IOException {
    conf.replace("sources/sipri-exports.yaml", "measure: ratio", "measure: metric");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/sipri-exports.yaml:24: features.log_arms_exports.measure = \"metric\":"
                + " not a level of measurement; use ratio, interval, binary or nominal");
  }
}
