package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A mistake of a source, and what is to stand instead. It is about the raw cells, as the file
 * writes them and under the file's headers, so that it also mends what could not be read otherwise.
 * It applies only where the cell holds what is expected: once the producer has mended the file, the
 * correction is refused.
 *
 * @param match which row is meant: the text of its cells by header
 * @param column the header of the cell that is wrong; of a row that is dropped, a cell that says so
 * @param value the text that is to stand there; for set and move only
 * @param expect the text that must stand there, or a number equal to it
 * @param expectMissing whether the cell must be empty instead
 * @param rows how many rows are meant
 * @param reason what is wrong and how one knows
 * @param source what says the right value, as it is cited
 */
public record Correction(
    String id,
    Map<String, String> match,
    Action action,
    String column,
    @JsonProperty(defaultValue = "") String value,
    @JsonProperty(defaultValue = "") String expect,
    @JsonProperty(defaultValue = "false") boolean expectMissing,
    @JsonProperty(defaultValue = "1") int rows,
    String reason,
    String source,
    String coder,
    LocalDate date) {

  /** What becomes of the cell. */
  public enum Action {
    SET,
    MISSING,
    /** The whole row is set aside. */
    DROP,
    /** The row is of another country or year. */
    MOVE;

    @JsonCreator
    static Action parse(String written) {
      for (Action action : values()) {
        if (action.toString().equals(written)) {
          return action;
        }
      }
      throw new IllegalArgumentException("not an action; use set, missing, drop or move");
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean takesValue() {
      return this == SET || this == MOVE;
    }
  }

  public Correction {
    match = Collections.unmodifiableMap(new LinkedHashMap<>(match));
    value = value == null ? "" : value;
    expect = expect == null ? "" : expect;
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "id: not a name; write it in small letters, digits and hyphens");
    }
    if (match.isEmpty()) {
      throw new IllegalArgumentException(
          "match: it means every row; name the cells that tell the row from others");
    }
    if (action.takesValue() == value.isEmpty()) {
      throw new IllegalArgumentException(
          value.isEmpty()
              ? "value: the action " + action + " needs the text that is to stand there; give it"
              : "value: the action " + action + " takes no value; delete the key");
    }
    if (expect.isEmpty() != expectMissing) {
      throw new IllegalArgumentException(
          "expect: what must stand in the cell is said once; give expect or expect-missing: true");
    }
    if (same(expectMissing ? null : expect, action == Action.MISSING ? null : value)
        && action != Action.DROP) {
      throw new IllegalArgumentException(
          "value: it is what is expected, so nothing would change; delete the correction");
    }
    if (rows < 1) {
      throw new IllegalArgumentException("rows: not a number of rows; write 1 or more");
    }
  }

  /** What stands in the cell afterwards; null where nothing does. */
  public String after() {
    return action.takesValue() ? value : null;
  }

  /** All headers that the correction looks at. */
  public Set<String> headers() {
    Set<String> headers = new LinkedHashSet<>(match.keySet());
    headers.add(column);
    return headers;
  }

  /** The cells that tell the row, as {@code header = text}. */
  public String matched() {
    return String.join(
        ", ",
        match.entrySet().stream().map(cell -> cell.getKey() + " = " + cell.getValue()).toList());
  }

  /** Whether a cell already holds what the correction would put there. */
  public boolean isDone(String cell) {
    return action != Action.DROP && same(cell, after());
  }

  /** Whether two cells are the same text or the same number; null is an empty one. */
  private static boolean same(String one, String other) {
    if (one == null || other == null || one.equals(other)) {
      return Objects.equals(one, other);
    }
    try {
      return Double.parseDouble(one) == Double.parseDouble(other);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
