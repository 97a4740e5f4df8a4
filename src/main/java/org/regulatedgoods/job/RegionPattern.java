package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.stddev_samp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.report.RegionScore;
import org.regulatedgoods.report.RegionScore.Side;
import org.regulatedgoods.source.declaration.Read;
import org.regulatedgoods.source.declaration.Regions;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.Study.DeclaredFeature;

/**
 * The survey's index by region, with 95% t intervals of the mean over states.
 *
 * @param index the feature that is the survey's score
 * @param region the nominal feature of the regions
 * @param side the binary feature that says which regions support regulation
 */
record RegionPattern(String index, String region, String side) {

  /** The pattern of a study that declares a survey and regions. */
  static Optional<RegionPattern> of(Study study) {
    Optional<String> index = feature(study, Responses.class, Measure.INTERVAL);
    Optional<String> region = feature(study, Regions.class, Measure.NOMINAL);
    Optional<String> side = feature(study, Regions.class, Measure.BINARY);
    if (index.isEmpty() || region.isEmpty() || side.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new RegionPattern(index.get(), region.get(), side.get()));
  }

  private static Optional<String> feature(
      Study study, Class<? extends Read> shape, Measure measure) {
    for (Map.Entry<String, DeclaredFeature> entry : study.features().entrySet()) {
      DeclaredFeature declared = entry.getValue();
      Read read = study.source(declared.source()).orElseThrow().read();
      if (shape.isInstance(read) && declared.feature().measure() == measure) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** Whether the table has the pattern's columns. */
  boolean isIn(Dataset<Row> countryYears) {
    return List.of(countryYears.columns()).containsAll(List.of(index, region, side));
  }

  List<RegionScore> scores(Dataset<Row> countryYears) {
    List<RegionScore> scores = new ArrayList<>();
    for (Row row :
        countryYears
            .where(col(index).isNotNull().and(col(region).isNotNull()))
            .groupBy(region)
            .agg(count(lit(1)), avg(index), stddev_samp(index), avg(side))
            .orderBy(region)
            .collectAsList()) {
      scores.add(score(row));
    }
    return scores;
  }

  private static RegionScore score(Row row) {
    long n = row.getLong(1);
    double mean = row.getDouble(2);
    double margin = n < 2 ? Double.NaN : margin(n, row.getDouble(3));
    Side expected =
        row.isNullAt(4) ? Side.NONE : row.getDouble(4) > 0.5 ? Side.SUPPORTS : Side.OPPOSES;
    return new RegionScore(
        row.getString(0), expected, Math.toIntExact(n), mean, mean - margin, mean + margin);
  }

  private static double margin(long n, double deviation) {
    return TDistribution.of((double) n - 1).inverseSurvivalProbability(0.025)
        * deviation
        / Math.sqrt((double) n);
  }
}
