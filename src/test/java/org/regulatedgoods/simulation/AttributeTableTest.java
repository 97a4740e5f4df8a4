package org.regulatedgoods.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.theory.LinearPreference;
import org.regulatedgoods.theory.Quantity;

class AttributeTableTest {
  private static final List<SimulatedState> STATES = FakeStates.world();

  /** The first so many states have rows. */
  private static final int COMPLETE = 150;

  private static final AttributeTable TABLE = table();
  private static final SimulatedWorld WORLD =
      Simulation.draw(2006, STATES, SimulationOptions.standard(), TABLE);

  /** What is harmed more exports less and is more of a democracy. */
  private static AttributeTable table() {
    Random random = new Random(7);
    Map<String, Attributes> rows = new TreeMap<>();
    for (SimulatedState state : STATES.subList(0, COMPLETE)) {
      double common = random.nextDouble();
      Map<TradedGood, Map<Quantity, Double>> byGood = new EnumMap<>(TradedGood.class);
      for (TradedGood good : TradedGood.values()) {
        Map<Quantity, Double> row = new EnumMap<>(Quantity.class);
        row.put(Quantity.HARM, Math.rint(3 * common + 2 * random.nextDouble()));
        row.put(Quantity.EXPORTS, common < 0.3 ? 0 : 9 - 6 * common + random.nextDouble());
        row.put(Quantity.CONSUMPTION, 8 * random.nextDouble());
        byGood.put(good, row);
      }
      byGood.get(TradedGood.SMALL_ARMS).put(Quantity.STATE_SHARE, random.nextInt(5) / 4.0);
      byGood.get(TradedGood.SMALL_ARMS).put(Quantity.AUTOCRACY, 1 - common);
      byGood.get(TradedGood.SMALL_ARMS).put(Quantity.HUMANITARIAN, random.nextInt(3) / 10.0);
      rows.put(state.id(), new Attributes(byGood));
    }
    return new AttributeTable("a table", List.of("harm: x"), rows);
  }

  private static LinearPreference.Measures measures(SimulatedState state, TradedGood good) {
    return WORLD.governments().get(STATES.indexOf(state)).on(good).measures();
  }

  private static boolean isAsInTable(SimulatedState state, Attributes row) {
    for (TradedGood good : TradedGood.values()) {
      LinearPreference.Measures m = measures(state, good);
      double apart =
          Math.abs(m.harm() - row.of(good, Quantity.HARM).orElseThrow())
              + Math.abs(m.humanitarian() - row.ofState(Quantity.HUMANITARIAN).orElseThrow())
              + Math.abs(m.exports() - row.of(good, Quantity.EXPORTS).orElseThrow())
              + Math.abs(m.stateShare() - row.of(good, Quantity.STATE_SHARE).orElse(0))
              + Math.abs(m.consumption() - row.of(good, Quantity.CONSUMPTION).orElseThrow())
              + Math.abs(m.autocracy() - row.ofState(Quantity.AUTOCRACY).orElseThrow());
      // The files show two or three decimals.
      if (apart > 0.01) {
        return false;
      }
    }
    return true;
  }

  @Test
  void aStateWithARowHasItsOwnInEveryGood() {
    assertThat(STATES.subList(0, COMPLETE))
        .filteredOn(state -> state.codes().baci().isPresent())
        .hasSizeGreaterThan(140)
        .allMatch(state -> isAsInTable(state, TABLE.complete().get(state.id())));
  }

  @Test
  void aStateWithoutOneHasTheWholeRowOfAnotherAndNotAllOfTheSame() {
    List<SimulatedState> others = TABLE.without(STATES);
    assertThat(others).hasSize(STATES.size() - COMPLETE);

    List<Attributes> theirs =
        others.stream()
            .map(
                state ->
                    TABLE.complete().values().stream()
                        .filter(row -> isAsInTable(state, row))
                        .findFirst()
                        .orElseThrow())
            .toList();

    assertThat(theirs.stream().distinct().count()).isGreaterThan(25);
  }

  @Test
  void marginalsAndCorrelationsAreThoseOfTheTable() {
    ToDoubleFunction<SimulatedState> harm = state -> measures(state, TradedGood.DRUGS).harm();
    ToDoubleFunction<SimulatedState> regime =
        state -> measures(state, TradedGood.DRUGS).autocracy();
    List<SimulatedState> complete = STATES.subList(0, COMPLETE);
    ToDoubleFunction<SimulatedState> rowHarm =
        state -> TABLE.complete().get(state.id()).of(TradedGood.DRUGS, Quantity.HARM).orElseThrow();
    ToDoubleFunction<SimulatedState> rowRegime =
        state -> TABLE.complete().get(state.id()).ofState(Quantity.AUTOCRACY).orElseThrow();
    double real = correlation(complete, rowHarm, rowRegime);

    assertThat(real).isLessThan(-0.6);
    assertThat(correlation(complete, harm, regime)).isCloseTo(real, within(0.001));
    // With those that were drawn, but for the chance of drawing 43.
    assertThat(correlation(STATES, harm, regime)).isCloseTo(real, within(0.08));
    assertThat(mean(STATES, harm)).isCloseTo(mean(complete, rowHarm), within(0.25));
  }

  private static double mean(
      List<SimulatedState> states, ToDoubleFunction<SimulatedState> attribute) {
    return states.stream().mapToDouble(attribute).average().orElseThrow();
  }

  private static double correlation(
      List<SimulatedState> states,
      ToDoubleFunction<SimulatedState> one,
      ToDoubleFunction<SimulatedState> other) {
    double mean = mean(states, one);
    double otherMean = mean(states, other);
    double both = 0;
    double squares = 0;
    double otherSquares = 0;
    for (SimulatedState state : states) {
      double a = one.applyAsDouble(state) - mean;
      double b = other.applyAsDouble(state) - otherMean;
      both += a * b;
      squares += a * a;
      otherSquares += b * b;
    }
    return both / Math.sqrt(squares * otherSquares);
  }

  @Test
  void theFilesSayWhatTheWorldHoldsAndTheReadmeWhatIsNotInvented(@TempDir Path directory)
      throws IOException {
    SampleFiles.write(WORLD, directory);

    for (TradedGood good : TradedGood.values()) {
      Measured files = new Measured(directory, good);
      for (SimulatedState state : STATES) {
        LinearPreference.Measures measures = measures(state, good);
        assertThat(files.exports(state)).isCloseTo(measures.exports(), within(1e-9));
        assertThat(files.imports(state)).isCloseTo(measures.consumption(), within(1e-9));
      }
      for (Measured.Row row : files.rows(STATES)) {
        LinearPreference.Measures measures = measures(row.state(), good);
        assertThat(row.drivers().subList(2, 5))
            .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
            .containsExactly(1 - measures.autocracy(), measures.harm(), measures.humanitarian());
      }
    }
    assertThat(Files.readString(directory.resolve("README.md")))
        .startsWith("# SYNTHETIC")
        .doesNotContain("Every number in this directory is invented")
        .contains("those of a table", "- harm: x", "150 states have their own. 43 lack one")
        .contains(STATES.get(COMPLETE).name());
  }

  @Test
  void theSameSeedGivesTheSameWorldAndAnotherOneOtherRows() {
    assertThat(Simulation.draw(2006, STATES, SimulationOptions.standard(), TABLE).governments())
        .isEqualTo(WORLD.governments());
    assertThat(TABLE.rows(new RandomStreams(2007), STATES))
        .isNotEqualTo(TABLE.rows(new RandomStreams(2006), STATES));
  }

  @Test
  void whatIsNotMeasuredIsDrawnAsWithoutATable() {
    AttributeTable regimes =
        new AttributeTable(
            "a table",
            List.of("autocracy: x"),
            Map.of(
                "aa",
                new Attributes(Map.of(TradedGood.SMALL_ARMS, Map.of(Quantity.AUTOCRACY, 0.25)))));
    SimulatedWorld world = Simulation.draw(2006, STATES, SimulationOptions.standard(), regimes);
    SimulatedWorld declared = Simulation.draw(2006, STATES, SimulationOptions.standard());

    for (int i = 0; i < STATES.size(); i++) {
      LinearPreference.Measures drawn =
          declared.governments().get(i).on(TradedGood.DRUGS).measures();
      assertThat(world.governments().get(i).on(TradedGood.DRUGS).measures())
          .isEqualTo(
              new LinearPreference.Measures(
                  drawn.harm(),
                  drawn.humanitarian(),
                  drawn.exports(),
                  drawn.stateShare(),
                  drawn.consumption(),
                  0.25));
    }
  }

  @Test
  void aValueThatNoFileCouldSayIsRefusedWithTheUnit() {
    assertThatThrownBy(
            () -> new Attributes(Map.of(TradedGood.DRUGS, Map.of(Quantity.EXPORTS, 120_000.0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exports for drugs is 120000.0")
        .hasMessageContaining("log(1 + thousand USD)");
  }
}
