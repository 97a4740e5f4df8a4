package org.regulatedgoods.robustness;

import java.io.Serializable;
import java.util.List;
import org.regulatedgoods.glm.kernel.Weights;

/**
 * How much each row of an equation counts, before its rows are known.
 *
 * @param column of the weights; empty where every row counts once
 */
public record RowWeights(String column, Weights.Kind kind) implements Serializable {

  /** Every row counts once. */
  public static final RowWeights NONE = new RowWeights("", Weights.Kind.NONE);

  public RowWeights {
    if (column.isEmpty() != (kind == Weights.Kind.NONE)) {
      throw new IllegalArgumentException("the column \"" + column + "\" has weights of " + kind);
    }
  }

  /** The columns that a row must have. */
  List<String> needs() {
    return column.isEmpty() ? List.of() : List.of(column);
  }

  /** The weights of some rows; those of sampling are rescaled on them. */
  Weights on(Panel rows) {
    return switch (kind) {
      case NONE -> Weights.none();
      case FREQUENCY -> Weights.frequency(rows.number(column));
      case SAMPLING -> Weights.sampling(rows.number(column));
      case PRECISION -> Weights.precision(rows.number(column));
    };
  }
}
