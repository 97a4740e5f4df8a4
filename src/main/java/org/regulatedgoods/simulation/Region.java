package org.regulatedgoods.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The regions of hypothesis H7. */
public enum Region {
  AFRICA("africa"),
  LATIN_AMERICA("latin-america"),
  EUROPE("europe"),
  MIDDLE_EAST("middle-east"),
  EAST_ASIA("east-asia"),
  SOUTH_ASIA("south-asia"),
  /** North America, Oceania and whoever else is in none of the above. */
  OTHER("other");

  private final String id;

  Region(String id) {
    this.id = id;
  }

  /** The name used in declarations, such as {@code latin-america}. */
  public String id() {
    return id;
  }

  /**
   * The region that an id names.
   *
   * @throws IllegalArgumentException when there is none, listing those there are
   */
  public static Region of(String id) {
    Objects.requireNonNull(id, "id");
    List<String> known = Arrays.stream(values()).map(Region::id).toList();
    return Arrays.stream(values())
        .filter(region -> region.id.equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no region '" + id + "'; there are " + known));
  }
}
