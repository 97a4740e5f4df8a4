package org.regulatedgoods.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerPlanTest {
  private static final int WORLDS = 1500;
  private static final List<PowerLine> LINES =
      Plans.lines(
          Plans.of(
              "small-arms",
              WORLDS,
              Plans.BASE,
              Plans.BASE.withEffect(0),
              Plans.BASE.withRespondents(60),
              Plans.BASE.withRespondents(192),
              Plans.BASE.withItems(1),
              Plans.BASE.withOfficials(1),
              Plans.BASE.withEffect(0.5),
              Plans.BASE.withSilence(1)));

  /** An independent simulation of the same model in R (golden/power/make-goldens.sh). */
  @Test
  void powerEstimatesAndErrorsAreThoseOfTheSimulationInR() throws IOException {
    List<String> rows = golden();
    assertThat(rows).hasSize(9);
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      PowerLine line = line(Plans.BASE, cells[0]);
      double worlds = Double.parseDouble(cells[1]);
      double power = Double.parseDouble(cells[2]);
      double error = Double.parseDouble(cells[4]);
      double apart = Math.sqrt(power * (1 - power) * (1 / worlds + 1.0 / WORLDS));
      assertThat(line.power()).as(cells[0]).isCloseTo(power, within(4 * apart + 0.003));
      double mean = line.truth() + line.bias().getAsDouble();
      double near = 4 * error * Math.sqrt(1 / worlds + 1.0 / WORLDS);
      assertThat(mean).as(cells[0]).isCloseTo(Double.parseDouble(cells[3]), within(near));
      assertThat(line.error().getAsDouble() / error).as(cells[0]).isCloseTo(1, within(0.08));
      assertThat(line.statedError().getAsDouble() / Double.parseDouble(cells[5]))
          .as(cells[0])
          .isCloseTo(1, within(0.03));
    }
  }

  @Test
  void whatIsTrueIsWhatEstimatesAreAroundWhenSilenceIsRandom() {
    for (PowerLine line : of(Plans.BASE)) {
      double error = line.error().getAsDouble() / Math.sqrt(WORLDS);
      // Who answers is no sample of all: the best line through those who do is a little another.
      assertThat(line.bias().getAsDouble())
          .as(line.claim().id())
          .isCloseTo(0, within(4 * error + 0.02 * Math.abs(line.truth())));
    }
  }

  @Test
  void moreGovernmentsItemsAndOfficialsAndLargerEffectsFindMore() {
    for (Claim claim : Plans.claims()) {
      double power = line(Plans.BASE, claim.id()).power();
      assertThat(line(Plans.BASE.withEffect(0.5), claim.id()).power()).isLessThanOrEqualTo(power);
      assertThat(line(Plans.BASE.withOfficials(1), claim.id()).power())
          .isLessThanOrEqualTo(power + 0.005);
      assertThat(line(Plans.BASE.withRespondents(60), claim.id()).power())
          .isLessThanOrEqualTo(power);
      assertThat(line(Plans.BASE.withRespondents(192), claim.id()).power())
          .isGreaterThanOrEqualTo(power);
      assertThat(line(Plans.BASE.withItems(1), claim.id()).power()).isLessThanOrEqualTo(power);
    }
    assertThat(line(Plans.BASE.withRespondents(60), "H1").power())
        .isLessThan(line(Plans.BASE, "H1").power() - 0.2);
    assertThat(line(Plans.BASE.withEffect(0.5), "H1").power())
        .isLessThan(line(Plans.BASE, "H1").power() - 0.2);
    assertThat(line(Plans.BASE.withOfficials(1), "H1").error().getAsDouble())
        .isGreaterThan(line(Plans.BASE, "H1").error().getAsDouble());
  }

  @Test
  void anEffectOfTheDetectableSizeIsFoundFourTimesOfFive() {
    // At N = 118 the true effect of exports is a little smaller than the detectable one.
    PowerLine line = line(Plans.BASE, "H1");
    assertThat(line.detectable().getAsDouble() / Math.abs(line.truth())).isBetween(0.95, 1.1);
    assertThat(line.power()).isBetween(0.73, 0.85);
  }

  @Test
  void significantEstimatesOfWeakTestsAreTooLargeAndThoseOfStrongOnesAreNot() {
    assertThat(line(Plans.BASE.withRespondents(60), "H2").typeM().getAsDouble()).isGreaterThan(1.5);
    assertThat(line(Plans.BASE, "H5").typeM().getAsDouble()).isCloseTo(1, within(0.02));
    assertThat(line(Plans.BASE, "H5").typeS().getAsDouble()).isZero();
  }

  @Test
  void aNullWorldHasNoSignAndNoMagnitudeToBeWrongAbout() {
    for (PowerLine line : of(Plans.BASE.withEffect(0))) {
      assertThat(line.truth()).isZero();
      assertThat(line.typeS()).isEmpty();
      assertThat(line.typeM()).isEmpty();
      assertThat(line.typeOne()).hasValue(line.rejected());
      assertThat(line(Plans.BASE, line.claim().id()).typeOne()).isEqualTo(line.typeOne());
    }
    assertThat(line(Plans.BASE.withRespondents(60), "H1").typeOne()).isEmpty();
  }

  @Test
  void everySurveyHasATypeOneErrorOfItsOwnWhereItIsAlsoTriedWithoutEffects() {
    SurveyDesign few = Plans.BASE.withRespondents(60);
    SurveyDesign one = Plans.BASE.withItems(1);
    List<PowerLine> lines =
        Plans.lines(Plans.withNothing(Plans.of("small-arms", 400, Plans.BASE, few, one)));
    List<PowerLine> alone =
        Plans.lines(Plans.of("small-arms", 400, few.withEffect(0), one.withEffect(0)));
    assertThat(lines).hasSize(3 * 9);
    for (PowerLine line : lines) {
      // 5% of 400 worlds, within four standard errors; HC3 is cautious about products.
      assertThat(line.typeOne().orElseThrow()).as(line.claim().id()).isLessThan(0.095);
    }
    assertThat(lines.subList(9, 27).stream().map(PowerLine::typeOne))
        .containsExactlyElementsOf(alone.stream().map(PowerLine::typeOne).toList());
    assertThat(lines.get(9).power()).isGreaterThan(lines.get(9).typeOne().orElseThrow());
  }

  @Test
  void silenceThatDependsOnWhatIsAskedBiasesTheHumanitarianCoefficientTowardsZero() {
    PowerLine biased = line(Plans.BASE.withSilence(1), "H5");
    assertThat(biased.bias().getAsDouble()).isLessThan(-0.015);
    assertThat(biased.coverage().getAsDouble())
        .isLessThan(line(Plans.BASE, "H5").coverage().getAsDouble() - 0.02);
  }

  @Test
  void aPlanThatCannotBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plans.of("small-arms", 10, Plans.BASE.withRespondents(193)))
        .withMessage("respondents is 193; there are 192 governments");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plans.of("wheat", 10, Plans.BASE))
        .withMessageContaining("no worlds of 'wheat'; there are [antiquities, drugs, small-arms]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plans.BASE.withItems(13))
        .withMessage("items is 13; it must be from 1 to 12");
  }

  private static List<PowerLine> of(SurveyDesign design) {
    return LINES.stream().filter(line -> line.cell().design().equals(design)).toList();
  }

  private static PowerLine line(SurveyDesign design, String claim) {
    return of(design).stream()
        .filter(line -> line.claim().id().equals(claim))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> golden() throws IOException {
    try (InputStream in = PowerPlanTest.class.getResourceAsStream("/golden/power/small-arms.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).toList();
    }
  }
}
