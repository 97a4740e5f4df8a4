package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Why results differ, by what each would be with one thing changed alone. The four parts of a
 * change of an estimate add up to it.
 *
 * @param before as published
 * @param after as published
 * @param oldOld the old declarations on the old data, by this program; the others likewise
 */
record Attribution(
    Results before, Results after, Results oldOld, Results oldNew, Results newOld, Results newNew) {

  private static final String ABSENT = "-";

  /** Verdicts that changed, and estimates that did, with the parts of the change. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    verdicts(lines);
    lines.add("");
    estimates(lines);
    return lines;
  }

  private void verdicts(List<String> lines) {
    int begin = lines.size();
    for (String key : keys(before.verdicts(), after.verdicts())) {
      String old = before.verdicts().getOrDefault(key, ABSENT);
      String now = after.verdicts().getOrDefault(key, ABSENT);
      if (!old.equals(now)) {
        lines.add(
            String.format(
                "verdict   %-44s %s -> %s (old declarations on new data: %s; new on old: %s)",
                key,
                old,
                now,
                oldNew.verdicts().getOrDefault(key, ABSENT),
                newOld.verdicts().getOrDefault(key, ABSENT)));
      }
    }
    if (lines.size() == begin) {
      lines.add("no verdict has changed");
    }
  }

  private void estimates(List<String> lines) {
    int begin = lines.size();
    for (String key : keys(before.estimates(), after.estimates())) {
      Double old = before.estimates().get(key);
      Double now = after.estimates().get(key);
      if (old == null || now == null) {
        lines.add(row(key, text(old), text(now), "", "", "", ""));
      } else if (Double.compare(old, now) != 0) {
        lines.add(parts(key, old, now));
      }
    }
    if (lines.size() == begin) {
      lines.add("no estimate has changed");
    } else {
      lines.add(
          begin,
          row("estimate", "old", "new", "by the data", "by declar.", "by both", "by program"));
    }
  }

  private String parts(String key, double old, double now) {
    double base = value(oldOld, key);
    double data = value(oldNew, key) - base;
    double declarations = value(newOld, key) - base;
    double full = value(newNew, key);
    return row(
        key,
        text(old),
        text(now),
        signed(data),
        signed(declarations),
        signed(full - base - data - declarations),
        signed(base - old + (now - full)));
  }

  private static double value(Results results, String key) {
    Double value = results.estimates().get(key);
    return value == null ? Double.NaN : value;
  }

  private static Set<String> keys(Map<String, ?> before, Map<String, ?> after) {
    Set<String> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys;
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-44s %13s %13s %13s %13s %13s %13s", cells).stripTrailing();
  }

  private static String text(Double value) {
    return value == null ? ABSENT : String.format(Locale.ROOT, "%.6g", value);
  }

  /** A part that cannot be told, since a refit lacks the term or could not be made, is a dash. */
  private static String signed(double value) {
    if (Double.isNaN(value)) {
      return ABSENT;
    }
    return value == 0 ? "0" : String.format(Locale.ROOT, "%+.4g", value);
  }
}
