package org.regulatedgoods.country;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The states, the codes that sources use for them, and the regions they belong to, from
 * data/reference.
 *
 * <p>Names are a code scheme like any other. A source that uses a name in its own way has a scheme
 * of its own, which is looked up first and {@code name} second ({@link #BASED_ON_NAME}).
 */
public final class CountryRegistry {

  static final String NAME = "name";
  static final Set<String> BASED_ON_NAME = Set.of("un-votes", "untc", "sipri", "owid");

  private final Map<String, State> states;
  private final Map<String, Map<String, List<CodeUse>>> schemes;
  private final Map<String, RegionScheme> regions;

  CountryRegistry(
      Collection<State> states,
      Map<String, Map<String, List<CodeUse>>> schemes,
      Collection<RegionScheme> regions) {
    this.states = new TreeMap<>();
    states.forEach(state -> this.states.put(state.id(), state));
    this.schemes = schemes;
    this.regions = new TreeMap<>();
    regions.forEach(scheme -> this.regions.put(scheme.id(), scheme));
  }

  /** The registry that ships with the application. */
  public static CountryRegistry load() {
    return new ReferenceFiles().registry();
  }

  public Collection<State> states() {
    return states.values();
  }

  public Optional<State> state(String id) {
    return Optional.ofNullable(states.get(id));
  }

  /** The ids of the code schemes that a source may name. */
  public Set<String> schemes() {
    Set<String> known = new TreeSet<>(schemes.keySet());
    known.addAll(BASED_ON_NAME);
    return known;
  }

  public Set<String> regionSchemes() {
    return regions.keySet();
  }

  /**
   * The scheme of that id.
   *
   * @throws IllegalArgumentException for a scheme that {@link #regionSchemes} does not list
   */
  public RegionScheme regionScheme(String id) {
    return Optional.ofNullable(regions.get(id))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no region scheme " + id + " among " + regions.keySet()));
  }

  /**
   * Every use of every code of a scheme. A code of a scheme based on names hides the same name in
   * the base.
   *
   * @throws IllegalArgumentException for a scheme that {@link #schemes} does not list
   */
  public List<CodeUse> codes(String scheme) {
    if (!schemes().contains(scheme)) {
      throw new IllegalArgumentException("no code scheme " + scheme + " among " + schemes());
    }
    Map<String, List<CodeUse>> uses = new TreeMap<>();
    if (BASED_ON_NAME.contains(scheme)) {
      uses.putAll(schemes.getOrDefault(NAME, Map.of()));
    }
    uses.putAll(schemes.getOrDefault(scheme, Map.of()));
    return uses.values().stream().flatMap(List::stream).toList();
  }

  /** What the code means to that scheme in that year. */
  public Resolution resolve(String scheme, String code, int year) {
    return usesOf(scheme, code).stream()
        .filter(use -> use.years().contains(year))
        .findFirst()
        .map(use -> inYear(use.meaning(), year))
        .orElseGet(Resolution.Unknown::new);
  }

  private List<CodeUse> usesOf(String scheme, String code) {
    List<CodeUse> own = schemes.getOrDefault(scheme, Map.of()).getOrDefault(code, List.of());
    if (own.isEmpty() && BASED_ON_NAME.contains(scheme)) {
      return schemes.getOrDefault(NAME, Map.of()).getOrDefault(code, List.of());
    }
    return own;
  }

  private Resolution inYear(CodeUse.Meaning meaning, int year) {
    if (meaning instanceof CodeUse.OfNonState other) {
      return new Resolution.NotAState(other.kind());
    }
    String state = ((CodeUse.OfState) meaning).state();
    return states.get(state).existsIn(year)
        ? new Resolution.InSystem(state)
        : new Resolution.OutsideSystem(state);
  }

  /** Codes of the scheme that stand for the state in the year: the reverse of {@link #resolve}. */
  public List<String> codesOf(String scheme, String state, int year) {
    List<String> found = new ArrayList<>();
    for (CodeUse use : codes(scheme)) {
      if (use.years().contains(year) && use.meaning().equals(new CodeUse.OfState(state))) {
        found.add(use.code());
      }
    }
    return found;
  }
}
