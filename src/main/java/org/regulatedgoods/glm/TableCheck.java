package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;

/** Holds a declaration against the table it is to be estimated on. */
final class TableCheck {
  private final GlmSpec spec;
  private final Dataset<Row> rows;

  TableCheck(GlmSpec spec, Dataset<Row> rows) {
    this.spec = spec;
    this.rows = rows;
  }

  /**
   * Refuses a declaration that does not fit the table's schema.
   *
   * @throws IllegalArgumentException with every absent or non-numeric column
   */
  void requireColumns(List<String> keyColumns) {
    Set<String> problems = new TreeSet<>();
    List<String> needed = new ArrayList<>(spec.requiredColumns());
    needed.addAll(keyColumns);
    needed.forEach(column -> absent(column, problems));
    numeric(spec.outcome(), problems);
    spec.terms().forEach(term -> numericTerm(term, problems));
    spec.beside().numbers().forEach(column -> numeric(column, problems));
    if (keyColumns.isEmpty()) {
      problems.add("no key columns are given to name dropped rows by");
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("Model " + spec.id() + ": " + String.join("; ", problems));
    }
  }

  private void numericTerm(Term term, Set<String> problems) {
    if (term instanceof Term.Interaction interaction) {
      numericTerm(interaction.a(), problems);
      numericTerm(interaction.b(), problems);
    } else if (term instanceof Term.Numeric numeric) {
      numeric(numeric.column(), problems);
    }
  }

  private void absent(String column, Set<String> problems) {
    if (!names().contains(column)) {
      problems.add("the table has no column " + column + " (it has " + names() + ")");
    }
  }

  private void numeric(String column, Set<String> problems) {
    StructType schema = rows.schema();
    if (!names().contains(column)) {
      return;
    }
    DataType type = schema.apply(column).dataType();
    if (!(type instanceof NumericType) && !(type instanceof BooleanType)) {
      problems.add("column " + column + " is " + type.typeName() + ", not a number");
    }
  }

  private List<String> names() {
    return List.of(rows.columns());
  }
}
