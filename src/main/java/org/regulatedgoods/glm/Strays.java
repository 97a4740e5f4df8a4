package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Finds values of a factor that are not among its declared levels, which as dummies would pass for
 * the reference.
 */
final class Strays {
  private static final String MARKS = "strays";

  private final List<Term.Factor> factors;

  Strays(GlmSpec spec) {
    factors = spec.terms().stream().flatMap(Strays::factorsOf).distinct().toList();
  }

  /** For a row, an array with the stray value of each factor, or null where it is declared. */
  Column marks() {
    return functions
        .array(factors.stream().map(Strays::mark).toArray(Column[]::new))
        .cast("array<string>")
        .as(MARKS);
  }

  /** One reason for each factor that holds strays in the marked rows. */
  List<String> reasons(Dataset<Row> marked) {
    if (factors.isEmpty()) {
      return List.of();
    }
    Column[] found = new Column[factors.size()];
    Arrays.setAll(found, k -> functions.collect_set(functions.col(MARKS).getItem(k)));
    Row row = marked.agg(found[0], Arrays.copyOfRange(found, 1, found.length)).first();
    List<String> reasons = new ArrayList<>();
    for (int k = 0; k < found.length; k++) {
      List<String> values = row.<String>getList(k).stream().sorted().toList();
      if (!values.isEmpty()) {
        reasons.add(reason(factors.get(k), values));
      }
    }
    return reasons;
  }

  private static String reason(Term.Factor factor, List<String> values) {
    return "factor %s holds %s, not among its levels %s: declare them or leave the rows out"
        .formatted(factor.column(), values, factor.levels());
  }

  private static Column mark(Term.Factor factor) {
    Column value = Columns.named(factor.column()).cast("string");
    return functions.when(functions.not(value.isin(factor.levels().toArray())), value);
  }

  private static Stream<Term.Factor> factorsOf(Term term) {
    if (term instanceof Term.Interaction interaction) {
      return Stream.concat(factorsOf(interaction.a()), factorsOf(interaction.b()));
    }
    return term instanceof Term.Factor factor ? Stream.of(factor) : Stream.empty();
  }
}
