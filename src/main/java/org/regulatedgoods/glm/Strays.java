package org.regulatedgoods.glm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Finds values of a factor that are not among its declared levels, which as dummies would pass for
 * the reference.
 */
final class Strays {

  private final List<Term.Factor> factors;

  Strays(GlmSpec spec) {
    factors = spec.terms().stream().flatMap(Strays::factorsOf).distinct().toList();
  }

  /** The strays of each factor. */
  static final class Found implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<SortedSet<String>> values;

    Found(int factors) {
      values =
          IntStream.range(0, factors).<SortedSet<String>>mapToObj(k -> new TreeSet<>()).toList();
    }

    /** Adds those of a row with the columns of {@link #marks} from a position on. */
    void add(Row row, int from) {
      for (int k = 0; k < values.size(); k++) {
        if (!row.isNullAt(from + k)) {
          values.get(k).add(row.getString(from + k));
        }
      }
    }

    void merge(Found other) {
      for (int k = 0; k < values.size(); k++) {
        values.get(k).addAll(other.values.get(k));
      }
    }
  }

  /** For each factor a column with the stray value of a row, or null where it is declared. */
  List<Column> marks() {
    return factors.stream().map(Strays::mark).toList();
  }

  /** One reason for each factor that holds strays. */
  List<String> reasons(Found found) {
    List<String> reasons = new ArrayList<>();
    for (int k = 0; k < factors.size(); k++) {
      if (!found.values.get(k).isEmpty()) {
        reasons.add(reason(factors.get(k), found.values.get(k)));
      }
    }
    return reasons;
  }

  private static String reason(Term.Factor factor, SortedSet<String> values) {
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
