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

/** What a study of nothing but the written files finds. */
class RecoveryTest {
  private static final double[] PREDICTED = {-1, -1, 1, 1, 1, -1};

  @TempDir static Path directory;
  private static SimulatedWorld world;
  private static Measured measured;

  @BeforeAll
  static void writeAWorld() throws IOException {
    world = Simulation.draw(2006, FakeStates.world(), SimulationOptions.standard());
    SampleFiles.write(world, directory);
    measured = new Measured(directory);
  }

  @Test
  void tradeMeasuredFromTheFilesIsTheTradeThatDroveThePreferences() {
    for (Government government : world.governments()) {
      assertThat(measured.exports(government.state()))
          .isCloseTo(government.measures().exports(), within(1e-9));
      assertThat(measured.imports(government.state()))
          .isCloseTo(government.measures().consumption(), within(1e-9));
    }
    assertThat(world.governments()).filteredOn(g -> g.measures().exports() > 0).hasSizeLessThan(90);
  }

  @Test
  void everyOtherDriverMeasuredFromTheFilesIsTheOneThatDroveThePreferences() throws IOException {
    Map<String, Government> byId = new HashMap<>();
    world.governments().forEach(government -> byId.put(government.state().id(), government));
    for (Measured.Row row : measured.rows(FakeStates.world())) {
      Government government = byId.get(row.state().id());
      List<Double> x = row.drivers();
      double x1 = government.measures().exports() * government.measures().stateShare();
      assertThat(x.get(2)).isCloseTo(x1, within(1e-9));
      assertThat(1 - x.get(3)).isCloseTo(government.measures().autocracy(), within(1e-9));
      assertThat(x.get(4)).isCloseTo(government.measures().harm(), within(1e-9));
      assertThat(x.get(5)).isCloseTo(government.measures().humanitarian(), within(1e-9));
    }
  }

  @Test
  void theAdditiveIndexHasTheSignsOfTheTheoryAtFivePercent() throws IOException {
    List<Measured.Row> rows = measured.rows(FakeStates.world());
    LeastSquares fit = fit(rows);

    assertThat(rows).hasSizeBetween(100, 118);
    for (int j = 0; j < PREDICTED.length; j++) {
      assertThat(fit.t(j + 1) * PREDICTED[j]).as(Measured.TERMS.get(j)).isBetween(2.5, 8.5);
    }
  }

  @Test
  void theDriversAreNotCollinear() throws IOException {
    List<Measured.Row> rows = measured.rows(FakeStates.world());
    for (int j = 1; j <= PREDICTED.length; j++) {
      for (int k = 1; k < j; k++) {
        assertThat(Math.abs(correlation(rows, j, k)))
            .as(Measured.TERMS.get(j - 1) + " with " + Measured.TERMS.get(k - 1))
            .isLessThan(0.7);
      }
    }
  }

  @Test
  void fewPreferencesAreClipped() {
    assertThat(world.governments()).filteredOn(g -> g.preferred() == 0).hasSizeLessThan(5);
  }

  @Test
  void africaLatinAmericaAndEuropeWantMoreThanTheMiddleEastAndAsia() {
    Map<Region, Double> means = new EnumMap<>(Region.class);
    for (Region region : Region.values()) {
      means.put(
          region,
          world.governments().stream()
              .filter(g -> g.state().region() == region)
              .mapToDouble(Government::preferred)
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
