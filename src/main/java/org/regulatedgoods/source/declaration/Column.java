package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/**
 * A column to read. Written as its type alone ({@code double}) where the file's header has the same
 * name and nothing else is to be said.
 *
 * @param header the name in the file's header; empty means the declared name
 * @param between the least and the greatest admissible value; empty means any
 */
public record Column(
    Type type,
    @JsonProperty(defaultValue = "") String header,
    @JsonProperty(defaultValue = "") List<Double> between) {

  /** What a cell holds. */
  public enum Type {
    DOUBLE,
    TEXT,
    /** A day, {@code yyyy-MM-dd}. */
    DATE;

    @JsonCreator
    static Type parse(String written) {
      for (Type type : values()) {
        if (type.name().toLowerCase(Locale.ROOT).equals(written)) {
          return type;
        }
      }
      throw new IllegalArgumentException("not a type of column; use double, text or date");
    }
  }

  public Column {
    header = header == null ? "" : header;
    between = between == null ? List.of() : List.copyOf(between);
    if (!between.isEmpty() && (between.size() != 2 || between.get(0) > between.get(1))) {
      throw new IllegalArgumentException(
          "between: "
              + between
              + " are not a least and a greatest value; write two, as in [-10, 10]");
    }
  }

  @JsonCreator
  static Column parse(String type) {
    return new Column(Type.parse(type), "", List.of());
  }

  /** The header under which the file has this column, which is declared under the given name. */
  public String headerOr(String declaredName) {
    return header.isEmpty() ? declaredName : header;
  }
}
