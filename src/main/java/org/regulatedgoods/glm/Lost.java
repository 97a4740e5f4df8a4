package org.regulatedgoods.glm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The rows that lack a column: how many by the first that they lack, and the first of their keys.
 */
final class Lost implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, Long> counts = new HashMap<>();

  /** The least keys of each column, the greatest of them on top. */
  private final Map<String, PriorityQueue<String>> keys = new HashMap<>();

  void add(String column, String key) {
    counts.merge(column, 1L, Long::sum);
    keep(column, key);
  }

  void merge(Lost other) {
    other.counts.forEach((column, count) -> counts.merge(column, count, Long::sum));
    other.keys.forEach((column, some) -> some.forEach(key -> keep(column, key)));
  }

  long rows() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What each column costs, in the order of the columns; those that cost nothing are left out. */
  List<DroppedRows> by(Collection<String> columns) {
    List<DroppedRows> dropped = new ArrayList<>();
    for (String column : columns) {
      if (counts.containsKey(column)) {
        List<String> some = keys.get(column).stream().sorted().toList();
        dropped.add(new DroppedRows("missing", column, counts.get(column), some));
      }
    }
    return dropped;
  }

  private void keep(String column, String key) {
    PriorityQueue<String> kept =
        keys.computeIfAbsent(column, unseen -> new PriorityQueue<>(Comparator.reverseOrder()));
    kept.add(key);
    if (kept.size() > DroppedRows.KEYS_KEPT) {
      kept.remove();
    }
  }
}
