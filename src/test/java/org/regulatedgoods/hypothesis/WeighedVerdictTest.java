package org.regulatedgoods.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.hypothesis.Scrutiny.Without;
import org.regulatedgoods.hypothesis.Verdict.Finding;
import org.regulatedgoods.hypothesis.VerdictRule.Adjustment;
import org.regulatedgoods.hypothesis.VerdictRule.Survival;
import org.regulatedgoods.theory.Sign;

class WeighedVerdictTest {

  private static final Hypothesis WEAK =
      new Hypothesis("H1", "Exporters", List.of("all"), "exporters", Sign.NEGATIVE, "", "", "none");
  private static final VerdictRule STRICT =
      new VerdictRule(Adjustment.HOLM, 0.8, 0.05, Survival.SIGNIFICANCE, 0.1);
  private static final Scrutiny SOUND =
      new Scrutiny(
          OptionalDouble.of(0.02),
          OptionalDouble.of(0.05),
          OptionalDouble.of(0.01),
          List.of(new Without("USA", -0.4, 0.03), new Without("Europe", -0.2, 0.04)),
          OptionalDouble.of(0.2));
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static Verdict verdict(double estimate, double p) {
    Evidence evidence =
        new Evidence("lpm", "exports", estimate, 0.1, estimate / 0.1, 100, p, -1, 1, 118, "HC3");
    return Verdict.on(WEAK, "small-arms", evidence, 0.05);
  }

  private static Verdict weighed(Verdict verdict, Scrutiny scrutiny) {
    return WeighedVerdict.of(verdict, STRICT, scrutiny, 0.05);
  }

  @Test
  void aFindingThatPassesEveryCheckStandsAndSaysWhatItPassed() {
    Verdict weighed = weighed(verdict(-0.3, 0.01), SOUND);

    assertThat(weighed.finding()).isEqualTo(Finding.SUPPORTED);
    assertThat(weighed.reason())
        .endsWith(
            "; stands: p adjusted by holm 0.020, share of specifications with the sign 0.950, joint"
                + " p of the curve 0.010, its significance without each unit,"
                + " robustness value 0.200");
    assertThat(WeighedVerdict.isTakenBack(weighed.reason())).isFalse();
  }

  @Test
  void eachCheckAloneTakesAFindingBack() {
    Scrutiny adjusted =
        new Scrutiny(
            OptionalDouble.of(0.06),
            SOUND.positiveShare(),
            SOUND.curveP(),
            SOUND.without(),
            SOUND.robustnessValue());
    Scrutiny signs =
        new Scrutiny(
            SOUND.adjustedP(),
            OptionalDouble.of(0.3),
            SOUND.curveP(),
            SOUND.without(),
            SOUND.robustnessValue());
    Scrutiny joint =
        new Scrutiny(
            SOUND.adjustedP(),
            SOUND.positiveShare(),
            OptionalDouble.of(0.2),
            SOUND.without(),
            SOUND.robustnessValue());
    Scrutiny influence =
        new Scrutiny(
            SOUND.adjustedP(),
            SOUND.positiveShare(),
            SOUND.curveP(),
            List.of(new Without("CHN", -0.1, 0.3)),
            SOUND.robustnessValue());
    Scrutiny confounder =
        new Scrutiny(
            SOUND.adjustedP(),
            SOUND.positiveShare(),
            SOUND.curveP(),
            SOUND.without(),
            OptionalDouble.of(0.05));

    for (Scrutiny scrutiny : List.of(adjusted, signs, joint, influence, confounder)) {
      Verdict weighed = weighed(verdict(-0.3, 0.01), scrutiny);
      assertThat(weighed.finding()).isEqualTo(Finding.INCONCLUSIVE);
      assertThat(WeighedVerdict.isTakenBack(weighed.reason())).isTrue();
    }
    assertThat(weighed(verdict(-0.3, 0.01), influence).reason())
        .contains("; but without CHN its significance is gone");
    assertThat(weighed(verdict(-0.3, 0.01), signs).reason())
        .contains("; but share of specifications with the sign is 0.700 where 0.800 is asked");
  }

  @Test
  void aContradictionIsHeldAgainstTheSignThatWasFound() {
    Scrutiny positive =
        new Scrutiny(
            OptionalDouble.of(0.02),
            OptionalDouble.of(0.9),
            OptionalDouble.of(0.01),
            List.of(new Without("USA", 0.4, 0.03)),
            OptionalDouble.of(0.2));

    assertThat(weighed(verdict(0.3, 0.01), positive).finding()).isEqualTo(Finding.CONTRADICTED);
    assertThat(weighed(verdict(0.3, 0.01), SOUND).finding()).isEqualTo(Finding.INCONCLUSIVE);
  }

  @Test
  void aCheckThatWasNotMadeIsSaidAndNotHeldAgainstTheFinding() {
    Verdict weighed = weighed(verdict(-0.3, 0.01), new Scrutiny(NONE, NONE, NONE, List.of(), NONE));

    assertThat(weighed.finding()).isEqualTo(Finding.SUPPORTED);
    assertThat(weighed.reason())
        .contains("; not made of this model: p adjusted by holm, share of specifications");
  }

  @Test
  void withoutTheUnitThatALineHasNoEstimateForTheFindingDoesNotStand() {
    Scrutiny lost =
        new Scrutiny(
            SOUND.adjustedP(),
            SOUND.positiveShare(),
            SOUND.curveP(),
            List.of(new Without("YEM", Double.NaN, Double.NaN)),
            SOUND.robustnessValue());

    assertThat(weighed(verdict(-0.3, 0.01), lost).reason())
        .contains("but without YEM there is no estimate");
  }

  @Test
  void whatIsNoFindingIsLeftAsItIs() {
    Verdict nothing = verdict(-0.3, 0.2);
    Verdict none = Verdict.notEstimable(WEAK, "small-arms", "lpm", "no rows");

    assertThat(weighed(nothing, SOUND)).isSameAs(nothing);
    assertThat(weighed(none, SOUND)).isSameAs(none);
  }

  @Test
  void aRuleSaysWhatItDemandsAndRefusesWhatIsNoShare() {
    assertThat(STRICT.sentence())
        .isEqualTo(
            "A finding stands where the coefficient is significant at the model's level and the p"
                + " value adjusted by holm is at most the model's level; and 80% of the"
                + " specifications of its curve have the sign; and the joint test of the curve has p"
                + " of at most 0.05; and sign and significance stand without any one state and any"
                + " one region that is left out; and the robustness value is at least 0.1. A check that"
                + " was not made of a model is not held against it.");
    assertThatThrownBy(() -> new VerdictRule(Adjustment.NONE, 1.5, 1, Survival.NONE, 0))
        .hasMessage("sign-share: not a share; write a number from 0 to 1");
  }
}
