package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Regions;
import org.regulatedgoods.source.declaration.Source;

/**
 * The country-year table of one good: the universe of state-years first, then every feature joined
 * onto it, so that no row comes or goes with a source. Columns: state, year, and for each feature
 * its value (double; text where nominal) and its status (see {@link Status}), in order of
 * declaration.
 */
public final class FeatureTable {

  private final SparkSession spark;
  private final CountryRegistry registry;
  private final YearRange years;

  public FeatureTable(SparkSession spark, CountryRegistry registry, YearRange years) {
    this.spark = spark;
    this.registry = registry;
    this.years = years;
  }

  /** A feature, its name and the source that declares it. */
  public record Named(String name, Feature feature, Source source) {}

  /**
   * Builds the table.
   *
   * @param tidy the tidy rows of a source by its id; empty where an optional source has no files
   */
  public Dataset<Row> build(
      Good good, List<Named> features, Function<String, Optional<Dataset<Row>>> tidy) {
    Universe universe = new Universe(spark, registry);
    Dataset<Row> grid = universe.stateYears(reach(features)).cache();
    Dataset<Row> cells = null;
    for (Named named : features) {
      Optional<Dataset<Row>> rows = rows(named.source(), tidy);
      if (rows.isPresent()) {
        Dataset<Row> own = cells(new Observations(registry, good, grid), named, rows.get());
        cells = cells == null ? own : cells.unionByName(own);
      }
    }
    return wide(universe.stateYears(years), Optional.ofNullable(cells), features);
  }

  private Optional<Dataset<Row>> rows(
      Source source, Function<String, Optional<Dataset<Row>>> tidy) {
    return source.read() instanceof Regions regions
        ? Optional.of(Observations.regions(spark, registry, regions))
        : tidy.apply(source.id());
  }

  /** The years that the features of the study's years look back on. */
  private YearRange reach(List<Named> features) {
    int back =
        features.stream()
            .mapToInt(
                named ->
                    named.feature().lagYears()
                        + named.feature().mean().count()
                        + fill(named.feature().missing()))
            .max()
            .orElse(0);
    return new YearRange(years.first() - back, years.last() + 3);
  }

  private static int fill(MissingPolicy policy) {
    if (policy instanceof MissingPolicy.CarryForward carry) {
      return carry.years().count();
    }
    return policy instanceof MissingPolicy.Interpolate interpolate ? interpolate.gap().count() : 0;
  }

  private static Dataset<Row> cells(Observations observations, Named named, Dataset<Row> tidy) {
    Feature feature = named.feature();
    Column valid =
        col("year").geq(feature.valid().first()).and(col("year").leq(feature.valid().last()));
    Dataset<Row> onGrid =
        observations
            .grid()
            .join(
                observations.of(named.source(), tidy, feature).where(valid),
                new String[] {"state", "year"},
                "left");
    boolean nominal = feature.measure() == Measure.NOMINAL;
    Dataset<Row> filled =
        nominal
            ? Filling.nominal(onGrid, feature)
            : Filling.numeric(withZeros(named, tidy, onGrid, valid), feature);
    Column none = lit(null);
    return filled.select(
        col("state"),
        col("year"),
        lit(named.name()).as("feature"),
        (nominal ? none.cast("double") : col("value")).as("number"),
        (nominal ? col("value").cast("string") : none.cast("string")).as("text"),
        col("status"));
  }

  /**
   * Adds the column {@code zero}: the status that a zero has where there is no value. Sources by
   * product say who traded at all: without that, nobody knows that a state traded none of this.
   */
  private static Dataset<Row> withZeros(
      Named named, Dataset<Row> tidy, Dataset<Row> onGrid, Column valid) {
    if (!(named.feature().missing() instanceof MissingPolicy.Zero)) {
      return onGrid;
    }
    boolean byProduct = named.source().read() instanceof Flows flows && !flows.product().isEmpty();
    if (!byProduct) {
      return covered(onGrid, tidy)
          .withColumn("zero", when(valid.and(col("covered")), lit(Status.ZERO.rank())))
          .drop("covered");
    }
    return onGrid
        .join(Observations.presence(tidy, named.feature()), new String[] {"state", "year"}, "left")
        .withColumn(
            "zero",
            when(valid.and(col("reported")), lit(Status.ZERO.rank()))
                .when(valid.and(col("reported").isNotNull()), lit(Status.MIRROR_ZERO.rank())));
  }

  /** Marks the years of which the source has any row: nobody knows what it would list in others. */
  private static Dataset<Row> covered(Dataset<Row> onGrid, Dataset<Row> tidy) {
    if (!List.of(tidy.columns()).contains("year")) {
      return onGrid.withColumn("covered", lit(true));
    }
    Dataset<Row> years = tidy.select("year").distinct().withColumn("covered", lit(true));
    return onGrid.join(broadcast(years), new String[] {"year"}, "left");
  }

  private Dataset<Row> wide(
      Dataset<Row> universe, Optional<Dataset<Row>> cells, List<Named> features) {
    List<Column> columns = new ArrayList<>();
    List<Column> named = new ArrayList<>(List.of(col("state"), col("year")));
    for (Named feature : features) {
      boolean nominal = feature.feature().measure() == Measure.NOMINAL;
      Column own = col("feature").equalTo(feature.name());
      String status = Status.columnOf(feature.name());
      columns.add(max(when(own, col(nominal ? "text" : "number"))).as(feature.name()));
      columns.add(max(when(own, col("status"))).as(status));
      named.add(col(feature.name()));
      named.add(coalesce(col(status), lit(Status.ABSENT.word())).as(status));
    }
    if (cells.isEmpty()) {
      throw new IllegalStateException("no feature of the study has a source with files");
    }
    Dataset<Row> unique = refuseFanOut(cells.get());
    Dataset<Row> byStateYear =
        unique
            .groupBy("state", "year")
            .agg(columns.get(0), columns.subList(1, columns.size()).toArray(new Column[0]));
    return universe
        .join(byStateYear, new String[] {"state", "year"}, "left")
        .select(named.toArray(new Column[0]));
  }

  private static Dataset<Row> refuseFanOut(Dataset<Row> cells) {
    Dataset<Row> cached = cells.cache();
    List<Row> twice =
        cached
            .groupBy("state", "year", "feature")
            .agg(count(lit(1)).as("n"))
            .where(col("n").gt(1))
            .limit(1)
            .collectAsList();
    if (!twice.isEmpty()) {
      throw new IllegalStateException(
          "a feature has two values in one country-year, which no rule explains: " + twice.get(0));
    }
    return cached;
  }

  /** The features that a study's table has, in order of declaration. */
  public static List<Named> named(
      Map<String, Feature> features, Function<String, Source> sourceOfFeature) {
    List<Named> named = new ArrayList<>();
    features.forEach(
        (name, feature) -> named.add(new Named(name, feature, sourceOfFeature.apply(name))));
    return named;
  }
}
