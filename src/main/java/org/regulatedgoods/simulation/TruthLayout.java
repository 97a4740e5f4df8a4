package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.List;

/** The seed and what is true in the synthetic world, a row a parameter, by good. */
final class TruthLayout {
  static final String PATH = "truth.csv";
  static final List<String> HEADER = List.of("good", "parameter", "value");

  private static final int PLACES = 9;

  private TruthLayout() {}

  static Sheet sheet(SimulatedWorld world) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "seed", Long.toString(world.seed())));
    world.truth().forEach(value -> rows.add(List.of(value.good(), value.parameter(), text(value))));
    return Sheet.of(PATH, HEADER, rows);
  }

  static String text(TrueValue value) {
    return Decimals.brief(value.value(), PLACES);
  }
}
