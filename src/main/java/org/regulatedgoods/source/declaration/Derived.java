package org.regulatedgoods.source.declaration;

import java.util.Map;

/** No files: the features are made of others of the same country-year table. */
public record Derived() implements Read {

  @Override
  public Map<String, String> paths(String id) {
    return Map.of();
  }
}
