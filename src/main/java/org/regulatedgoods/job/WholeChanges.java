package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The changes of a source that are of more than a row: columns, states, and what shrank. */
record WholeChanges(VintageRows released, VintageRows working) {

  List<VintageChange> of(
      CountryYears before,
      CountryYears after,
      Map<String, String> columns,
      Map<String, String> states) {
    List<VintageChange> whole = new ArrayList<>();
    columns.forEach(
        (old, young) ->
            whole.add(new VintageChange("column-renamed", young, null, null, old, young, null)));
    for (String gone : VintageComparison.only(released, working)) {
      if (!columns.containsKey(gone)) {
        whole.add(new VintageChange("column-retired", gone, null, null, gone, null, null));
      }
    }
    for (String come : VintageComparison.only(working, released)) {
      if (!columns.containsValue(come)) {
        whole.add(new VintageChange("column-added", come, null, null, null, come, null));
      }
    }
    states.forEach(
        (old, young) ->
            whole.add(new VintageChange("state-renamed", "", young, null, old, young, null)));
    whole.addAll(shrunk(before, after));
    return whole;
  }

  private static List<VintageChange> shrunk(CountryYears before, CountryYears after) {
    List<VintageChange> shrunk = new ArrayList<>();
    for (Map.Entry<String, SortedSet<Integer>> state : before.years().entrySet()) {
      fewer(state.getKey(), null, state.getValue().size(), after.of(state.getKey()).size(), shrunk);
    }
    Map<Integer, Long> now = after.byYear();
    before
        .byYear()
        .forEach((year, then) -> fewer(null, year, then, now.getOrDefault(year, 0L), shrunk));
    return shrunk;
  }

  private static void fewer(
      String state, Integer year, long before, long after, List<VintageChange> shrunk) {
    if (after < before) {
      shrunk.add(
          new VintageChange(
              "shrank",
              "",
              state,
              year,
              String.valueOf(before),
              String.valueOf(after),
              (double) (after - before)));
    }
  }
}
