package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study against the sources, goods and hypotheses that it names. */
class StudyAssemblyTest {

  private Conf conf;

  @BeforeEach
  void copyTheShippedDeclarations(@TempDir Path folder) throws IOException {
    conf = Conf.copiedTo(folder);
  }

  private static final String DEMO = "studies/demo.yaml";
  private static final String REGIONS = "      - {role: region, term: supporting_region}";

  @Test
  void aReferenceThatIsNoLevelOfTheFactorIsReported() throws IOException {
    conf.replace(DEMO, REGIONS, "      - {role: control, term: region, reference: Atlantis}");
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/demo.yaml:38: models.2.terms.1.reference = \"Atlantis\": not a level of"
                + " region; use one of [Africa, East Asia, Europe, Latin America, Middle East,"
                + " Other, South Asia]");
  }

  @Test
  void aReferenceThatIsALevelIsTaken() throws IOException {
    conf.replace(DEMO, REGIONS, "      - {role: control, term: region, reference: Other}");
    assertThat(conf.problems()).isEmpty();
  }

  @Test
  void aTermThatStandsTwiceInAModelIsReported() throws IOException {
    conf.replace(DEMO, REGIONS, REGIONS + "\n" + REGIONS.replace("role: region", "role: control"));
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/demo.yaml:39: models.2.terms.2.term = \"supporting_region\": the model"
                + " has this term already; delete one");
  }

  @Test
  void aRoleThatTheGoodHasNotIsReported() throws IOException {
    conf.replace(DEMO, REGIONS, REGIONS.replace("role: region", "role: smugglers"));
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/demo.yaml:38: models.2.terms.1.role = \"smugglers\": the good small-arms"
                + " has no such role; use control or one of [consumers, exporters, humanitarian,"
                + " import-dependent-regime, regime, region, state-owned-exporters, victims,"
                + " victims-voice]");
  }

  @Test
  void aTermThatIsNoMeasureOfItsRoleIsReported() throws IOException {
    conf.replace(DEMO, REGIONS, REGIONS.replace("supporting_region", "polyarchy"));
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/demo.yaml:38: models.2.terms.1.term = \"polyarchy\": no measure of the"
                + " role region for the good small-arms; use one of [region, supporting_region],"
                + " or add it to roles.region.measured-by in conf/goods/small-arms.yaml");
  }

  @Test
  void anOutcomeThatIsNoneOfTheGoodIsReported() throws IOException {
    conf.replace(
        DEMO,
        "by region, least squares\n    good: small-arms\n    outcome: regulation_index",
        "by region, least squares\n    good: small-arms\n    outcome: polyarchy");
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .startsWith(
            "conf/studies/demo.yaml:33: models.2.outcome = \"polyarchy\": no outcome of the good"
                + " small-arms; use one of [arms_trade_treaty_consent,")
        .endsWith("or add it to outcomes in conf/goods/small-arms.yaml");
  }

  @Test
  void aMeasureThatNoSourceDeclaresIsReported() throws IOException {
    conf.replace(
            "goods/antiquities.yaml",
            "      - heritage_in_danger\n  humanitarian",
            "      - looted_sites\n  humanitarian")
        .replace("goods/small-arms.yaml", "      - civilian_firearms", "      - log_imports");
    assertThat(conf.problems())
        .containsExactly(
            "conf/goods/antiquities.yaml:71: roles.victims.measured-by.3 = \"looted_sites\": no"
                + " source under conf/ declares this feature; use the name of one, as jobs/submit"
                + " explain lists them",
            "conf/goods/small-arms.yaml:51: roles.consumers.measured-by.2 = \"log_imports\": stands"
                + " twice; delete one");
  }

  @Test
  void aTermThatNoSourceOfTheStudyDeclaresIsReported() throws IOException {
    conf.replace("studies/arms-trade-treaty.yaml", "term: supporting_region", "term: log_exports");
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/arms-trade-treaty.yaml:119: models.7.terms.1.term = \"log_exports\": no"
                + " source of this study declares this feature; use one of [att_support,"
                + " att_support_of_year, autocracy, bmr_democracy, bmr_democracy_female_suffrage,"
                + " capabilities, freedom_house, gdp, log_arms_exports, log_gdp_per_head,"
                + " log_military_expenditure, log_soldiers, log_violence,"
                + " log_violence_standardised, military_share_gdp, mine_ban_party, officials,"
                + " owid_log_conflict_death_rate, owid_log_conflict_deaths,"
                + " owid_log_conflict_deaths_next_door, polity2, polity_scored, polyarchy, region,"
                + " regulation_eap, regulation_eap_se, regulation_index, regulation_index_se,"
                + " small_arms_support, stance_61_89, supporting_region, unodc_firearm_homicides,"
                + " unodc_homicides, unodc_log_firearm_homicide_rate, unodc_log_homicide_rate,"
                + " vote_61_89]");
  }

  @Test
  void aHypothesisThatIsNotDeclaredIsReported() throws IOException {
    conf.replace(DEMO, "hypotheses: [H1,", "hypotheses: [H0, H1,");
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/demo.yaml:13: hypotheses.1 = \"H0\": not declared under conf/hypotheses;"
                + " use some of [A1, A2, H1, H2, H3, H4, H5, H6, H7]");
  }

  @Test
  void aFileForASecondPathThatTheSourceHasNotIsReported() throws IOException {
    conf.replace("studies/arms-trade-treaty.yaml", "un-votes.roll-calls:", "un-votes.rollcalls:");
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/arms-trade-treaty.yaml:33: files.un-votes.rollcalls ="
                + " \"derived_csv/un_roll_calls.csv\": no source of this study has such a file;"
                + " use some of [bmr, cow-nmc, freedom-house-history, ihme-violence, maddison,"
                + " mine-ban, officials, owid-ucdp-deaths, polity5, sipri-exports, sipri-milex,"
                + " un-votes, un-votes.roll-calls, unodc-homicide, vdem]");
  }

  @Test
  void aClusterThatIsNotNominalIsReported() throws IOException {
    conf.replace(
        DEMO,
        "estimator: logit\n    years: 2006\n    covariance: HC1\n    cluster: region",
        "estimator: logit\n    years: 2006\n    covariance: HC1\n    cluster: polyarchy");
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/demo.yaml:61: models.4.cluster = \"polyarchy\": clusters are the levels"
                + " of a nominal feature, and this one is interval; name a nominal feature");
  }

  @Test
  void aCovarianceByClustersWantsClusters() throws IOException {
    conf.replace(DEMO, "    covariance: HC1\n    cluster: region\n", "    covariance: CR1\n");
    assertThat(conf.problems())
        .containsExactly(
            "conf/studies/demo.yaml:60: models.4.covariance = \"CR1\": CR1 needs clusters; add the"
                + " key cluster with a nominal feature");
  }

  @Test
  void aPreferenceOfUnknownQuantitiesFeaturesAndYearsIsReported() throws IOException {
    conf.replace(DEMO, "harm: {measure: log_violence,", "harms: {measure: log_violins,");
    conf.replace(DEMO, "good: small-arms\n    year: 2006", "good: small-arms\n    year: 1999");
    conf.replace(DEMO, "      exports: {measure: log_exports, weight: 0.0233}\n", "");
    assertThat(conf.problems())
        .hasSize(4)
        .anyMatch(
            problem -> problem.contains("preferences.1.year = \"1999\": not a year of this study"))
        .anyMatch(problem -> problem.contains("terms.harms: the theory has no such quantity"))
        .anyMatch(problem -> problem.contains("terms.harms.measure = \"log_violins\": no source"))
        .anyMatch(problem -> problem.contains("state ownership has no effect without exports"));
  }

  @Test
  void aWeightOfAPreferenceIsNotNegative() throws IOException {
    conf.replace(DEMO, "log_violence, weight: 0.106", "log_violence, weight: -0.106");
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .contains("terms.harm.weight = \"-0.106\": not a weight");
  }
}
