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
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.feature.Measure;
import org.regulatedgoods.report.RegionScore;
import org.regulatedgoods.report.RegionScore.Adjusted;
import org.regulatedgoods.report.RegionScore.Side;
import org.regulatedgoods.source.declaration.Regions;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.Study.DeclaredFeature;

/**
 * A survey's index by region, with 95% t intervals of the mean over states.
 *
 * @param survey its id
 * @param index the feature that is the survey's score
 * @param region the nominal feature of the regions
 * @param side the binary feature that says which regions support regulation
 */
record RegionPattern(String survey, String index, String region, String side) {

  /** The pattern of a survey of a study that declares regions. */
  static Optional<RegionPattern> of(Study study, String survey) {
    Optional<String> index = feature(study, source -> source.id().equals(survey), Measure.INTERVAL);
    Predicate<Source> regions = source -> source.read() instanceof Regions;
    Optional<String> region = feature(study, regions, Measure.NOMINAL);
    Optional<String> side = feature(study, regions, Measure.BINARY);
    if (index.isEmpty() || region.isEmpty() || side.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new RegionPattern(survey, index.get(), region.get(), side.get()));
  }

  private static Optional<String> feature(Study study, Predicate<Source> sources, Measure measure) {
    for (Map.Entry<String, DeclaredFeature> entry : study.features().entrySet()) {
      DeclaredFeature declared = entry.getValue();
      Source source = study.source(declared.source()).orElseThrow();
      if (sources.test(source) && declared.feature().measure() == measure) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** Whether the table has the pattern's columns. */
  boolean isIn(Dataset<Row> countryYears) {
    return List.of(countryYears.columns()).containsAll(List.of(index, region, side));
  }

  /**
   * The scores of every region where somebody answered.
   *
   * @param adjusted the weighted means by region, as far as there are any
   */
  List<RegionScore> scores(Dataset<Row> countryYears, Map<String, Adjusted> adjusted) {
    List<RegionScore> scores = new ArrayList<>();
    for (Row row :
        countryYears
            .where(col(index).isNotNull().and(col(region).isNotNull()))
            .groupBy(region)
            .agg(count(lit(1)), avg(index), stddev_samp(index), avg(side))
            .orderBy(region)
            .collectAsList()) {
      scores.add(score(row, adjusted.getOrDefault(row.getString(0), Adjusted.NONE)));
    }
    return scores;
  }

  private RegionScore score(Row row, Adjusted adjusted) {
    long n = row.getLong(1);
    double mean = row.getDouble(2);
    double margin = n < 2 ? Double.NaN : margin(n, row.getDouble(3));
    Side expected =
        row.isNullAt(4) ? Side.NONE : row.getDouble(4) > 0.5 ? Side.SUPPORTS : Side.OPPOSES;
    return new RegionScore(
        survey,
        row.getString(0),
        expected,
        Math.toIntExact(n),
        mean,
        mean - margin,
        mean + margin,
        adjusted);
  }

  private static double margin(long n, double deviation) {
    return TDistribution.of((double) n - 1).inverseSurvivalProbability(0.025)
        * deviation
        / Math.sqrt((double) n);
  }
}
