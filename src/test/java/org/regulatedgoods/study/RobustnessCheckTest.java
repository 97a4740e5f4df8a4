package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobustnessCheckTest {

  private static final String DEMO = "studies/demo.yaml";

  @TempDir Path directory;
  private Conf conf;

  @BeforeEach
  void copy() throws IOException {
    conf = Conf.copiedTo(directory);
  }

  @Test
  void whatIsAskedOfNothingIsReportedAtItsPlaceAllAtOnce() throws IOException {
    conf.replace(DEMO, "leave-out: {region: region}", "leave-out: {region: gdp}")
        .replace(
            DEMO, "{id: survey, models: [survey-index]}", "{id: s, models: [x], hypotheses: [H9]}")
        .replace(DEMO, "regime: [polity2]", "regime: [polity3]")
        .replace(DEMO, "victims: [log_violence_standardised]", "victims: [gdp]")
        .replace(DEMO, "humanitarian: [mine_ban_party]", "region: [supporting_region]")
        .replace(DEMO, "region-effects: [none, region]", "region-effects: [none, gdp]");

    assertThat(conf.problems())
        .anyMatch(p -> p.contains("leave-out.region = \"gdp\": not a nominal feature but ratio"))
        .anyMatch(p -> p.contains("families.1.models.1 = \"x\": not a model of this study"))
        .anyMatch(p -> p.contains("families.1.hypotheses.1 = \"H9\": not a hypothesis"))
        .anyMatch(p -> p.contains("measures.regime = \"polity3\": no source of this study"))
        .anyMatch(p -> p.contains("measures.victims.term = \"gdp\": no measure of the role"))
        .anyMatch(p -> p.contains("measures.region: the model survey-index has 0 terms"))
        .anyMatch(p -> p.contains("region-effects.2 = \"gdp\": not a nominal feature"))
        .allMatch(p -> p.matches("conf/studies/demo\\.yaml:\\d+: robustness\\..*"));
  }

  @Test
  void aCurveIsOfLeastSquaresAndItsJointTestOfOneYear() throws IOException {
    conf.replace(DEMO, "model: survey-index\n", "model: vote-61-89-logit\n");
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .contains("curves.1.model = \"vote-61-89-logit\": a curve is of least-squares fits");
  }

  @Test
  void wordsAndNumbersThatMeanNothingAreRefused() throws IOException {
    conf.replace(DEMO, "missing: [listwise, indicator]", "missing: [zero]")
        .replace(DEMO, "adjustment: holm", "adjustment: bonferroni")
        .replace(DEMO, "sign-share: 0.6", "sign-share: 60");
    assertThat(conf.problems())
        .anyMatch(
            p -> p.contains("not a rule for missing values; use listwise, common or indicator"))
        .anyMatch(p -> p.contains("not an adjustment; use none, holm"));
  }

  @Test
  void twoCurvesOfOneIdOrOfOneModelAreRefused() throws IOException {
    conf.replace(
        DEMO,
        "  curves:\n",
        "  curves:\n    - {id: survey, title: Again, model: survey-index, permutations: 0}\n");
    assertThat(conf.problems())
        .hasSize(2)
        .anyMatch(p -> p.contains("curves.2.id = \"survey\": two of them have this id"))
        .anyMatch(p -> p.contains("curves.2.model = \"survey-index\": another curve varies"));
  }
}
