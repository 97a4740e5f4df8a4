package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goods, and hypotheses about them, against what is declared and what the theory derives. */
class HypothesisCheckTest {

  private Conf conf;

  @BeforeEach
  void copyTheShippedDeclarations(@TempDir Path folder) throws IOException {
    conf = Conf.copiedTo(folder);
  }

  @Test
  void codesForNoRevisionAreReported() throws IOException {
    conf.replace(
        "goods/antiquities.yaml",
        "products:\n  HS92: [\"970500\", \"970600\"]",
        "products:\n  HS93: [\"970500\", \"970500\"]");
    assertThat(conf.problems())
        .containsExactly(
            "conf/goods/antiquities.yaml:6: products.HS93 = \"HS93\": codes for no revision of the"
                + " Harmonized System; use one of [HS92, HS96, HS02, HS07, HS12, HS17, HS22]",
            "conf/goods/antiquities.yaml:6: products.HS93 = \"970500\": the code stands twice;"
                + " delete one",
            "conf/goods/antiquities.yaml:16: subsets.narrow.HS92 = \"970600\": not among the"
                + " products of HS92; a subset holds some of them");
  }

  @Test
  void aProductCodeThatIsNotOfSixDigitsIsReportedOnce() throws IOException {
    conf.replace(
        "goods/small-arms.yaml", "products:\n  HS92: [\"930200\"", "products:\n  HS92: [9302");
    assertThat(conf.problems())
        .containsExactly(
            "conf/goods/small-arms.yaml:6: products: the code \"9302\" is not of six digits; list"
                + " each six-digit code in quotes");
  }

  @Test
  void aHypothesisThatNamesAnAbsentFeatureIsReported() throws IOException {
    conf.replace("hypotheses/H1.yaml", "driver: exports", "driver: exports\nfeature: nope");
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .startsWith(
            "conf/hypotheses/H1.yaml:7: feature = \"nope\": no source declares this feature; use"
                + " one of [")
        .contains(" log_exports, ");
  }

  @Test
  void aHypothesisAboutARoleTheGoodHasNotIsReported() throws IOException {
    conf.replace("hypotheses/H1.yaml", "role: exporters", "role: smugglers")
        .replace("hypotheses/H1.yaml", "[all]", "[small-arms]");
    assertThat(conf.problems())
        .containsExactly(
            "conf/hypotheses/H1.yaml:4: role = \"smugglers\": the good small-arms has no such role;"
                + " use one of [consumers, exporters, humanitarian, import-dependent-regime, regime, region,"
                + " state-owned-exporters, victims, victims-voice]");
  }

  @Test
  void aHypothesisAboutAnAbsentGoodIsReported() throws IOException {
    conf.replace("hypotheses/H1.yaml", "[all]", "[diamonds]");
    assertThat(conf.problems())
        .containsExactly(
            "conf/hypotheses/H1.yaml:3: goods = \"diamonds\": no such good; use all or some of"
                + " [antiquities, drugs, small-arms]");
  }

  @Test
  void anUnknownDriverIsReportedWithTheDriversThereAre() throws IOException {
    conf.replace("hypotheses/H1.yaml", "driver: exports", "driver: export");
    assertThat(conf.problems())
        .containsExactly(
            "conf/hypotheses/H1.yaml:6: driver = \"export\": the theory has no such driver; use one"
                + " of [exports, state_ownership, democracy, harm, humanitarian, consumption,"
                + " democracy_x_harm, autocracy_x_imports], or leave the key out where the claim"
                + " is descriptive");
  }

  @Test
  void anExpectationOfMoreWhereTheTheoryDerivesLessIsReported() throws IOException {
    conf.replace("hypotheses/H1.yaml", "expect: negative", "expect: positive");
    assertThat(conf.problems())
        .containsExactly(
            "conf/hypotheses/H1.yaml:5: expect = \"positive\": the theory's comparative static in"
                + " exports, dr*/dx, is negative, the hypothesis expects positive; expect what the"
                + " theory derives");
  }

  @Test
  void anExpectationOfLessWhereTheTheoryDerivesMoreIsReported() throws IOException {
    conf.replace("hypotheses/H4.yaml", "expect: positive", "expect: negative");
    assertThat(conf.problems())
        .containsExactly(
            "conf/hypotheses/H4.yaml:5: expect = \"negative\": the theory's comparative static in"
                + " harm, dr*/de, is positive, the hypothesis expects negative; expect what the"
                + " theory derives");
  }

  @Test
  void aHypothesisThatLeavesTheDriverOfItsRoleOutIsReportedForEachGood() throws IOException {
    conf.replace("hypotheses/H2.yaml", "driver: state_ownership\n", "")
        .replace("hypotheses/H2.yaml", "expect: negative", "expect: positive")
        .replace("hypotheses/H2.yaml", "[all]", "[small-arms, drugs]");
    String told =
        "conf/hypotheses/H2.yaml:1: driver: for the good %s the role is the theory's"
            + " state_ownership, which has a sign (d2r*/dx dsigma is negative); write driver:"
            + " state_ownership";
    assertThat(conf.problems())
        .containsExactly(told.formatted("drugs"), told.formatted("small-arms"));
  }

  @Test
  void aDriverThatIsNotThatOfTheRoleIsReported() throws IOException {
    conf.replace("hypotheses/H6.yaml", "driver: consumption", "driver: harm")
        .replace("hypotheses/H6.yaml", "expect: negative", "expect: positive")
        .replace("hypotheses/H6.yaml", "[all]", "[drugs]");
    assertThat(conf.problems())
        .containsExactly(
            "conf/hypotheses/H6.yaml:6: driver = \"harm\": for the good drugs the role consumers is"
                + " the theory's consumption; write that, or a driver in which it has a part");
  }

  @Test
  void aClaimOfHowTwoDriversWorkTogetherIsAboutTheRoleOfEither() throws IOException {
    conf.replace("hypotheses/H4.yaml", "driver: harm", "driver: democracy_x_harm");
    assertThat(conf.problems()).isEmpty();
  }

  @Test
  void aRoleThatIsNoDriverOfTheTheoryIsReported() throws IOException {
    conf.replace("goods/drugs.yaml", "    driver: harm\n", "    driver: damage\n");
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .contains(
            "roles.victims.driver = \"damage\": the theory has no such driver; use one of [exports,");
  }

  @Test
  void aDescriptiveClaimIsFreeToExpectEitherSign() throws IOException {
    conf.replace("hypotheses/H7.yaml", "expect: positive", "expect: negative");
    assertThat(conf.problems()).isEmpty();
  }

  @Test
  void aSignThatIsNoneIsReported() throws IOException {
    conf.replace("hypotheses/H1.yaml", "expect: negative", "expect: minus");
    assertThat(conf.problems())
        .containsExactly(
            "conf/hypotheses/H1.yaml:5: expect = \"minus\": not a sign; use positive or negative");
  }
}
