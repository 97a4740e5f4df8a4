package org.regulatedgoods.glm;

import java.util.List;

/**
 * Rows left out because a column is null or NaN in them.
 *
 * @param column the first missing column in the order outcome, terms, cluster
 * @param keys the rows' keys, sorted; every one when there are at most {@link #KEYS_KEPT}
 */
public record DroppedRows(String reason, String column, long count, List<String> keys) {
  /** How many keys are kept by name for one reason. */
  public static final int KEYS_KEPT = 1000;

  public DroppedRows {
    keys = List.copyOf(keys);
    if (count < 1 || keys.size() != Math.min(count, KEYS_KEPT)) {
      throw new IllegalArgumentException(
          "Column " + column + ": " + count + " rows dropped but " + keys.size() + " keys given");
    }
  }
}
