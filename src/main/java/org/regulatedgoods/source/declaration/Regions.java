package org.regulatedgoods.source.declaration;

import java.util.Map;
import java.util.Set;

/** The regions of the country registry, the same in every year; there is no file. */
public record Regions(String scheme) implements Read {
  @Override
  public Map<String, String> paths(String id) {
    return Map.of();
  }

  @Override
  public Set<String> impliedColumns() {
    return Set.of("region", "state");
  }
}
