package org.regulatedgoods.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GovernmentPreferenceTest {
  private static final long SEED = 1L;
  private static final Offset<Double> PRINTED = within(5e-7);

  static Stream<TestVectors.Case> theCases() {
    return TestVectors.all().stream();
  }

  @ParameterizedTest
  @MethodSource("theCases")
  void theClosedFormGivesThePrintedValues(TestVectors.Case expected) {
    GovernmentPreference preference = expected.preference();

    assertThat(preference.privateRents()).isCloseTo(expected.k(), PRINTED);
    assertThat(preference.netHarm()).isCloseTo(expected.n(), PRINTED);
    assertThat(preference.curvature()).isCloseTo(expected.d(), PRINTED);
    assertThat(preference.unclipped()).isCloseTo(expected.unclipped(), PRINTED);
    assertThat(preference.stringency()).isCloseTo(expected.r(), PRINTED);
  }

  @Test
  void theMarketOfTheCasesStopsAtFour() {
    Market market = TestVectors.PARAMETERS.market();

    assertThat(market.sensitivity()).isEqualTo(.5);
    assertThat(market.unregulatedTrade()).isEqualTo(2);
    assertThat(market.prohibitiveRegulation()).isEqualTo(4);
    assertThat(market.trade(4)).isZero();
  }

  @Test
  void theClosedFormIsTheGridArgmaxWithinOneStep() {
    governments()
        .limit(300)
        .forEach(
            government -> {
              double top = government.parameters().market().prohibitiveRegulation();
              double step = top / 4_000;
              assertThat(government.stringency()).isCloseTo(gridArgmax(government), within(step));
            });
  }

  @Test
  void beingBelowTheProhibitionMeansThatRentsLowerTheRegulation() {
    governments()
        .limit(100_000)
        .forEach(
            government -> {
              Market market = government.parameters().market();
              boolean below = government.unclipped() < market.prohibitiveRegulation();
              double k = market.sensitivity();
              boolean harmIsSmall =
                  k * k * government.netHarm()
                      < market.unregulatedTrade() * government.parameters().regimeCost();
              assertThat(below).isEqualTo(harmIsSmall);
              assertThat(below).isEqualTo(government.comparativeStatics().privateRents() < 0);
            });
  }

  @Test
  void clippingKeepsTheOrderOfThePreferences() {
    // One market, so that one clipping range holds for all.
    double previous = 0;
    for (double home = 0; home <= 30; home += 0.05) {
      Country country = new Country(.3, 1, .1, .5, .6, new Country.Harm(home, 1.5, 0));
      double stringency = new GovernmentPreference(TestVectors.PARAMETERS, country).stringency();
      assertThat(stringency).isBetween(previous, 4.0);
      previous = stringency;
    }
    assertThat(previous).isEqualTo(4.0);
  }

  @Test
  void clippingLeavesEveryDriverItsDirectionOrNone() {
    governments()
        .limit(100_000)
        .forEach(
            government -> {
              Country it = government.country();
              Country.Harm harm = it.harm();
              double before = government.stringency();
              double harmed =
                  with(
                      government,
                      it.supplyShare(),
                      it.democracy(),
                      harm.home() + 1,
                      harm.concern());
              double withoutExports =
                  with(government, 0, it.democracy(), harm.home(), harm.concern());
              double democratic =
                  with(government, it.supplyShare(), 1, harm.home(), harm.concern());
              double concerned = with(government, it.supplyShare(), it.democracy(), harm.home(), 1);
              assertThat(harmed).isGreaterThanOrEqualTo(before);
              assertThat(democratic).isGreaterThanOrEqualTo(before);
              assertThat(concerned).isGreaterThanOrEqualTo(before);
              assertThat(withoutExports).isGreaterThanOrEqualTo(before - 1e-12);
            });
  }

  private static double with(
      GovernmentPreference government,
      double supply,
      double democracy,
      double home,
      double concern) {
    Country it = government.country();
    return new GovernmentPreference(
            government.parameters(),
            new Country(
                supply,
                it.stateShare(),
                it.demandShare(),
                democracy,
                it.regimeAccess(),
                new Country.Harm(home, it.harm().abroad(), concern)))
        .stringency();
  }

  @Test
  void parametersWithoutAMaximumAreRefused() {
    Parameters cheap =
        new Parameters(TestVectors.PARAMETERS.market(), TestVectors.PARAMETERS.weights(), .05);

    assertThatThrownBy(
            () -> new GovernmentPreference(cheap, TestVectors.PRIVATE_EXPORTER.country()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("second-order condition");
  }

  @Test
  void aCountryOutsideItsRangeIsRefusedByName() {
    assertThatThrownBy(() -> new Country(.2, 1.5, .05, 1, .6, new Country.Harm(.6, 1.5, .5)))
        .hasMessageContaining("stateShare (sigma) is 1.5");
    assertThatThrownBy(() -> new Market(4, 0, 1)).hasMessageContaining("demandSlope (b) is 0.0");
  }

  private static Stream<GovernmentPreference> governments() {
    return new AdmissibleWorlds(SEED).governments();
  }

  private static double gridArgmax(GovernmentPreference government) {
    double top = government.parameters().market().prohibitiveRegulation();
    double best = 0;
    for (int i = 0; i <= 4_000; i++) {
      double regulation = top * i / 4_000;
      if (government.support(regulation) > government.support(best)) {
        best = regulation;
      }
    }
    return best;
  }
}
