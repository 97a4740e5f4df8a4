package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The outcome as its family takes it: an ordered one as the place of its value among those that
 * occur.
 */
final class Outcomes {
  private static final int MOST_CATEGORIES = 20;
  private static final int KEYS_NAMED = 10;

  private final GlmSpec spec;
  private final List<DesignRow> rows;
  private final double[] values;
  private final double[] categories;

  private Outcomes(GlmSpec spec, List<DesignRow> rows, double[] values, double[] categories) {
    this.spec = spec;
    this.rows = rows;
    this.values = values;
    this.categories = categories;
  }

  static Outcomes of(GlmSpec spec, List<DesignRow> rows) {
    double[] values = rows.stream().mapToDouble(DesignRow::outcome).toArray();
    if (!spec.family().isOrdered()) {
      return new Outcomes(spec, rows, values, new double[0]);
    }
    double[] categories = Arrays.stream(values).distinct().sorted().toArray();
    double[] places =
        Arrays.stream(values).map(value -> Arrays.binarySearch(categories, value)).toArray();
    return new Outcomes(spec, rows, places, categories);
  }

  double[] values() {
    return values.clone();
  }

  /** The values of an ordered outcome that occur, in words, lowest first. */
  List<String> categories() {
    return Arrays.stream(categories).mapToObj(Outcomes::word).toList();
  }

  /** The parameters' names: those of the design, then cut points by the values on either side. */
  List<String> names(List<String> design) {
    List<String> names = new ArrayList<>(design);
    for (int k = 1; k < categories.length; k++) {
      names.add(word(categories[k - 1]) + "|" + word(categories[k]));
    }
    return names;
  }

  /** What is wrong with the outcome or the weights, with the rows by name. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    OutcomeRule rule = OutcomeRule.of(spec.family());
    List<String> outside =
        rows.stream().filter(row -> !rule.allows(row.outcome())).map(DesignRow::key).toList();
    if (!outside.isEmpty()) {
      problems.add(
          "the outcome %s is %s in %d rows: %s"
              .formatted(spec.outcome(), rule.otherwise(), outside.size(), named(outside)));
    }
    if (categories.length > MOST_CATEGORIES) {
      problems.add(
          "the outcome %s has %d values; ordered categories are at most %d"
              .formatted(spec.outcome(), categories.length, MOST_CATEGORIES));
    }
    spec.beside().weight().ifPresent(weight -> problems.addAll(problems(weight)));
    return problems;
  }

  private List<String> problems(RowWeight weight) {
    List<String> negative =
        rows.stream().filter(row -> row.number(0) < 0).map(DesignRow::key).toList();
    if (!negative.isEmpty()) {
      return List.of(
          "the weight %s is negative in %d rows: %s"
              .formatted(weight.column(), negative.size(), named(negative)));
    }
    return rows.stream().allMatch(row -> row.number(0) == 0)
        ? List.of("the weight %s is zero in every row".formatted(weight.column()))
        : List.of();
  }

  private static String named(List<String> keys) {
    String first = keys.stream().limit(KEYS_NAMED).collect(Collectors.joining(", "));
    return keys.size() > KEYS_NAMED ? first + ", …" : first;
  }

  private static String word(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
