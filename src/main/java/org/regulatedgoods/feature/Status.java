package org.regulatedgoods.feature;

import java.util.Locale;

/** How a cell came by its value, from the most direct way to none. */
public enum Status {
  OBSERVED(0),
  /** No row, where the source lists only what is not zero. */
  ZERO(1),
  /** No row, and the state itself does not report that year, but its partners do. */
  MIRROR_ZERO(2),
  CARRIED(3),
  INTERPOLATED(4),
  ABSENT(5);

  private final int rank;

  Status(int rank) {
    this.rank = rank;
  }

  /** How far from an observation, the farthest last. */
  int rank() {
    return rank;
  }

  /** The word in the tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of the column with a feature's status. */
  public static String columnOf(String feature) {
    return feature + "__status";
  }
}
