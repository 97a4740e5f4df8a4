package org.regulatedgoods.export;

import java.util.List;

/**
 * A column of an exported table.
 *
 * @param title what it is, in a phrase: its label in every program
 * @param description how it was made; may be empty
 * @param unit may be empty
 * @param levels the values that there can be; empty where that is not known
 */
public record Field(
    String name, Type type, String title, String description, String unit, List<String> levels) {

  /** What a cell holds. */
  public enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    /** A day, {@code yyyy-MM-dd}. */
    DATE
  }

  public Field {
    levels = List.copyOf(levels);
  }

  /** Whether the values are one of a closed set of words. */
  boolean isFactor() {
    return type == Type.STRING && !levels.isEmpty();
  }

  /** Text that may have been guarded against spreadsheets: see {@link FormulaGuard}. */
  boolean isText() {
    return type == Type.STRING;
  }
}
