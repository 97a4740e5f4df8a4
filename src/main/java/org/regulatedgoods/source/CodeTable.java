package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.regulatedgoods.country.CountryRegistry;

/** Resolves country codes against the registry: from code and year to state, row by row. */
record CodeTable(CountryRegistry registry) {

  private static final String MEANING = "_meaning";

  /**
   * The same rows with two columns more: {@code state}, null unless the code is a state that exists
   * in the row's year, and {@code reason}, why it is null; the reason is null too where the
   * registry does not know the code.
   */
  Dataset<Row> resolve(Dataset<Row> rows, String code, String scheme, String state, String reason) {
    UserDefinedFunction meaning =
        functions.udf(new CodeMeanings(registry, scheme), CodeMeanings.SCHEMA);
    return rows.withColumn(MEANING, meaning.apply(col(code), col("year")))
        .withColumn(state, col(MEANING).getField(CodeMeanings.STATE))
        .withColumn(reason, col(MEANING).getField(CodeMeanings.REASON))
        .drop(MEANING);
  }

  /**
   * The rows with the year in which their code is to be resolved: that year, and once more for each
   * state that the code meant before.
   */
  Dataset<Row> inEveryLife(Dataset<Row> rows, String scheme, int asOf) {
    Column years = array(lit(asOf));
    for (Map.Entry<String, NavigableSet<Integer>> former :
        registry.formerMeanings(scheme, asOf).entrySet()) {
      List<Column> each = new ArrayList<>(List.of(lit(asOf)));
      former.getValue().forEach(year -> each.add(lit(year)));
      years =
          when(col(Candidates.CODE).equalTo(former.getKey()), array(each.toArray(new Column[0])))
              .otherwise(years);
    }
    return rows.withColumn("_year", explode(years));
  }
}
