package org.regulatedgoods.country;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The states, the codes that sources use for them, the regions they belong to and the borders
 * between them, from data/reference.
 *
 * <p>Names are a code scheme like any other. A scheme may be based on another one: it then has the
 * codes of its base and its own, and an own code hides the same code of the base in every year.
 */
public final class CountryRegistry {

  private final Map<String, State> states;
  private final Map<String, Map<String, List<CodeUse>>> schemes;
  private final Map<String, RegionScheme> regions;
  private final List<Border> borders;

  CountryRegistry(
      Collection<State> states,
      Map<String, Map<String, List<CodeUse>>> schemes,
      Collection<RegionScheme> regions,
      List<Border> borders) {
    this.states = new TreeMap<>();
    states.forEach(state -> this.states.put(state.id(), state));
    this.schemes = schemes;
    this.regions = new TreeMap<>();
    regions.forEach(scheme -> this.regions.put(scheme.id(), scheme));
    this.borders = List.copyOf(borders);
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
    return new TreeSet<>(schemes.keySet());
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
   * Every use of every code of a scheme, those of its base among them.
   *
   * @throws IllegalArgumentException for a scheme that {@link #schemes} does not list
   */
  public List<CodeUse> codes(String scheme) {
    if (!schemes.containsKey(scheme)) {
      throw new IllegalArgumentException("no code scheme " + scheme + " among " + schemes());
    }
    return schemes.get(scheme).values().stream().flatMap(List::stream).toList();
  }

  /**
   * The states next door at the end of the year: those with a border on land, in the sense of the
   * Correlates of War Project's direct contiguity. None when the state itself does not exist then.
   */
  public NavigableSet<String> neighbours(String state, int year) {
    NavigableSet<String> found = new TreeSet<>();
    for (Border border : borders) {
      if (border.years().contains(year) && exists(state, year)) {
        border.across(state).filter(other -> exists(other, year)).ifPresent(found::add);
      }
    }
    return found;
  }

  private boolean exists(String state, int year) {
    return states.containsKey(state) && states.get(state).existsIn(year);
  }

  /** What the code means to that scheme in that year. */
  public Resolution resolve(String scheme, String code, int year) {
    return schemes.getOrDefault(scheme, Map.of()).getOrDefault(code, List.of()).stream()
        .filter(use -> use.years().contains(year))
        .findFirst()
        .map(use -> inYear(use.meaning(), year))
        .orElseGet(Resolution.Unknown::new);
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

  /**
   * Codes that mean a state of that year and meant another one before: the last year of each former
   * meaning, by code. A depositary lists what a predecessor did under such a name.
   */
  public Map<String, NavigableSet<Integer>> formerMeanings(String scheme, int year) {
    Map<String, NavigableSet<Integer>> former = new TreeMap<>();
    for (CodeUse use : codes(scheme)) {
      if (use.meaning() instanceof CodeUse.OfState before
          && use.years().last() < year
          && resolve(scheme, use.code(), year) instanceof Resolution.InSystem now
          && !now.state().equals(before.state())) {
        former.computeIfAbsent(use.code(), code -> new TreeSet<>()).add(use.years().last());
      }
    }
    return former;
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
