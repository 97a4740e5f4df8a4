package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * What a release comes to, or what it would have come to.
 *
 * @param verdicts the finding by hypothesis, good and model
 * @param estimates of the models' terms under their first covariance, by model and term
 */
record Results(Map<String, String> verdicts, Map<String, Double> estimates) {

  /** Of what could not be made. */
  static final Results NONE = new Results(Map.of(), Map.of());

  static Results of(ReleaseReader tables) {
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (Row row : tables.table(Tables.VERDICTS).orderBy("position").collectAsList()) {
      verdicts.put(
          row.getAs("hypothesis") + " " + row.getAs("good") + " " + row.getAs("model"),
          row.<String>getAs("finding").toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    Map<String, Double> estimates = new LinkedHashMap<>();
    for (Row row :
        tables
            .table(Tables.COEFFICIENTS)
            .where(col("primary"))
            .orderBy("model", "position")
            .collectAsList()) {
      estimates.put(row.getAs("model") + " " + row.getAs("term"), row.getAs("estimate"));
    }
    return new Results(verdicts, estimates);
  }
}
