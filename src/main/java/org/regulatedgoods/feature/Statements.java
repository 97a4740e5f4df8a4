package org.regulatedgoods.feature;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.source.declaration.Reports;

/**
 * What reports of trade say of a good at one end of the flow. Everything is valued free on board.
 * Re-exports are subtracted, unless a reporter's year has more of them than exports: then its
 * exports are stated without them. What a state reports in suppressed codes is no value.
 */
record Statements(Reports read, Good good, Dataset<Row> tidy, Feature feature) {

  private static final WindowSpec REPORTER_YEAR = Window.partitionBy("reporter_code", "year");

  private static final WindowSpec PRODUCT =
      Window.partitionBy("reporter_code", "year", "direction", "product");

  /** By how much of a chapter its products may miss it before some of them count as suppressed. */
  private static final double TOLERANCE = 0.1;

  /** State, year and raw value by the feature's policy. */
  Dataset<Row> values() {
    return switch (feature.reportPolicy().orElseThrow()) {
      case OWN -> feature.missing() instanceof MissingPolicy.Zero ? mirrored() : own();
      case MIRROR -> mirror();
      case LARGER -> {
        Column larger = greatest(col("_own"), col("_mirror"));
        yield both().withColumn(Observations.RAW, larger).drop("_own", "_mirror");
      }
    };
  }

  /** The state's own reports, and those of its partners in years that it does not report at all. */
  private Dataset<Row> mirrored() {
    return both()
        .join(reporting(), keys(), "left")
        .withColumn(
            Observations.RAW, coalesce(col("_own"), when(col("_reports").isNull(), col("_mirror"))))
        .select("state", "year", Observations.RAW);
  }

  private Dataset<Row> both() {
    return own()
        .withColumnRenamed(Observations.RAW, "_own")
        .join(mirror().withColumnRenamed(Observations.RAW, "_mirror"), keys(), "full_outer");
  }

  private static String[] keys() {
    return new String[] {"state", "year"};
  }

  private FlowEnd end() {
    return feature.flowEnd().orElseThrow();
  }

  /** The direction that is reported from an end of the flow. */
  private static String direction(FlowEnd end) {
    return end == FlowEnd.EXPORTER ? Reports.EXPORT : Reports.IMPORT;
  }

  private FlowEnd otherEnd() {
    return end() == FlowEnd.EXPORTER ? FlowEnd.IMPORTER : FlowEnd.EXPORTER;
  }

  private Dataset<Row> own() {
    Dataset<Row> checked = checked();
    Dataset<Row> rows =
        valued(wholes(reported(end()).where(ofGood())), end())
            .withColumnRenamed("reporter", "state")
            .unionByName(checked.drop("suppressed"), true)
            .join(checked, keys(), "left")
            .withColumn(
                "value", when(coalesce(col("suppressed"), lit(0)).equalTo(0), col("value")));
    return summed(rows);
  }

  /** A row of no trade for each state and year whose codes can be checked, so that it has one. */
  private Dataset<Row> checked() {
    Column chapter = col("product").substr(1, 2);
    Column isWhole = col("level").equalTo("chapter");
    return wholes(
            reported(end())
                .where(col("direction").equalTo(direction(end())))
                .where(isWhole.or(col("level").equalTo("product")))
                .where(ofChapters(chapter)))
        .groupBy(col("reporter").as("state"), col("year"), chapter.as("_chapter"))
        .agg(
            sum(when(isWhole, col("value"))).as("_whole"),
            coalesce(sum(when(isWhole, lit(0.0)).otherwise(col("value"))), lit(0.0)).as("_parts"))
        .where(col("_whole").isNotNull())
        .groupBy("state", "year")
        .agg(
            max(when(
                        col("_whole").minus(col("_parts")).gt(col("_whole").multiply(TOLERANCE)),
                        lit(1))
                    .otherwise(lit(0)))
                .as("suppressed"));
  }

  private Dataset<Row> mirror() {
    Dataset<Row> rows = tidy.where(col("direction").isin(directions(otherEnd()))).where(ofGood());
    return summed(
        valued(rows, otherEnd())
            .where(col("partner").isNotNull())
            .withColumnRenamed("partner", "state")
            .withColumn("suppressed", lit(null).cast("int")));
  }

  private Dataset<Row> summed(Dataset<Row> rows) {
    return rows.groupBy("state", "year")
        .agg(expr(feature.from().sparkSql()).as(Observations.RAW))
        .where(col(Observations.RAW).isNotNull());
  }

  private Dataset<Row> reported(FlowEnd end) {
    return tidy.where(col("reporter").isNotNull()).where(col("direction").isin(directions(end)));
  }

  private static Object[] directions(FlowEnd end) {
    return end == FlowEnd.EXPORTER
        ? new Object[] {Reports.EXPORT, Reports.RE_EXPORT}
        : new Object[] {Reports.IMPORT};
  }

  /** The row for the whole world stands only where there are none for partners. */
  private Dataset<Row> wholes(Dataset<Row> rows) {
    Column isPartner = col("partner_code").notEqual(read.world());
    return rows.withColumn("_parted", max(isPartner).over(PRODUCT))
        .where(col("_parted").equalTo(isPartner))
        .drop("_parted");
  }

  /** Adds the value as the report states it, and puts the value free on board and net in place. */
  private Dataset<Row> valued(Dataset<Row> rows, FlowEnd end) {
    Dataset<Row> stated = rows.withColumn("stated", col("value"));
    if (end == FlowEnd.IMPORTER) {
      return stated.withColumn("value", col("value").divide(read.cif()));
    }
    Column isReExport = col("direction").equalTo(Reports.RE_EXPORT);
    Column balance = sum(when(isReExport, col("value").unary_$minus()).otherwise(col("value")));
    return stated
        .withColumn("_balance", balance.over(REPORTER_YEAR))
        .withColumn(
            "value",
            when(isReExport.and(col("_balance").lt(0)), lit(0.0))
                .when(isReExport, col("value").unary_$minus())
                .otherwise(col("value")))
        .drop("_balance");
  }

  /** The good's codes, each in its own revision. */
  private Column ofGood() {
    Column any = lit(false);
    for (String revision : read.classification().values().values()) {
      Column codes = col("product").isin(good.codes(feature.subset(), revision).toArray());
      any = any.or(col("classification").equalTo(revision).and(codes));
    }
    return any;
  }

  private Column ofChapters(Column chapter) {
    Column any = lit(false);
    for (String revision : read.classification().values().values()) {
      Object[] chapters =
          good.codes(feature.subset(), revision).stream()
              .map(code -> code.substring(0, 2))
              .distinct()
              .toArray();
      any = any.or(col("classification").equalTo(revision).and(chapter.isin(chapters)));
    }
    return any;
  }

  /** Whether the source can say anything of the good: whether it has codes for it. */
  static boolean covers(Reports read, Good good, String subset) {
    return read.classification().values().values().stream()
        .anyMatch(revision -> !good.codes(subset, revision).isEmpty());
  }

  /** The states and years with reports of their own at the feature's end. */
  private Dataset<Row> reporting() {
    return tidy.where(col("reporter").isNotNull())
        .where(col("direction").equalTo(direction(end())))
        .select(col("reporter").as("state"), col("year"))
        .distinct()
        .withColumn("_reports", lit(true));
  }

  /** The states and years that others name in their reports. */
  private Dataset<Row> named() {
    return tidy.where(col("partner").isNotNull())
        .where(col("direction").equalTo(direction(otherEnd())))
        .select(col("partner").as("state"), col("year"))
        .distinct()
        .withColumn("_named", lit(true));
  }

  /** The years in which anybody reports products of the good's chapters. */
  private Dataset<Row> covered() {
    return tidy.where(col("level").equalTo("product"))
        .where(ofChapters(col("product").substr(1, 2)))
        .select("year")
        .distinct()
        .withColumn("_covered", lit(true));
  }

  /**
   * Adds the status that a zero has where there is no value: zero where the state reports, and
   * nothing is suppressed; mirror-zero where it does not and others name it.
   */
  Dataset<Row> zeros(Dataset<Row> grid) {
    Column reports =
        feature.reportPolicy().orElseThrow() == ReportPolicy.MIRROR
            ? lit(false)
            : col("_reports").isNotNull();
    Column whole = coalesce(col("suppressed"), lit(0)).equalTo(0);
    return grid.join(reporting(), keys(), "left")
        .join(named(), keys(), "left")
        .join(checked(), keys(), "left")
        .join(broadcast(covered()), new String[] {"year"}, "left")
        .withColumn(
            Zeros.ZERO,
            when(
                col("_covered").isNotNull(),
                when(reports, when(whole, lit(Status.ZERO.rank())))
                    .when(col("_named").isNotNull(), lit(Status.MIRROR_ZERO.rank()))))
        .drop("_reports", "_named", "suppressed", "_covered");
  }
}
