package org.regulatedgoods.glm;

import java.util.List;

/**
 * The way from the rows given to the rows used; the counts add up or the record is refused.
 *
 * @param dropped in the order outcome, terms, cluster; columns that cost nothing are not listed
 */
public record SampleFlow(long rowsIn, long rowsUsed, List<DroppedRows> dropped) {
  public SampleFlow {
    dropped = List.copyOf(dropped);
    long lost = dropped.stream().mapToLong(DroppedRows::count).sum();
    if (rowsUsed + lost != rowsIn) {
      throw new IllegalArgumentException(
          "Sample flow does not add up: "
              + rowsIn
              + " in, "
              + rowsUsed
              + " used, "
              + lost
              + " dropped");
    }
  }
}
