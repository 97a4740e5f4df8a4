package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobustnessCheckTest {

  private static final String DEMO = "studies/demo.yaml";

  private static final String DECLARED =
      """
        placebos:
          - {model: survey-index, outcomes: [log_gdp_per_head], lags: [1]}
        dependence: {models: [survey-index], near: [land, inverse-distance]}
        prediction: {models: [survey-index], region: region, income: log_gdp_per_head}
        # Each good borrows from the others, its coefficient being in points of the index for every good.
        pooling:
          - {id: goods, models: [survey-index, survey-index-drugs, survey-index-antiquities]}
      """;

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

  @Test
  void placebosPredictionAndPoolingAreOfWhatThereIs() throws IOException {
    conf.replace(
        DEMO,
        DECLARED,
        """
          placebos:
            - {model: survey-index, outcomes: [rain, region, vote_61_89, log_imports], lags: [1, 7]}
            - {model: nothing, lags: [1]}
          dependence: {models: [nothing], near: [land, land]}
          prediction: {region: gdp, income: region}
          pooling:
            - {id: goods, models: [vote-61-89-lpm, survey-index], hypotheses: [H9]}
            - {id: goods, models: [survey-index, nothing]}
        """);

    assertThat(conf.problems())
        .anyMatch(p -> p.contains("placebos.1.outcomes.1 = \"rain\": no source of this study"))
        .anyMatch(p -> p.contains("placebos.1.outcomes.2 = \"region\": a nominal feature has no"))
        .anyMatch(p -> p.contains("placebos.1.outcomes.3 = \"vote_61_89\": an outcome of the good"))
        .anyMatch(
            p -> p.contains("placebos.1.outcomes.4 = \"log_imports\": the model survey-index"))
        .anyMatch(
            p -> p.contains("placebos.1.lags.2 = \"7\": the study's country-years begin in 2000"))
        .anyMatch(p -> p.contains("placebos.2.model = \"nothing\": not a model of this study"))
        .anyMatch(p -> p.contains("dependence.models.1 = \"nothing\": not a model of this study"))
        .anyMatch(p -> p.contains("dependence.near = \"[land, land]\": one stands there twice"))
        .anyMatch(p -> p.contains("prediction.region = \"gdp\": not a nominal feature but ratio"))
        .anyMatch(
            p -> p.contains("prediction.income = \"region\": a nominal feature has no number"))
        .anyMatch(
            p -> p.contains("pooling.1.models.2 = \"survey-index\": a second model of the good"))
        .anyMatch(p -> p.contains("pooling.1.hypotheses.1 = \"H9\": not a hypothesis"))
        .anyMatch(p -> p.contains("pooling.2.id = \"goods\": two of them have this id"))
        .allMatch(p -> p.matches("conf/studies/demo\\.yaml:\\d+: robustness\\..*"))
        .hasSize(14);
  }

  @Test
  void aPlaceboOfNothingAndNumbersThatAllowNoFitAreRefused() throws IOException {
    conf.replace(
        DEMO,
        DECLARED,
        """
          placebos: [{model: survey-index}, {model: survey-index, lags: [0]}]
          dependence: {near: [sea], permutations: 0}
          prediction: {folds: 1}
          pooling: [{id: one, models: [survey-index], scale: log}]
        """);

    assertThat(conf.problems())
        .anyMatch(p -> p.contains("there is neither a placebo outcome nor a lag"))
        .anyMatch(p -> p.contains("not a year before"))
        .anyMatch(p -> p.contains("no nearness; use land or inverse-distance"))
        .anyMatch(p -> p.contains("nothing is left to fit on"))
        .anyMatch(p -> p.contains("not a scale; use coefficient or standardised"))
        .allMatch(p -> p.matches("conf/studies/demo\\.yaml:\\d+: .*"));
  }

  @Test
  void aFamilyOfTwoKindsOfClustersIsRefused() throws IOException {
    conf.replace(DEMO, "{id: survey, models: [survey-index]}", FAMILY)
        .replace(
            DEMO,
            "    covariance: HC3\n    cluster: region\n    terms:\n      - {role: exporters, term:"
                + " log_exports}\n      - {role: state-owned-exporters, term:"
                + " \"log_exports:state_share\"}\n      - {role: consumers, term: log_imports}\n"
                + "      - {role: regime, term: polyarchy}\n      - {role: victims, term:"
                + " log_violence}\n      - {role: humanitarian, term: oda_gni}\n  - id: survey-regions",
            "    covariance: CR1\n    cluster: region\n    terms:\n      - {role: regime, term:"
                + " polyarchy}\n  - id: survey-regions")
        .replace(
            DEMO,
            "    covariance: HC1\n    cluster: region\n",
            "    covariance: CR1\n    cluster: supporting_region\n");

    assertThat(conf.problems())
        .anyMatch(
            p ->
                p.contains(
                    "its models are clustered by [region, supporting_region], and a family is dealt"
                        + " out by one"));
  }

  private static final String FAMILY = "{id: survey, models: [survey-index, vote-61-89-logit]}";
}
