package org.regulatedgoods.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Made-up states, in the numbers that the regions have in the world. */
final class FakeStates {
  private FakeStates() {}

  /** 193 states; a few are not in Polity, V-Dem or BACI, as small states are not. */
  static List<SimulatedState> world() {
    List<Region> regions = new ArrayList<>();
    regions.addAll(Collections.nCopies(49, Region.AFRICA));
    regions.addAll(Collections.nCopies(33, Region.LATIN_AMERICA));
    regions.addAll(Collections.nCopies(46, Region.EUROPE));
    regions.addAll(Collections.nCopies(20, Region.MIDDLE_EAST));
    regions.addAll(Collections.nCopies(17, Region.EAST_ASIA));
    regions.addAll(Collections.nCopies(8, Region.SOUTH_ASIA));
    regions.addAll(Collections.nCopies(20, Region.OTHER));
    List<SimulatedState> states = new ArrayList<>();
    for (Region region : regions) {
      states.add(state(states.size(), region));
    }
    return states;
  }

  static List<SimulatedState> handful() {
    return world().subList(45, 53);
  }

  private static SimulatedState state(int number, Region region) {
    String letters = "" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    String name = "Fakeland, " + letters;
    SimulatedState.Codes codes =
        new SimulatedState.Codes(
            letters,
            letters + "X",
            1000 - number,
            number % 13 == 12
                ? Optional.empty()
                : Optional.of(new SimulatedState.Polity(2 + number, letters + "P")),
            number % 17 == 16
                ? Optional.empty()
                : Optional.of(new SimulatedState.VDem(number + 1, letters + "V")),
            number == 60 ? OptionalInt.empty() : OptionalInt.of(4 + 5 * number / 2));
    SimulatedState.Names names =
        new SimulatedState.Names(
            name + " (UN)", name + " (S)", name + " (O)", name + " (T)", name + " (E)");
    int since = number % 11 == 10 ? 1991 : 1946;
    return new SimulatedState(letters.toLowerCase(Locale.ROOT), name, region, since, codes, names);
  }
}
