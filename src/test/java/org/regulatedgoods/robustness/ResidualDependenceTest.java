package org.regulatedgoods.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.glm.kernel.Coordinates;

class ResidualDependenceTest {

  private static final Panel PLACES = Goldens.panel("robustness/places.csv");
  private static final Panel STATES = inOneYear(Goldens.panel("glm/states.csv"));
  private static final Coordinates COORDINATES =
      new Coordinates(PLACES.number("north"), PLACES.number("east"));

  private static Panel inOneYear(Panel panel) {
    double[] years = new double[panel.rows()];
    Arrays.fill(years, 2006);
    return panel.with("year", years);
  }

  private static double kilometres(String state, String other) {
    return COORDINATES.kilometres(PLACES.states().indexOf(state), PLACES.states().indexOf(other));
  }

  private static final Nearness BORDER = (a, b, year) -> kilometres(a, b) < 1500 ? 1 : 0;
  private static final Nearness INVERSE = (a, b, year) -> 1 / kilometres(a, b);

  private static SpatialDependence of(String id, String near, Panel panel) {
    return new ResidualDependence(Goldens.of(id), 999, 7)
        .by(near, near.equals("border") ? BORDER : INVERSE, panel, "year");
  }

  @Test
  void moransIAndItsMomentsAreThoseOfRAndThePermutationsAgreeWithinTheirError() {
    List<NamedCsvRecord> lines = Goldens.lines("robustness/dependence.csv");
    assertThat(lines).hasSize(4);
    for (NamedCsvRecord line : lines) {
      SpatialDependence found = of(line.getField("case"), line.getField("near"), STATES);
      assertThat(found.reason()).isEmpty();
      assertThat(found.rows()).isEqualTo(Long.parseLong(line.getField("rows")));
      assertThat(found.alone()).isEqualTo(Long.parseLong(line.getField("alone")));
      Goldens.close(found.moransI(), line, "I", 1e-8);
      Goldens.close(found.expectation(), line, "expectation", 1e-12);
      Goldens.close(found.variance(), line, "variance", 1e-8);
      Goldens.close(found.statistic(), line, "statistic", 1e-7);
      Goldens.close(found.pValue(), line, "p", 1e-6);
      double theirs = Goldens.number(line, "p_permuted");
      double error = Math.sqrt(theirs * (1 - theirs) * (1.0 / 999 + 1.0 / 4999));
      assertThat(found.pPermuted()).isCloseTo(theirs, within(4 * error + 0.001));
    }
  }

  @Test
  void whatNeighboursShareIsFound() {
    double[] score = STATES.number("score").clone();
    double[] north = PLACES.number("north");
    for (int i = 0; i < score.length; i++) {
      score[i] += 0.1 * north[i];
    }
    SpatialDependence found = of("ols", "inverse", STATES.with("score", score));

    assertThat(found.moransI()).isGreaterThan(found.expectation());
    assertThat(found.pValue()).isLessThan(0.001);
    assertThat(found.pPermuted()).isEqualTo(0.001);
  }

  @Test
  void theSameStateInAnotherYearIsNotNear() {
    Map<String, double[]> twice = new HashMap<>();
    int rows = STATES.rows();
    STATES.numbers().forEach((name, values) -> twice.put(name, doubled(values)));
    double[] years = twice.get("year");
    IntStream.range(rows, 2 * rows).forEach(i -> years[i] = 2007);
    List<String> states = IntStream.range(0, 2 * rows).mapToObj(i -> state(i % rows)).toList();

    SpatialDependence found = of("ols", "border", new Panel(states, twice, Map.of()));
    SpatialDependence once = of("ols", "border", STATES);

    assertThat(found.rows()).isEqualTo(2 * once.rows());
    assertThat(found.moransI()).isCloseTo(once.moransI(), within(1e-9));
  }

  private static double[] doubled(double[] values) {
    double[] doubled = Arrays.copyOf(values, 2 * values.length);
    System.arraycopy(values, 0, doubled, values.length, values.length);
    return doubled;
  }

  private static String state(int row) {
    return STATES.states().get(row);
  }

  @Test
  void whereNoStateIsNearAnotherThereIsNoNumberAndItSaysWhy() {
    SpatialDependence found =
        new ResidualDependence(Goldens.leastSquares(), 9, 1)
            .by("land", (a, b, year) -> 0, STATES, "year");

    assertThat(found.moransI()).isNaN();
    assertThat(found.alone()).isEqualTo(STATES.rows());
    assertThat(found.reason()).isEqualTo("only 0 of its rows have one near them");
    assertThat(
            new ResidualDependence(Goldens.logit(), 9, 1)
                .by("land", BORDER, STATES.with("vote", zeros()), "year")
                .reason())
        .isNotEmpty();
  }

  private static double[] zeros() {
    return Collections.nCopies(STATES.rows(), 0.0).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
