package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.State;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.feature.FeatureTable.Named;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.source.FlowReader;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Reports;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Treaty;
import org.regulatedgoods.source.declaration.Votes;

/**
 * Which tidy rows of a source a good's country-year table looks at, and why it does not look at the
 * others: what is between a source's table and its features.
 */
public final class RowUse {

  /** The columns of {@link #counted}: the source's id. */
  public static final String SOURCE = "source";

  /** Why no feature looks at the rows; empty where one does. */
  public static final String REASON = "reason";

  /** How many they are, as the ledger of the source counts them. */
  public static final String ROWS = "rows";

  /** The states of the rows, sorted. */
  public static final String STATES = "states";

  private final CountryRegistry registry;
  private final Good good;
  private final YearRange years;
  private final List<Named> features;
  private final int shown;

  /** The use of rows in the table of those years and features. */
  public RowUse(CountryRegistry registry, Good good, YearRange years, List<Named> features) {
    this.registry = registry;
    this.good = good;
    this.years = years;
    this.features = List.copyOf(features);
    this.shown =
        years.first() - FeatureTable.back(features.stream().filter(Named::isDerived).toList());
  }

  /** The tidy rows of a source, counted by what becomes of them. */
  public Dataset<Row> counted(Source source, Dataset<Row> tidy) {
    List<Feature> own =
        features.stream()
            .filter(named -> named.source().id().equals(source.id()))
            .map(Named::feature)
            .toList();
    List<Column> states = states(source);
    List<Column> named = new ArrayList<>();
    states.forEach(state -> named.add(collect_set(state)));
    return tidy.withColumn(REASON, reason(source, own))
        .groupBy(REASON)
        .agg(
            sum(weight(source, tidy)).as(ROWS),
            array_sort(array_distinct(concat(named.toArray(new Column[0])))).as(STATES))
        .select(lit(source.id()).as(SOURCE), col(REASON), col(ROWS), col(STATES));
  }

  private static List<Column> states(Source source) {
    if (source.read() instanceof Flows) {
      return List.of(col("exporter"), col("importer"));
    }
    return source.read() instanceof Reports
        ? List.of(col("reporter"), col("partner"))
        : List.of(col("state"));
  }

  /** Sums stand for the rows that they are of, and a government for its officials. */
  private static Column weight(Source source, Dataset<Row> tidy) {
    if (source.read() instanceof Responses) {
      return col("officials").cast("bigint");
    }
    return List.of(tidy.columns()).contains(FlowReader.ROWS) ? col(FlowReader.ROWS) : lit(1L);
  }

  /** The first thing that is missing in every feature. */
  private Column reason(Source source, List<Feature> own) {
    Column about = lit(false);
    Column placed = lit(false);
    Column timely = lit(false);
    Column valued = lit(false);
    for (Feature feature : own) {
      Column isAbout = about(source, feature);
      Column isPlaced = isAbout.and(placed(source, feature));
      Column isTimely = isPlaced.and(timely(source, feature));
      about = about.or(isAbout);
      placed = placed.or(isPlaced);
      timely = timely.or(isTimely);
      valued = valued.or(isTimely.and(valued(source, feature)));
    }
    return when(valued, "")
        .when(not(about), aboutReason(source))
        .when(not(placed), placedReason(source))
        .when(not(timely), "of a year that no feature looks at")
        .otherwise("no value that a feature looks at");
  }

  private static String aboutReason(Source source) {
    if (source.read() instanceof Flows || source.read() instanceof Reports) {
      return "of products that are not the good's";
    }
    return source.read() instanceof Votes
        ? "on a resolution that no feature is about, or no vote that one counts"
        : "no feature is made of the source";
  }

  private static String placedReason(Source source) {
    return source.read() instanceof Flows || source.read() instanceof Reports
        ? "no state at the end that features are by"
        : "of a state that is not there in the years of the table";
  }

  private Column about(Source source, Feature feature) {
    if (source.read() instanceof Flows flows && !flows.product().isEmpty()) {
      List<String> codes = good.codes(feature.subset(), flows.classification());
      return coalesce(col("product").isin(codes.toArray()), lit(false));
    }
    if (source.read() instanceof Reports) {
      return coalesce(ofGood(feature).or(col("level").notEqual("product")), lit(false));
    }
    if (source.read() instanceof Votes) {
      Column resolution =
          feature.countsAllResolutions()
              ? lit(true)
              : col("resolution").isin(feature.resolutions().toArray());
      return coalesce(
          resolution.and(col("vote").isin(feature.countedVotes().toArray())), lit(false));
    }
    return lit(true);
  }

  /** Reports are each of a revision of their own; chapters and totals tell what is suppressed. */
  private Column ofGood(Feature feature) {
    Column any = lit(false);
    for (String revision : Good.REVISIONS) {
      List<String> codes = good.codes(feature.subset(), revision);
      any =
          any.or(col("classification").equalTo(revision).and(col("product").isin(codes.toArray())));
    }
    return any;
  }

  /** Votes and treaties have no year of the table by themselves. */
  private Column placed(Source source, Feature feature) {
    if (source.read() instanceof Flows) {
      return feature.share() == null
          ? col(feature.flowEnd().orElseThrow().toString()).isNotNull()
          : lit(true);
    }
    if (source.read() instanceof Reports) {
      return col("reporter").isNotNull().or(col("partner").isNotNull());
    }
    if (source.read() instanceof Votes) {
      return feature
          .anchor()
          .map(year -> col("state").isin(alive(new YearRange(year, year))))
          .orElse(lit(true));
    }
    return source.read() instanceof Treaty
        ? col("state").isin(alive(new YearRange(first(feature), last(feature))))
        : lit(true);
  }

  private Object[] alive(YearRange span) {
    return registry.states().stream()
        .filter(
            state -> {
              for (int year = span.first(); year <= span.last(); year++) {
                if (state.existsIn(year)) {
                  return true;
                }
              }
              return false;
            })
        .map(State::id)
        .toArray();
  }

  private Column timely(Source source, Feature feature) {
    int first = Math.max(first(feature), feature.valid().first());
    int last = Math.min(last(feature), feature.valid().last());
    if (source.read() instanceof Votes && feature.anchor().isPresent()) {
      int year = feature.anchor().get();
      return lit(year >= first && year <= last);
    }
    return source.read() instanceof Treaty
        ? lit(first <= last)
        : col("year").geq(first).and(col("year").leq(last));
  }

  private int first(Feature feature) {
    return feature.total() == null
        ? shown - feature.steps().stream().mapToInt(Step::back).sum()
        : Math.min(shown, feature.valid().first());
  }

  /** A line over a gap ends after it. */
  private int last(Feature feature) {
    boolean ahead = feature.missing() instanceof MissingPolicy.Interpolate;
    return years.last() - feature.lagYears() + (ahead ? FeatureTable.AHEAD : 0);
  }

  /** What is aggregated may take an empty cell for something. */
  private static Column valued(Source source, Feature feature) {
    boolean byRow = !feature.from().isAggregate() && !(source.read() instanceof Treaty);
    return byRow ? expr(feature.from().sparkSql()).isNotNull() : lit(true);
  }
}
