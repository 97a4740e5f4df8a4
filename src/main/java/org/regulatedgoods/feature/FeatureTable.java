package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.source.declaration.Derived;
import org.regulatedgoods.source.declaration.Regions;
import org.regulatedgoods.source.declaration.Source;

/**
 * The country-year tables of goods: the universe of state-years first, then every feature joined
 * onto it, so that no row comes or goes with a source. Columns: state, year, and for each feature
 * its value (double; text where nominal) and its status (see {@link Status}), in order of
 * declaration. What is the same for every good is computed once.
 */
public final class FeatureTable {

  /** A line over a gap of so many years ends after it. */
  static final int AHEAD = 3;

  private final SparkSession spark;
  private final CountryRegistry registry;
  private final YearRange years;
  private final List<Named> features;
  private final Function<String, Optional<Dataset<Row>>> tidy;
  private final YearRange shown;
  private final Universe universe;
  private final Dataset<Row> grid;
  private final CellSteps steps;
  private Optional<Dataset<Row>> common = Optional.empty();

  /**
   * Tables of those years and features, in which the neighbours are as the map says.
   *
   * @param tidy the tidy rows of a source by its id; empty where an optional source has no files
   */
  public FeatureTable(
      SparkSession spark,
      CountryRegistry registry,
      Neighbours neighbours,
      YearRange years,
      List<Named> features,
      Function<String, Optional<Dataset<Row>>> tidy) {
    this.spark = spark;
    this.registry = registry;
    this.years = years;
    this.features = List.copyOf(features);
    this.tidy = tidy;
    this.shown = new YearRange(years.first() - back(derived()), years.last());
    YearRange reach = new YearRange(first(plain(), shown.first()), years.last() + AHEAD);
    this.universe = new Universe(spark, registry);
    this.grid = universe.stateYears(reach).cache();
    this.steps = new CellSteps(new NextDoorSteps(() -> universe.borders(neighbours, reach)));
  }

  /** A feature, its name and the source that declares it. */
  public record Named(String name, Feature feature, Source source) {

    boolean isDerived() {
      return source.read() instanceof Derived;
    }
  }

  private List<Named> plain() {
    return features.stream().filter(named -> !named.isDerived()).toList();
  }

  private List<Named> derived() {
    return features.stream().filter(Named::isDerived).toList();
  }

  /** Builds the table of a good. */
  public Dataset<Row> build(Good good) {
    if (common.isEmpty()) {
      common = cells(good, named -> !named.source().isByGood()).map(Dataset::cache);
    }
    Dataset<Row> cells =
        Stream.concat(common.stream(), cells(good, named -> named.source().isByGood()).stream())
            .reduce(Dataset::unionByName)
            .orElseThrow(
                () -> new IllegalStateException("no feature of the study has a source with files"));
    Dataset<Row> wide = new WideTable(plain()).of(universe.stateYears(shown), inFewTasks(cells));
    for (Named named : derived()) {
      wide = DerivedColumns.add(wide, named);
    }
    return ordered(wide.where(col("year").geq(years.first())));
  }

  private Optional<Dataset<Row>> cells(Good good, Predicate<Named> which) {
    SourceCells making = new SourceCells(new Observations(registry, good, grid), steps);
    List<Dataset<Row>> cells = new ArrayList<>();
    for (Named named : plain()) {
      if (which.test(named) && making.observations().covers(named.source(), named.feature())) {
        rows(named.source()).ifPresent(rows -> cells.add(making.of(named, rows)));
      }
    }
    return cells.stream().reduce(Dataset::unionByName).map(this::inFewTasks);
  }

  /**
   * A union has the partitions of all its members, and each task is sent the plan of all: as many
   * tasks as there are cores take far less than a task a feature.
   */
  private Dataset<Row> inFewTasks(Dataset<Row> cells) {
    return cells.coalesce(spark.sparkContext().defaultParallelism());
  }

  private Dataset<Row> ordered(Dataset<Row> wide) {
    List<Column> columns = new ArrayList<>(List.of(col("state"), col("year")));
    for (Named named : features) {
      columns.add(col(named.name()));
      columns.add(col(Status.columnOf(named.name())));
    }
    return wide.select(columns.toArray(new Column[0]));
  }

  private Optional<Dataset<Row>> rows(Source source) {
    return source.read() instanceof Regions regions
        ? Optional.of(Observations.regions(spark, registry, regions))
        : tidy.apply(source.id());
  }

  /** How far derived features look back, each at most on what others look back for. */
  static int back(List<Named> derived) {
    return derived.stream().mapToInt(FeatureTable::back).sum();
  }

  private static int back(Named named) {
    return named.feature().steps().stream().mapToInt(Step::back).sum();
  }

  /** The first year that any feature of a year looks back on; a sum to date to its first one. */
  private static int first(List<Named> plain, int year) {
    int first = year;
    for (Named named : plain) {
      boolean toDate = named.feature().total() != null;
      int own = toDate ? named.feature().valid().first() : year - back(named);
      first = Math.min(first, own);
    }
    return first;
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
