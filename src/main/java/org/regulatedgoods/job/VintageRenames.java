package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What has another name in the new vintage: a column that holds on all rows what one that is gone
 * held, and a state whose new rows are those that another has lost.
 */
record VintageRenames(VintageRows released, VintageRows working, VintageComparison comparison) {

  /** The new name of each column that was renamed, by the old one. */
  Map<String, String> columns(Dataset<Row> both) {
    List<String> gone = VintageComparison.only(released, working);
    List<String> come = VintageComparison.only(working, released);
    List<Column> counts = new ArrayList<>(List.of(count(lit(1))));
    List<List<String>> pairs = new ArrayList<>();
    for (String old : gone) {
      for (String young : come) {
        if (released.type(old).equals(working.type(young))) {
          Column before = VintageComparison.before(old);
          Column after = VintageComparison.after(young);
          pairs.add(List.of(old, young));
          counts.add(count(before));
          counts.add(count(when(not(before.eqNullSafe(after)), lit(1))));
        }
      }
    }
    Map<String, String> renamed = new LinkedHashMap<>();
    if (pairs.isEmpty()) {
      return renamed;
    }
    Row row =
        both.where(not(VintageComparison.isAdded()).and(not(VintageComparison.isRetired())))
            .agg(counts.get(0), counts.subList(1, counts.size()).toArray(new Column[0]))
            .collectAsList()
            .get(0);
    for (int i = 0; i < pairs.size(); i++) {
      boolean same = row.getLong(1 + 2 * i) > 0 && row.getLong(2 + 2 * i) == 0;
      if (same && !renamed.containsValue(pairs.get(i).get(1))) {
        renamed.putIfAbsent(pairs.get(i).get(0), pairs.get(i).get(1));
      }
    }
    return renamed;
  }

  /** The new id of each state that was renamed, by the old one. */
  Map<String, String> states(Dataset<Row> both) {
    Map<String, String> renamed = new LinkedHashMap<>();
    if (comparison.common().isEmpty()) {
      return renamed;
    }
    Map<List<Object>, Set<String>> gone = signatures(both, true);
    signatures(both, false)
        .forEach(
            (signature, states) -> {
              Set<String> before = gone.getOrDefault(signature, Set.of());
              if (before.size() == 1 && states.size() == 1) {
                renamed.put(before.iterator().next(), states.iterator().next());
              }
            });
    return renamed;
  }

  /** The states by what tells the rows that one vintage alone has of them from any others. */
  private Map<List<Object>, Set<String>> signatures(Dataset<Row> both, boolean retired) {
    List<Column> cells = new ArrayList<>(List.of(col("year"), col("item")));
    for (String name : comparison.common()) {
      cells.add(retired ? VintageComparison.before(name) : VintageComparison.after(name));
    }
    Map<List<Object>, Set<String>> signatures = new LinkedHashMap<>();
    for (Row row :
        both.where(retired ? VintageComparison.isRetired() : VintageComparison.isAdded())
            .groupBy("state")
            .agg(count(lit(1)), sum(xxhash64(cells.toArray(new Column[0])).cast("decimal(38,0)")))
            .collectAsList()) {
      signatures
          .computeIfAbsent(List.of(row.getLong(1), row.getDecimal(2)), signature -> new HashSet<>())
          .add(row.getString(0));
    }
    return signatures;
  }
}
