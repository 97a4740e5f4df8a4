package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.col;

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
import org.regulatedgoods.source.declaration.Derived;
import org.regulatedgoods.source.declaration.Regions;
import org.regulatedgoods.source.declaration.Source;

/**
 * The country-year table of one good: the universe of state-years first, then every feature joined
 * onto it, so that no row comes or goes with a source. Columns: state, year, and for each feature
 * its value (double; text where nominal) and its status (see {@link Status}), in order of
 * declaration.
 */
public final class FeatureTable {

  /** A line over a gap of so many years ends after it. */
  static final int AHEAD = 3;

  private final SparkSession spark;
  private final CountryRegistry registry;
  private final Neighbours neighbours;
  private final YearRange years;

  /** A table of those years, in which the neighbours are as the map says. */
  public FeatureTable(
      SparkSession spark, CountryRegistry registry, Neighbours neighbours, YearRange years) {
    this.spark = spark;
    this.registry = registry;
    this.neighbours = neighbours;
    this.years = years;
  }

  /** A feature, its name and the source that declares it. */
  public record Named(String name, Feature feature, Source source) {

    boolean isDerived() {
      return source.read() instanceof Derived;
    }
  }

  /**
   * Builds the table.
   *
   * @param tidy the tidy rows of a source by its id; empty where an optional source has no files
   */
  public Dataset<Row> build(
      Good good, List<Named> features, Function<String, Optional<Dataset<Row>>> tidy) {
    List<Named> plain = features.stream().filter(named -> !named.isDerived()).toList();
    List<Named> derived = features.stream().filter(Named::isDerived).toList();
    YearRange shown = new YearRange(years.first() - back(derived), years.last());
    YearRange reach = new YearRange(first(plain, shown.first()), years.last() + AHEAD);
    Universe universe = new Universe(spark, registry);
    Dataset<Row> grid = universe.stateYears(reach).cache();
    SourceCells making =
        new SourceCells(
            new Observations(registry, good, grid),
            new CellSteps(new NextDoorSteps(() -> universe.borders(neighbours, reach))));
    Dataset<Row> cells = null;
    for (Named named : plain) {
      Optional<Dataset<Row>> rows = rows(named.source(), tidy);
      if (rows.isPresent() && making.observations().covers(named.source(), named.feature())) {
        Dataset<Row> own = making.of(named, rows.get());
        cells = cells == null ? own : cells.unionByName(own);
      }
    }
    if (cells == null) {
      throw new IllegalStateException("no feature of the study has a source with files");
    }
    Dataset<Row> wide = new WideTable(plain).of(universe.stateYears(shown), inFewTasks(cells));
    for (Named named : derived) {
      wide = DerivedColumns.add(wide, named);
    }
    return ordered(wide.where(col("year").geq(years.first())), features);
  }

  /**
   * A union has the partitions of all its members, and each task is sent the plan of all: as many
   * tasks as there are cores take far less than a task a feature.
   */
  private Dataset<Row> inFewTasks(Dataset<Row> cells) {
    return cells.coalesce(spark.sparkContext().defaultParallelism());
  }

  private static Dataset<Row> ordered(Dataset<Row> wide, List<Named> features) {
    List<Column> columns = new ArrayList<>(List.of(col("state"), col("year")));
    for (Named named : features) {
      columns.add(col(named.name()));
      columns.add(col(Status.columnOf(named.name())));
    }
    return wide.select(columns.toArray(new Column[0]));
  }

  private Optional<Dataset<Row>> rows(
      Source source, Function<String, Optional<Dataset<Row>>> tidy) {
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
