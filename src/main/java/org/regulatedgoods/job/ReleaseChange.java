package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.regulatedgoods.lake.Release;

/**
 * In what two releases were made differently.
 *
 * @param data the raw files that are new, gone or other ones
 * @param declarations the files of declarations that are
 * @param program the two programs, where they are two
 */
record ReleaseChange(List<String> data, List<String> declarations, List<String> program) {

  static ReleaseChange of(JobContext context, Release old, Release now) {
    return new ReleaseChange(
        changed(context, old, now, Tables.FILES, "sha256"),
        changed(context, old, now, Tables.DECLARATIONS, "text"),
        old.build().equals(now.build()) ? List.of() : List.of(old.build() + " to " + now.build()));
  }

  private static List<String> changed(
      JobContext context, Release old, Release now, String table, String content) {
    Map<String, String> before = files(context, old, table, content);
    Map<String, String> after = files(context, now, table, content);
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    List<String> changed = new ArrayList<>();
    for (String file : all) {
      if (!Objects.equals(before.get(file), after.get(file))) {
        changed.add(
            file
                + (!before.containsKey(file)
                    ? " (new)"
                    : after.containsKey(file) ? "" : " (gone)"));
      }
    }
    return changed;
  }

  private static Map<String, String> files(
      JobContext context, Release release, String table, String content) {
    Map<String, String> files = new TreeMap<>();
    if (context.lake().has(release, table)) {
      for (Row row : context.lake().released(release, table).collectAsList()) {
        files.put(row.getAs("file"), row.getAs(content));
      }
    }
    return files;
  }

  boolean isNone() {
    return data.isEmpty() && declarations.isEmpty() && program.isEmpty();
  }

  /** A line each of what changed. */
  List<String> lines() {
    if (isNone()) {
      return List.of("made of the same files, by the same declarations and the same program");
    }
    List<String> lines = new ArrayList<>();
    data.forEach(file -> lines.add("data          " + file));
    declarations.forEach(file -> lines.add("declarations  " + file));
    program.forEach(builds -> lines.add("program       " + builds));
    return lines;
  }
}
