package org.regulatedgoods.survey;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.stddev_samp;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Responses.Item;

/**
 * The additive index of a survey: each official's mean answer, on a scale from 0 (against strict
 * regulation) to 1 (for it), and each state's mean over its officials.
 *
 * <p>Reverse-worded items are turned. An official who answered fewer than half of the items has no
 * score. The standard error is that of the mean over a state's officials; with one official there
 * is none.
 */
public final class AdditiveIndex {

  private final Responses survey;

  public AdditiveIndex(Responses survey) {
    this.survey = survey;
  }

  /** From tidy responses to rows of state, year, score, score_se and officials. */
  public Dataset<Row> scores(Dataset<Row> responses) {
    Column total = lit(0.0);
    Column answered = lit(0);
    for (Map.Entry<String, Item> item : survey.items().entrySet()) {
      Column turned = turned(col("`" + item.getKey() + "`"), item.getValue());
      total = total.plus(when(turned.isNotNull(), turned).otherwise(lit(0.0)));
      answered = answered.plus(when(turned.isNotNull(), lit(1)).otherwise(lit(0)));
    }
    Column enough = answered.multiply(2).geq(survey.items().size());
    return responses
        .withColumn("_score", when(enough, total.divide(answered)))
        .where(col("_score").isNotNull())
        .groupBy("state", "year")
        .agg(
            avg("_score").as("score"),
            stddev_samp("_score").divide(sqrt(count(lit(1)))).as("score_se"),
            count(lit(1)).cast("double").as("officials"));
  }

  private Column turned(Column answer, Item item) {
    double lowest = survey.scale().get(0);
    double highest = survey.scale().get(1);
    Column unit = answer.minus(lowest).divide(highest - lowest);
    return item.direction() == Item.Direction.REVERSE ? lit(1.0).minus(unit) : unit;
  }
}
