package org.regulatedgoods.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.State;
import org.regulatedgoods.simulation.AttributeTable;
import org.regulatedgoods.simulation.Region;
import org.regulatedgoods.simulation.SampleFiles;
import org.regulatedgoods.simulation.SimulatedState;
import org.regulatedgoods.simulation.SimulatedWorld;
import org.regulatedgoods.simulation.Simulation;
import org.regulatedgoods.simulation.SimulationOptions;

/** Draws a synthetic world for the members of the United Nations of 2006 and writes its files. */
public final class Simulate {

  private static final int YEAR = 2006;
  private static final int FIRST_YEAR = 1900;

  private final CountryRegistry registry;
  private final long seed;
  private final SimulationOptions options;
  private final AttributeTable attributes;

  /** The world of the sample: what states are like is invented. */
  public Simulate(CountryRegistry registry, long seed) {
    this(registry, seed, SimulationOptions.standard(), AttributeTable.NONE);
  }

  /** A world whose states have the attributes of a table. */
  public Simulate(
      CountryRegistry registry, long seed, SimulationOptions options, AttributeTable attributes) {
    this.registry = registry;
    this.seed = seed;
    this.options = options;
    this.attributes = attributes;
  }

  /** Writes the files, in the sources' native layouts, and returns their paths. */
  public List<Path> run(Path directory) throws IOException {
    return SampleFiles.write(world(), directory);
  }

  /** How many states the world has, and which of them have no row of their own in the table. */
  public String said() {
    List<SimulatedState> states = states();
    List<SimulatedState> without = attributes.without(states);
    int own = states.size() - without.size();
    return own
        + " of "
        + states.size()
        + " states have all of them; "
        + without.size()
        + " do not, and have the row of one that does, drawn at random"
        + (without.isEmpty()
            ? ""
            : without.stream().map(SimulatedState::id).collect(Collectors.joining(", ", ": ", "")));
  }

  /** The world that the files are of. */
  SimulatedWorld world() {
    return Simulation.draw(seed, states(), options, attributes);
  }

  private List<SimulatedState> states() {
    List<SimulatedState> states = new ArrayList<>();
    for (State state : registry.states()) {
      if (state.existsIn(YEAR) && state.inUnitedNations(YEAR)) {
        states.add(simulated(state));
      }
    }
    return states;
  }

  private SimulatedState simulated(State state) {
    String region = registry.regionScheme("h7").regionOf(state.id()).orElse("Other");
    return new SimulatedState(
        state.id(),
        state.name(),
        Region.of(region.toLowerCase(Locale.ROOT).replace(' ', '-')),
        since(state),
        codes(state),
        new SimulatedState.Names(
            name("un-votes", state),
            name("sipri", state),
            name("owid", state),
            name("untc", state),
            name("name", state)));
  }

  /** No further back than any of the files goes. */
  private static int since(State state) {
    int since = YEAR;
    while (since > FIRST_YEAR && state.existsIn(since - 1)) {
      since--;
    }
    return since;
  }

  private SimulatedState.Codes codes(State state) {
    Optional<String> polity = code("polity", state);
    Optional<String> vdem = code("vdem", state);
    Optional<String> baci = code("baci", state);
    return new SimulatedState.Codes(
        code("iso2", state).orElseThrow(),
        code("iso3", state).orElseThrow(),
        Integer.parseInt(code("cow", state).orElseThrow()),
        polity.map(code -> new SimulatedState.Polity(Integer.parseInt(code), state.id())),
        vdem.map(
            code ->
                new SimulatedState.VDem(
                    Integer.parseInt(code), code("vdem-text", state).orElse(state.id()))),
        baci.map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  private Optional<String> code(String scheme, State state) {
    return registry.codesOf(scheme, state.id(), YEAR).stream().findFirst();
  }

  /** The registry's own name where the scheme takes it, else any that the scheme takes. */
  private String name(String scheme, State state) {
    List<String> names = registry.codesOf(scheme, state.id(), YEAR);
    return names.contains(state.name()) ? state.name() : names.get(0);
  }
}
