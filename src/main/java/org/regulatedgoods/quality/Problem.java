package org.regulatedgoods.quality;

import java.util.Optional;

/**
 * One thing that is wrong with a declaration or a raw file, told so that its author can mend it.
 *
 * @param where the place: file, line (from 1; 0 when the fault is the whole file's) and the key or
 *     column
 * @param value the offending text, empty when something is absent
 */
public record Problem(Place where, Optional<String> value, String fault, String remedy)
    implements Comparable<Problem> {

  /** A place in a file; the key of a declaration or the column of a table may be empty. */
  public record Place(String file, long line, String key) {
    @Override
    public String toString() {
      return file + (line > 0 ? ":" + line : "") + (key.isEmpty() ? "" : ": " + key);
    }
  }

  /** {@code file:line: key = "value": fault; remedy}. */
  @Override
  public String toString() {
    return where
        + value.map(text -> " = \"" + text + "\"").orElse("")
        + ": "
        + fault
        + "; "
        + remedy;
  }

  @Override
  public int compareTo(Problem other) {
    int byFile = where.file().compareTo(other.where.file());
    return byFile != 0 ? byFile : Long.compare(where.line(), other.where.line());
  }
}
