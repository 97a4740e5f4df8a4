package org.regulatedgoods.country;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A partition of the states into named regions. */
public record RegionScheme(String id, Map<String, String> regionOfState) {

  public RegionScheme {
    regionOfState = java.util.Collections.unmodifiableMap(new TreeMap<>(regionOfState));
  }

  public Optional<String> regionOf(String state) {
    return Optional.ofNullable(regionOfState.get(state));
  }

  /** The names of the regions, in alphabetical order. */
  public List<String> regions() {
    return regionOfState.values().stream().distinct().sorted().toList();
  }
}
