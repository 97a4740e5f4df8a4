package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.State;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.feature.Status;
import org.regulatedgoods.robustness.LeftOut;
import org.regulatedgoods.source.declaration.Derived;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Model;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.Study.DeclaredFeature;

/**
 * Keeps out of exported tables what a survey says of governments for which fewer officials answered
 * than it declares, and every cell that would tell of it: those of features made of such cells, at
 * the state itself or at its neighbours. In a country-year table the status of such a cell is
 * {@code suppressed}; a table of scores says it in a column.
 */
record Suppression(Study study, CountryRegistry registry, ReleaseReader lake) {

  static final String WORD = "suppressed";

  private static final String TOO_FEW = "too few officials of it answered";

  private static final Set<String> KEYS = Set.of("state", "year");

  /** The table without those cells; another table as it is. */
  Dataset<Row> of(String table, Dataset<Row> rows) {
    Dataset<Row> left = rows;
    for (Source source : study.sources()) {
      if (source.read() instanceof Responses survey && survey.minimumRespondents() > 1) {
        if (table.equals(Tables.scores(source.id()))) {
          left = scores(left, survey.minimumRespondents());
        } else if (table.equals(Tables.LEFT_OUT)) {
          left = leftOut(left, source, survey);
        } else if (isCountryYears(table)) {
          left = hidden(left, source, survey, WORD);
        }
      }
    }
    return left;
  }

  /** A country-year table whose statuses are as they were, without the values of those cells. */
  Dataset<Row> withoutValues(String table, Dataset<Row> rows) {
    Dataset<Row> left = rows;
    for (Source source : study.sources()) {
      if (source.read() instanceof Responses survey && isCountryYears(table)) {
        left = hidden(left, source, survey, "");
      }
    }
    return left;
  }

  private boolean isCountryYears(String table) {
    return study.goods().stream().anyMatch(good -> table.equals(Tables.countryYear(good.id())));
  }

  private static Dataset<Row> scores(Dataset<Row> rows, int minimum) {
    Column few = col("officials").lt(minimum);
    Dataset<Row> left = rows.withColumn(WORD, few);
    for (StructField field : rows.schema().fields()) {
      if (!KEYS.contains(field.name())) {
        Column none =
            field.dataType() instanceof ArrayType
                ? array().cast(field.dataType())
                : lit(null).cast(field.dataType());
        left = left.withColumn(field.name(), when(col(WORD), none).otherwise(col(field.name())));
      }
    }
    return left;
  }

  /**
   * What is left of a model on the survey without a government would give its score away, since the
   * rest of its row is public; without each region, the scores of the few in it that are kept back.
   */
  private Dataset<Row> leftOut(Dataset<Row> rows, Source source, Responses survey) {
    List<String> few = few(source.id(), survey.minimumRespondents());
    Set<String> made = telling(source.id(), few).keySet();
    Object[] models =
        study.models().stream().filter(model -> uses(model, made)).map(Model::id).toArray();
    Column hit =
        col("model")
            .isin(models)
            .and(
                col("kind")
                    .equalTo(LeftOut.STATE)
                    .and(col("unit").isin(few.toArray()))
                    .or(col("kind").equalTo(LeftOut.REGION).and(lit(!few.isEmpty()))));
    Dataset<Row> left = rows;
    for (String number : List.of("estimate", "standard_error", "p_value", "dfbetas")) {
      left = left.withColumn(number, when(hit, lit(null)).otherwise(col(number)));
    }
    return left.withColumn("outlier", when(hit, lit(false)).otherwise(col("outlier")))
        .withColumn("reason", when(hit, lit(TOO_FEW)).otherwise(col("reason")));
  }

  private static boolean uses(Model model, Set<String> features) {
    return features.contains(model.outcome())
        || model.terms().stream()
            .flatMap(term -> term.features().stream())
            .anyMatch(features::contains);
  }

  /** Without the values; their status is the word, or as it was where that is empty. */
  private Dataset<Row> hidden(Dataset<Row> rows, Source source, Responses survey, String word) {
    List<String> few = few(source.id(), survey.minimumRespondents());
    List<String> columns = List.of(rows.columns());
    Dataset<Row> left = rows;
    for (Map.Entry<String, Set<String>> entry : telling(source.id(), few).entrySet()) {
      String feature = entry.getKey();
      if (columns.contains(feature)) {
        Column value = col("`" + feature + "`");
        Column hit = col("state").isin(entry.getValue().toArray());
        if (!word.isEmpty()) {
          String status = Status.columnOf(feature);
          Column shown = col("`" + status + "`");
          left =
              left.withColumn(status, when(hit.and(value.isNotNull()), lit(word)).otherwise(shown));
        }
        left = left.withColumn(feature, when(hit, lit(null)).otherwise(value));
      }
    }
    return left;
  }

  /** The governments for which fewer officials than that answered. */
  List<String> few(String survey, int minimum) {
    String scores = Tables.scores(survey);
    return lake.has(scores)
        ? lake
            .table(scores)
            .where(col("officials").lt(minimum))
            .select("state")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList()
        : List.of();
  }

  /**
   * The states whose cells tell of a government with few officials, by feature: the government's
   * own, in the survey's features and in those made of them; its neighbours' where a feature is
   * made of what these have; and all where it is a share of what the world has.
   */
  Map<String, Set<String>> telling(String survey, List<String> few) {
    Map<String, Set<String>> telling = new LinkedHashMap<>();
    if (few.isEmpty()) {
      return telling;
    }
    study
        .features()
        .forEach(
            (name, declared) -> {
              Set<String> states = new TreeSet<>();
              if (declared.source().equals(survey)) {
                states.addAll(few);
              } else if (isDerived(declared)) {
                declared
                    .feature()
                    .from()
                    .columns()
                    .forEach(column -> states.addAll(telling.getOrDefault(column, Set.of())));
              }
              if (!states.isEmpty()) {
                telling.put(name, carriedOn(declared.feature(), states));
              }
            });
    return telling;
  }

  private boolean isDerived(DeclaredFeature declared) {
    return study.source(declared.source()).map(Source::read).orElse(null) instanceof Derived;
  }

  private Set<String> carriedOn(Feature feature, Set<String> states) {
    if (feature.share() != null) {
      return registry.states().stream().map(State::id).collect(Collectors.toSet());
    }
    if (feature.neighbours() == null) {
      return states;
    }
    Set<String> reached = new TreeSet<>(states);
    int first = Math.min(feature.valid().first(), study.years().first());
    for (int year = first; year <= study.years().last(); year++) {
      for (String state : states) {
        reached.addAll(registry.neighbours(state, year));
      }
    }
    return reached;
  }
}
