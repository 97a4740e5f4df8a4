package org.regulatedgoods.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a study of nothing but the written files finds. */
class RecoveryTest {
  private static final Map<String, Integer> PREDICTED =
      Map.of(
          "exporters", -1,
          "exporters:state_share", -1,
          "democracy", 1,
          "harm", 1,
          "humanitarian", 1,
          "consumers", -1);

  @TempDir static Path directory;
  private static SimulatedWorld world;
  private static final Map<TradedGood, Measured> MEASURED = new EnumMap<>(TradedGood.class);

  @BeforeAll
  static void writeAWorld() throws IOException {
    world = Simulation.draw(2006, FakeStates.world(), SimulationOptions.standard());
    SampleFiles.write(world, directory);
    for (TradedGood good : TradedGood.values()) {
      MEASURED.put(good, new Measured(directory, good));
    }
  }

  @ParameterizedTest
  @EnumSource
  void tradeMeasuredFromTheFilesIsTheTradeThatDroveThePreferences(TradedGood good) {
    Measured measured = MEASURED.get(good);
    for (Government government : world.governments()) {
      assertThat(measured.exports(government.state()))
          .isCloseTo(government.on(good).measures().exports(), within(1e-9));
      assertThat(measured.imports(government.state()))
          .isCloseTo(government.on(good).measures().consumption(), within(1e-9));
    }
    assertThat(world.governments())
        .filteredOn(g -> g.on(good).measures().exports() > 0)
        .hasSizeBetween(30, 100);
  }

  @ParameterizedTest
  @EnumSource
  void everyOtherDriverMeasuredFromTheFilesIsTheOneThatDroveThePreferences(TradedGood good)
      throws IOException {
    Map<String, Government> byId = new HashMap<>();
    world.governments().forEach(government -> byId.put(government.state().id(), government));
    for (Measured.Row row : MEASURED.get(good).rows(FakeStates.world())) {
      Stance stance = byId.get(row.state().id()).on(good);
      List<Double> x = row.drivers();
      assertThat(1 - x.get(2)).isCloseTo(stance.measures().autocracy(), within(1e-9));
      assertThat(x.get(3)).isCloseTo(stance.measures().harm(), within(1e-9));
      assertThat(x.get(4)).isCloseTo(stance.measures().humanitarian(), within(1e-9));
      if (good.hasOwners()) {
        double owned = stance.measures().exports() * stance.measures().stateShare();
        assertThat(x.get(6)).isCloseTo(owned, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theAdditiveIndexContradictsNoSignOfTheTheory(TradedGood good) throws IOException {
    List<Measured.Row> rows = MEASURED.get(good).rows(FakeStates.world());
    LeastSquares fit = fit(rows);

    assertThat(rows).hasSizeBetween(100, 118);
    for (int j = 0; j < Measured.terms(good).size(); j++) {
      String term = Measured.terms(good).get(j);
      assertThat(fit.t(j + 1) * PREDICTED.get(term))
          .as(term)
          .isBetween(term.equals("democracy") ? -1.98 : 2.0, 15.0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDriversAreNotCollinear(TradedGood good) throws IOException {
    List<Measured.Row> rows = MEASURED.get(good).rows(FakeStates.world());
    List<String> terms = Measured.terms(good);
    for (int j = 1; j <= terms.size(); j++) {
      for (int k = 1; k < j; k++) {
        assertThat(Math.abs(correlation(rows, j, k)))
            .as(terms.get(j - 1) + " with " + terms.get(k - 1))
            .isLessThan(0.7);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void fewPreferencesAreClipped(TradedGood good) {
    assertThat(world.governments()).filteredOn(g -> g.on(good).preferred() == 0).hasSizeLessThan(5);
  }

  @Test
  void africaLatinAmericaAndEuropeWantMoreThanTheMiddleEastAndAsia() {
    Map<Region, Double> means = new EnumMap<>(Region.class);
    for (Region region : Region.values()) {
      means.put(
          region,
          world.governments().stream()
              .filter(g -> g.state().region() == region)
              .mapToDouble(g -> g.on(TradedGood.SMALL_ARMS).preferred())
              .average()
              .orElseThrow());
    }
    for (Region strict : List.of(Region.AFRICA, Region.LATIN_AMERICA, Region.EUROPE)) {
      for (Region lax : List.of(Region.MIDDLE_EAST, Region.EAST_ASIA, Region.SOUTH_ASIA)) {
        assertThat(means.get(strict)).as(strict + " over " + lax).isGreaterThan(means.get(lax));
      }
    }
  }

  private static LeastSquares fit(List<Measured.Row> rows) {
    double[][] x =
        rows.stream()
            .map(row -> row.drivers().stream().mapToDouble(d -> d).toArray())
            .toArray(double[][]::new);
    return LeastSquares.fit(x, rows.stream().mapToDouble(Measured.Row::index).toArray());
  }

  private static double correlation(List<Measured.Row> rows, int j, int k) {
    double n = rows.size();
    double a = rows.stream().mapToDouble(r -> r.drivers().get(j)).sum() / n;
    double b = rows.stream().mapToDouble(r -> r.drivers().get(k)).sum() / n;
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (Measured.Row row : rows) {
      ab += (row.drivers().get(j) - a) * (row.drivers().get(k) - b);
      aa += Math.pow(row.drivers().get(j) - a, 2);
      bb += Math.pow(row.drivers().get(k) - b, 2);
    }
    return ab / Math.sqrt(aa * bb);
  }
}
