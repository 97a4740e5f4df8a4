package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that mean nothing for what a feature measures. */
class StepCheckTest {

  /** What comes before the steps of the feature that the tests change. */
  private static final String POLYARCHY = "    from: v2x_polyarchy\n";

  private Conf conf;

  @BeforeEach
  void copyTheShippedDeclarations(@TempDir Path folder) throws IOException {
    conf = Conf.copiedTo(folder);
  }

  @Test
  void aRegimeIsNotInterpolatedAndAFlowIsNotCarriedForward() throws IOException {
    conf.replace(
        "sources/vdem.yaml",
        POLYARCHY + "    lag: 1y\n",
        POLYARCHY + "    missing: interpolate 3y\n    lag: 1y\n");
    String baci = conf.text("sources/baci.yaml");
    conf.write(
        "sources/baci.yaml", baci.replaceFirst("missing: zero", "missing: carry-forward 2y"));
    assertThat(conf.problems())
        .hasSize(2)
        .allMatch(
            problem ->
                problem.endsWith(
                    "only slow quantities are filled, no votes, treaties, flows or regimes; delete"
                        + " the key, or use another"))
        .anyMatch(problem -> problem.contains("features.polyarchy.missing"))
        .anyMatch(problem -> problem.contains("features.log_exports.missing"));
  }

  @Test
  void aSumToDateWantsYearsWithoutARowToBeZero() throws IOException {
    conf.replace(
        "sources/vdem.yaml",
        POLYARCHY + "    lag: 1y\n",
        POLYARCHY + "    total: to-date\n    lag: 1y\n");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/vdem.yaml:19: features.polyarchy.missing = \"absent\": a sum to date"
                + " needs years without a row to be known as zero; use missing: zero, or delete"
                + " total");
  }

  @Test
  void aDerivedFeatureIsMadeOfThoseBeforeItAndTakesNoStepTwice() throws IOException {
    conf.write("sources/derived.yaml", DERIVED);
    conf.replace("studies/demo.yaml", "unesco-1970, regions]", "unesco-1970, regions, derived]");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/derived.yaml:6: features.twice.lag: a derived feature has the lags of"
                + " what it is made of; delete the key, or use another",
            "conf/sources/derived.yaml:6: features.twice.missing: a derived feature is missing"
                + " where what it is made of is; delete the key, or use another",
            "conf/sources/derived.yaml:7: features.itself.from = \"itself + 1\": no feature itself"
                + " stands before it in the study demo; add its source to the study before derived,"
                + " or use another");
  }

  @Test
  void anUnknownRuleForNeighboursIsReported() throws IOException {
    conf.replace(
        "sources/vdem.yaml",
        POLYARCHY + "    lag: 1y\n",
        POLYARCHY + "    neighbours: most\n    lag: 1y\n");
    assertThat(conf.problems())
        .containsExactly(
            "conf/sources/vdem.yaml:24: features.polyarchy.neighbours = \"most\": not a rule for"
                + " neighbours; use any, sum or max");
  }

  private static final String DERIVED =
      """
      id: derived
      origin: {producer: us, title: Made of others, version: "1", published: "2026", license: Apache-2.0, citation: us, url: none}
      read: {shape: derived}
      features:
        net: {title: Net, unit: log, measure: interval, from: log_exports - log_imports, valid: 1995..2021}
        twice: {title: Net, unit: log, measure: ratio, from: net * 2, lag: 1y, missing: zero, valid: 1995..2021}
        itself: {title: Net, unit: log, measure: ratio, from: itself + 1, valid: 1995..2021}
      """;
}
