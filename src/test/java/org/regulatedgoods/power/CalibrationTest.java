package org.regulatedgoods.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final List<String> PRODUCTS = List.of("A1", "A2");
  private static final List<CalibrationLine> LINES = lines("small-arms", Plans.BASE, 1200);

  @Test
  void theTruthHasEveryRankEquallyOften() {
    for (CalibrationLine line : LINES) {
      assertThat(line.histogram()).hasSize(20);
      assertThat(line.histogram().stream().mapToInt(count -> count).sum()).isEqualTo(1200);
      assertThat(line.uniformity()).as(line.claim().tested()).isGreaterThan(0.001);
    }
  }

  @Test
  void intervalsCoverAsOftenAsTheySayAndANullWorldRejectsFivePerCent() {
    for (CalibrationLine line : LINES) {
      assertThat(line.checks()).hasSize(4).allMatch(check -> check.of() == 1200);
      if (!PRODUCTS.contains(line.claim().id())) {
        assertThat(line.checks()).as(line.claim().id()).allMatch(CalibrationLine.Check::holds);
        assertThat(line.calibration()).isEqualTo(Calibration.CALIBRATED);
      }
    }
  }

  /** Few governments decide on a product, and HC3 errs towards caution there. */
  @Test
  void intervalsOfProductsCoverNoLessThanTheySay() {
    assertThat(LINES)
        .filteredOn(line -> PRODUCTS.contains(line.claim().id()))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.checks()).allMatch(CalibrationLine.Check::isSafe))
        .extracting(CalibrationLine::calibration)
        .doesNotContain(Calibration.OFF);
  }

  @Test
  void theBoundsAreTheBinomialDistributionsOwn() {
    CalibrationLine.Check check = LINES.get(0).checks().get(3);
    // qbinom(c(0.0005, 0.9995), 1200, 0.05) in R.
    assertThat(check.least()).isEqualTo(37);
    assertThat(check.most()).isEqualTo(86);
    assertThat(check.stated()).isCloseTo(0.05, org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void aSurveyWhoseSilenceDependsOnWhatIsAskedIsNotCalibrated() {
    List<CalibrationLine> biased = lines("drugs", Plans.BASE.withSilence(2.5), 1200);
    CalibrationLine humanitarian = biased.get(4);
    assertThat(humanitarian.claim().tested()).isEqualTo("humanitarian");
    assertThat(humanitarian.calibration()).isEqualTo(Calibration.OFF);
    assertThat(humanitarian.uniformity()).isLessThan(1e-6);
  }

  @Test
  void intervalsThatAreTooWideOnBothSidesAreCautiousAndThoseOfAWrongEstimateAreOff() {
    assertThat(ranked(rank -> 0.5 + 0.7 * (rank - 0.5))).isEqualTo(Calibration.CAUTIOUS);
    assertThat(ranked(rank -> rank)).isEqualTo(Calibration.CALIBRATED);
    assertThat(ranked(rank -> 0.5 + 1.2 * (rank - 0.5))).isEqualTo(Calibration.OFF);
    assertThat(ranked(rank -> 0.6 + 0.7 * (rank - 0.5))).isEqualTo(Calibration.OFF);
    assertThat(ranked(rank -> rank * rank)).isEqualTo(Calibration.OFF);
    assertThat(new CalibrationLine(Plans.allClaims().get(0), Ranks.NONE, Ranks.NONE).calibration())
        .isEqualTo(Calibration.OFF);
  }

  /** Of 2,000 worlds whose even ranks are bent so. */
  private static Calibration ranked(DoubleUnaryOperator bent) {
    Ranks all = Ranks.NONE;
    for (int world = 0; world < 2000; world++) {
      all = all.plus(Ranks.at(Math.min(Math.max(bent.applyAsDouble((world + 0.5) / 2000), 0), 1)));
    }
    return new CalibrationLine(Plans.allClaims().get(0), all, all).calibration();
  }

  private static List<CalibrationLine> lines(String good, SurveyDesign survey, int worlds) {
    CalibrationPlan plan = new CalibrationPlan(good, 2006, worlds, 192, survey, Plans.allClaims());
    return plan.lines(plan.blocks(50).parallelStream().map(CalibrationBlock::ranked).toList());
  }
}
