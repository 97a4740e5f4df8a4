package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.report.Upkeep.SourceChange;

/**
 * Corrections and new vintages as readers see them.
 *
 * @param groups the changes of each kind, with the states that they are of
 */
record UpkeepText(
    List<Upkeep.CorrectedCell> corrections, List<Group> groups, List<Upkeep.RevisedCell> largest) {

  /** The changes of one kind in one column of a source. */
  record Group(String source, String what, long rows, List<String> states) {}

  private record Key(String source, String kind, String column) {}

  static UpkeepText of(Findings findings) {
    Upkeep upkeep = findings.upkeep();
    Map<Key, List<SourceChange>> byKind = new LinkedHashMap<>();
    for (SourceChange change : upkeep.changes()) {
      byKind
          .computeIfAbsent(
              new Key(change.source(), change.kind(), change.column()), key -> new ArrayList<>())
          .add(change);
    }
    List<Group> groups = new ArrayList<>();
    byKind.forEach(
        (key, own) ->
            groups.add(
                new Group(
                    key.source(),
                    what(key),
                    own.stream().mapToLong(SourceChange::rows).sum(),
                    own.stream()
                        .filter(change -> !(change.state() + change.years()).isEmpty())
                        .map(change -> place(change, findings.states()))
                        .toList())));
    return new UpkeepText(upkeep.corrections(), groups, upkeep.largest());
  }

  private static String what(Key key) {
    String what =
        switch (key.kind()) {
          case "added" -> "rows added";
          case "retired" -> "rows gone";
          case "revised" -> "values revised";
          case "filled" -> "values where there was none";
          case "emptied" -> "values gone";
          case "shrank" -> "countries or years with fewer country-years";
          case "state-renamed" -> "states that have the rows another lost";
          case "column-renamed" -> "column renamed";
          case "column-added" -> "column added";
          case "column-retired" -> "column gone";
          default -> key.kind();
        };
    return key.column().isEmpty() ? what : what + ": " + key.column();
  }

  private static String place(SourceChange change, Map<String, String> names) {
    String state = names.getOrDefault(change.state(), change.state());
    return (state + " " + change.years().replace('-', '\u2013')).strip();
  }
}
