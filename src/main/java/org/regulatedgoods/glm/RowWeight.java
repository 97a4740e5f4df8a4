package org.regulatedgoods.glm;

import java.util.Objects;

/** A column of weights and what they mean. */
public record RowWeight(String column, Kind kind) {
  public RowWeight {
    Objects.requireNonNull(kind, "kind");
    if (column == null || column.isBlank()) {
      throw new IllegalArgumentException("The column of the weights is blank; name it");
    }
  }

  /** The meanings. */
  public enum Kind {
    /** The row stands for so many equal rows. */
    FREQUENCY,
    /** The row stands for so many units of a population; robust errors only. */
    SAMPLING,
    /** The row's variance is the dispersion over the weight. */
    PRECISION
  }
}
