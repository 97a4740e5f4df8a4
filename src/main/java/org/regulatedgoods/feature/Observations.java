package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.RegionScheme;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Read;
import org.regulatedgoods.source.declaration.Regions;
import org.regulatedgoods.source.declaration.Reports;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Treaty;
import org.regulatedgoods.source.declaration.Votes;

/**
 * What a source says of a feature, as rows of state, year and raw value: at most one row a
 * country-year, and none where it says nothing.
 */
record Observations(CountryRegistry registry, Good good, Dataset<Row> grid) {

  static final String RAW = "raw";

  Dataset<Row> of(Source source, Dataset<Row> tidy, Feature feature) {
    Dataset<Row> rows = raw(source, tidy, feature);
    return feature.share() == null ? rows : shares(rows, world(source, tidy, feature, rows));
  }

  /** The value that the whole world has in each year. */
  private Dataset<Row> world(Source source, Dataset<Row> tidy, Feature feature, Dataset<Row> rows) {
    Column whole = expr(feature.from().sparkSql()).as("_world");
    return source.read() instanceof Flows flows
        ? ofGood(flows, tidy, feature).groupBy("year").agg(whole)
        : rows.groupBy("year").agg(sum(RAW).as("_world"));
  }

  private static Dataset<Row> shares(Dataset<Row> rows, Dataset<Row> world) {
    return rows.join(broadcast(world), "year")
        .select(
            col("state"),
            col("year"),
            col(RAW).divide(when(col("_world").notEqual(0), col("_world"))).as(RAW))
        .where(col(RAW).isNotNull());
  }

  private Dataset<Row> raw(Source source, Dataset<Row> tidy, Feature feature) {
    Column value = expr(feature.from().sparkSql());
    Read read = source.read();
    Dataset<Row> rows;
    if (read instanceof Flows flows) {
      rows =
          ofGood(flows, tidy, feature)
              .where(col(end(feature)).isNotNull())
              .groupBy(col(end(feature)).as("state"), col("year"))
              .agg(value.as(RAW));
    } else if (read instanceof Reports reports) {
      rows = new Statements(reports, good, tidy, feature).values();
    } else if (read instanceof Votes) {
      rows = votes(tidy, feature).groupBy("state", "year").agg(value.as(RAW));
    } else if (read instanceof Treaty) {
      Column day =
          make_date(
              col("year"),
              lit(feature.readingDay().getMonthValue()),
              lit(feature.readingDay().getDayOfMonth()));
      rows = ofYear(grid.join(tidy, "state").withColumn("day", day), feature);
    } else if (read instanceof Regions) {
      rows = grid.join(tidy, "state").withColumn(RAW, value);
    } else {
      rows = ofYear(tidy, feature);
    }
    return rows.where(col(RAW).isNotNull()).select("state", "year", RAW);
  }

  private static Dataset<Row> ofYear(Dataset<Row> rows, Feature feature) {
    Column value = expr(feature.from().sparkSql());
    return feature.from().isAggregate()
        ? rows.groupBy("state", "year").agg(value.as(RAW))
        : rows.withColumn(RAW, value);
  }

  /** The votes that count, in the year that they are attached to. */
  private static Dataset<Row> votes(Dataset<Row> tidy, Feature feature) {
    Dataset<Row> counted =
        feature.countsAllResolutions()
            ? tidy
            : tidy.where(col("resolution").isin(feature.resolutions().toArray()));
    Dataset<Row> votes = counted.where(col("vote").isin(feature.countedVotes().toArray()));
    return feature.anchor().map(year -> votes.withColumn("year", lit(year))).orElse(votes);
  }

  private static String end(Feature feature) {
    return feature.flowEnd().orElseThrow().toString();
  }

  private Dataset<Row> ofGood(Flows flows, Dataset<Row> tidy, Feature feature) {
    return flows.product().isEmpty()
        ? tidy
        : tidy.where(
            col("product").isin(good.codes(feature.subset(), flows.classification()).toArray()));
  }

  /** Whether the source can say anything of the good: whether it has codes for it. */
  boolean covers(Source source, Feature feature) {
    if (source.read() instanceof Reports reports) {
      return Statements.covers(reports, good, feature.subset());
    }
    return !(source.read() instanceof Flows flows)
        || flows.product().isEmpty()
        || !good.codes(feature.subset(), flows.classification()).isEmpty();
  }

  /**
   * For flows by product: who traded anything at all in a year, and whether at the feature's own
   * end ({@code reported}) or only as somebody's partner.
   */
  static Dataset<Row> presence(Dataset<Row> tidy, Feature feature) {
    Dataset<Row> exporters =
        tidy.select(
            col("exporter").as("state"), col("year"), lit(FlowEnd.EXPORTER.toString()).as("end"));
    Dataset<Row> importers =
        tidy.select(
            col("importer").as("state"), col("year"), lit(FlowEnd.IMPORTER.toString()).as("end"));
    return exporters
        .union(importers)
        .where(col("state").isNotNull())
        .groupBy("state", "year")
        .agg(max(col("end").equalTo(end(feature))).as("reported"));
  }

  /** The regions of the registry as tidy rows. */
  static Dataset<Row> regions(
      org.apache.spark.sql.SparkSession spark, CountryRegistry registry, Regions read) {
    RegionScheme scheme = registry.regionScheme(read.scheme());
    List<Row> rows = new ArrayList<>();
    scheme.regionOfState().forEach((state, region) -> rows.add(RowFactory.create(state, region)));
    StructType schema =
        new StructType()
            .add("state", DataTypes.StringType, false)
            .add("region", DataTypes.StringType, false);
    return spark.createDataFrame(rows, schema);
  }
}
