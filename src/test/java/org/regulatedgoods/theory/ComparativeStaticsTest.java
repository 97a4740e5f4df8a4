package org.regulatedgoods.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ComparativeStaticsTest {
  private static final long SEED = 2L;
  private static final int SETS = 100_000;

  @Test
  void theFirstCaseHasThePrintedDerivatives() {
    ComparativeStatics statics = TestVectors.PRIVATE_EXPORTER.preference().comparativeStatics();
    Offset<Double> printed = within(5e-7);

    assertThat(statics.exports()).isCloseTo(-0.479730, printed);
    assertThat(statics.stateOwnership()).isCloseTo(-0.067162, printed);
    assertThat(statics.harm()).isCloseTo(0.385852, printed);
    assertThat(statics.humanitarian()).isCloseTo(0.308682, printed);
    assertThat(statics.democracy()).isCloseTo(0.231511, printed);
    assertThat(statics.consumption()).isCloseTo(-0.239865, printed);
  }

  @Test
  void everyGovernmentHasTheSignsOfTheTheory() {
    interior()
        .forEach(
            statics -> {
              assertThat(statics.exports()).isNegative();
              assertThat(statics.stateOwnership()).isNegative();
              assertThat(statics.stateOwnershipOfExports()).isNegative();
              assertThat(statics.democracy()).isPositive();
              assertThat(statics.harm()).isPositive();
              assertThat(statics.humanitarian()).isPositive();
              assertThat(statics.consumption()).isNegative();
              assertThat(statics.democracyByHarm()).isPositive();
              assertThat(statics.autocracyByImports()).isNegative();
            });
  }

  @Test
  void stateOwnershipHasExactlyNoEffectIfAndOnlyIfThereAreNoExports() {
    interior()
        .map(ComparativeStatics::preference)
        .forEach(
            government -> {
              ComparativeStatics without = exporting(government, 0).comparativeStatics();
              assertThat(without.stateOwnership()).isZero();
              assertThat(owned(without.preference(), 0).unclipped())
                  .isEqualTo(owned(without.preference(), 1).unclipped());
              assertThat(government.comparativeStatics().stateOwnership()).isNotZero();
            });
  }

  @Test
  void theClosedFormsAreTheDifferencesOfThePreference() {
    interior()
        .map(ComparativeStatics::preference)
        .filter(government -> government.curvature() > 0.5)
        .limit(5_000)
        .forEach(
            government -> {
              ComparativeStatics statics = government.comparativeStatics();
              check(statics.exports(), government, ComparativeStaticsTest::moreExports);
              check(statics.stateOwnership(), government, ComparativeStaticsTest::moreOwned);
              check(statics.democracy(), government, ComparativeStaticsTest::moreDemocratic);
              check(statics.consumption(), government, ComparativeStaticsTest::moreImports);
              checkCross(
                  statics.stateOwnershipOfExports(),
                  government,
                  ComparativeStaticsTest::moreExports,
                  ComparativeStaticsTest::moreOwned);
              checkCross(
                  statics.autocracyByImports(),
                  government,
                  (g, step) -> moreDemocratic(g, -step),
                  ComparativeStaticsTest::moreImports);
              check(statics.harm(), government, ComparativeStaticsTest::moreHarm);
              check(statics.humanitarian(), government, ComparativeStaticsTest::moreConcern);
              checkCross(
                  statics.democracyByHarm(),
                  government,
                  ComparativeStaticsTest::moreDemocratic,
                  ComparativeStaticsTest::moreHarm);
            });
  }

  private static Stream<ComparativeStatics> interior() {
    return new AdmissibleWorlds(SEED)
        .interiorGovernments()
        .filter(ComparativeStaticsTest::hasRoomForASmallStep)
        .limit(SETS)
        .map(GovernmentPreference::comparativeStatics);
  }

  private static boolean hasRoomForASmallStep(GovernmentPreference government) {
    Country country = government.country();
    return Stream.of(
            country.stateShare(),
            country.democracy(),
            country.harm().concern(),
            country.harm().home() / 3,
            country.supplyShare(),
            country.demandShare())
        .allMatch(share -> share > 0.001 && share < 0.999);
  }

  private interface Shift extends BiFunction<GovernmentPreference, Double, GovernmentPreference> {}

  private static void check(double derivative, GovernmentPreference government, Shift shift) {
    double step = 1e-6;
    double difference =
        shift.apply(government, step).unclipped() - shift.apply(government, -step).unclipped();
    assertThat(difference / (2 * step))
        .isCloseTo(derivative, within(1e-4 * (1 + Math.abs(derivative))));
  }

  private static void checkCross(
      double derivative, GovernmentPreference government, Shift first, Shift second) {
    double step = 5e-4;
    double high = slope(first.apply(government, step), second, step);
    double low = slope(first.apply(government, -step), second, step);
    assertThat((high - low) / (2 * step))
        .isCloseTo(derivative, within(1e-2 * (1 + Math.abs(derivative))));
  }

  private static double slope(GovernmentPreference government, Shift shift, double step) {
    double high = shift.apply(government, step).unclipped();
    double low = shift.apply(government, -step).unclipped();
    return (high - low) / (2 * step);
  }

  private static GovernmentPreference moreExports(GovernmentPreference g, double step) {
    return exporting(g, g.country().supplyShare() + step);
  }

  private static GovernmentPreference moreOwned(GovernmentPreference g, double step) {
    return owned(g, g.country().stateShare() + step);
  }

  private static GovernmentPreference moreDemocratic(GovernmentPreference g, double step) {
    Country c = g.country();
    return with(
        g,
        new Country(
            c.supplyShare(),
            c.stateShare(),
            c.demandShare(),
            c.democracy() + step,
            c.regimeAccess(),
            c.harm()));
  }

  private static GovernmentPreference moreImports(GovernmentPreference g, double step) {
    Country c = g.country();
    return with(
        g,
        new Country(
            c.supplyShare(),
            c.stateShare(),
            c.demandShare() + step,
            c.democracy(),
            c.regimeAccess(),
            c.harm()));
  }

  private static GovernmentPreference moreHarm(GovernmentPreference g, double step) {
    Country.Harm harm = g.country().harm();
    return harmed(g, new Country.Harm(harm.home() + step, harm.abroad(), harm.concern()));
  }

  private static GovernmentPreference moreConcern(GovernmentPreference g, double step) {
    Country.Harm harm = g.country().harm();
    return harmed(g, new Country.Harm(harm.home(), harm.abroad(), harm.concern() + step));
  }

  private static GovernmentPreference harmed(GovernmentPreference g, Country.Harm harm) {
    Country c = g.country();
    return with(
        g,
        new Country(
            c.supplyShare(),
            c.stateShare(),
            c.demandShare(),
            c.democracy(),
            c.regimeAccess(),
            harm));
  }

  private static GovernmentPreference exporting(GovernmentPreference g, double supplyShare) {
    Country c = g.country();
    return with(
        g,
        new Country(
            supplyShare,
            c.stateShare(),
            c.demandShare(),
            c.democracy(),
            c.regimeAccess(),
            c.harm()));
  }

  private static GovernmentPreference owned(GovernmentPreference g, double stateShare) {
    Country c = g.country();
    return with(
        g,
        new Country(
            c.supplyShare(),
            stateShare,
            c.demandShare(),
            c.democracy(),
            c.regimeAccess(),
            c.harm()));
  }

  private static GovernmentPreference with(GovernmentPreference g, Country country) {
    return new GovernmentPreference(g.parameters(), country);
  }
}
