package org.regulatedgoods.simulation;

import java.util.List;

/** What is true in the synthetic world, a row a parameter. */
final class TruthLayout {
  static final String PATH = "truth.csv";
  static final List<String> HEADER = List.of("parameter", "value");

  private static final int PLACES = 9;

  private TruthLayout() {}

  static Sheet sheet(SimulatedWorld world) {
    return Sheet.of(
        PATH,
        HEADER,
        world.truth().stream().map(value -> List.of(value.parameter(), text(value))).toList());
  }

  static String text(TrueValue value) {
    return Decimals.brief(value.value(), PLACES);
  }
}
