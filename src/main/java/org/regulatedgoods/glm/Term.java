package org.regulatedgoods.glm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** One declared right-hand side term of a model; coefficients are named after it. */
public sealed interface Term {

  /** The name of the term as declared; a factor's coefficients are named {@code column[level]}. */
  String name();

  /** The columns of the table that a row must have for the term to be known. */
  List<String> columns();

  /** A number, used as it is. A column that holds only 0 and 1 is treated as binary in effects. */
  record Numeric(String column) implements Term {
    public Numeric {
      column = named(column, "a numeric term");
    }

    @Override
    public String name() {
      return column;
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * A category with declared levels (compared as text), entered as one 0/1 column a level but for
   * the reference. Two or more levels, none twice, and the reference among them, or it is refused.
   */
  record Factor(String column, List<String> levels, String reference) implements Term {
    public Factor {
      column = named(column, "a factor");
      levels = List.copyOf(levels);
      if (levels.size() < 2 || Set.copyOf(levels).size() != levels.size()) {
        throw new IllegalArgumentException(
            "Factor " + column + " needs two or more different levels, not " + levels);
      }
      if (!levels.contains(reference)) {
        throw new IllegalArgumentException(
            "Factor " + column + ": the reference " + reference + " is not a level of " + levels);
      }
    }

    @Override
    public String name() {
      return column;
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }

    /** The name of the coefficient of a level. */
    public String coefficientName(String level) {
      return column + "[" + level + "]";
    }

    List<String> contrasts() {
      return levels.stream().filter(level -> !level.equals(reference)).toList();
    }
  }

  /**
   * The product of two terms, named {@code a:b}; the main effects are declared beside it or absent.
   */
  record Interaction(Term a, Term b) implements Term {
    public Interaction {
      Objects.requireNonNull(a, "a");
      Objects.requireNonNull(b, "b");
    }

    @Override
    public String name() {
      return a.name() + ":" + b.name();
    }

    @Override
    public List<String> columns() {
      return List.copyOf(
          new LinkedHashSet<>(Stream.of(a, b).flatMap(t -> t.columns().stream()).toList()));
    }
  }

  private static String named(String column, String what) {
    if (column == null || column.isBlank()) {
      throw new IllegalArgumentException("The column of " + what + " is blank; name it");
    }
    return column;
  }
}
