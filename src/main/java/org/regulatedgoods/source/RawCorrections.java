package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.source.declaration.Correction;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.declaration.PlacedCorrection;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.FlowFiles;
import org.regulatedgoods.source.text.RawFile;
import org.regulatedgoods.source.text.TextFiles;

/**
 * Applies a source's corrections to its raw cells, before any is given a type. All look at the
 * cells as the file has them, so that their order does not matter; what they met goes along with
 * the row.
 */
record RawCorrections(Source source) {

  /** The corrections that mean the row: an array of {@link #MET}; null where there are none. */
  static final String CORRECTED = "_corrected";

  /** Why a correction drops the row; null where none does. */
  static final String DROPPED = "_dropped";

  private static final String RAW = "_raw";

  /** The id, the cell as the file has it, whether it is as expected, and the raw row's number. */
  private static final String MET =
      "array<struct<id:string,before:string,holds:boolean,off_order:boolean,raw:bigint>>";

  /** Reads files as {@link TextFiles} does, with every cell that the corrections look at. */
  Dataset<Row> read(SparkSession spark, List<RawFile> files, Format format, List<String> wanted) {
    Set<String> columns = new LinkedHashSet<>(wanted);
    columns.addAll(source.correctedHeaders());
    return in(TextFiles.read(spark, files, format, new ArrayList<>(columns)));
  }

  /** The rows with the corrections made and {@link #CORRECTED} and {@link #DROPPED} beside them. */
  Dataset<Row> in(Dataset<Row> raw) {
    if (source.corrections().isEmpty()) {
      return uncorrected(raw);
    }
    boolean scanned = List.of(raw.columns()).contains(FlowFiles.ODD);
    Map<String, Column> made = new LinkedHashMap<>();
    List<Column> met = new ArrayList<>();
    Column dropped = lit(null).cast("string");
    for (Correction correction : corrections()) {
      Column cell = cell(correction.column());
      Column holds = holds(correction);
      Column applies = means(correction).and(holds);
      met.add(when(means(correction), met(correction, cell, holds, scanned)));
      if (correction.action() == Correction.Action.DROP) {
        dropped = when(applies, lit(reason(correction))).otherwise(dropped);
      } else {
        Column before = made.getOrDefault(correction.column(), cell);
        made.put(
            correction.column(),
            when(applies, lit(correction.after()).cast("string")).otherwise(before));
      }
    }
    Map<String, Column> columns = new HashMap<>(made);
    columns.put(CORRECTED, filter(array(met.toArray(new Column[0])), Column::isNotNull).cast(MET));
    columns.put(DROPPED, dropped);
    return raw.withColumn(RAW, monotonically_increasing_id()).withColumns(columns).drop(RAW);
  }

  /** Rows of a file that no correction is about, in the same columns. */
  static Dataset<Row> uncorrected(Dataset<Row> raw) {
    return raw.withColumn(CORRECTED, lit(null).cast(MET))
        .withColumn(DROPPED, lit(null).cast("string"));
  }

  /** Why a row that the correction drops is not kept. */
  static String reason(Correction correction) {
    return "dropped by the correction " + correction.id();
  }

  private List<Correction> corrections() {
    return source.corrections().stream().map(PlacedCorrection::correction).toList();
  }

  private static Column met(Correction correction, Column cell, Column holds, boolean scanned) {
    Column moved = lit(correction.action() == Correction.Action.MOVE);
    return struct(
        lit(correction.id()).as("id"),
        cell.as("before"),
        holds.as("holds"),
        (scanned ? moved.or(col(FlowFiles.ODD).isNotNull()) : moved).as("off_order"),
        col(RAW).as("raw"));
  }

  private static Column means(Correction correction) {
    Column means = col(TextFiles.NOTE).isNull().and(col(TextFiles.FAULT).isNull());
    for (Map.Entry<String, String> cell : correction.match().entrySet()) {
      means = means.and(cell(cell.getKey()).equalTo(cell.getValue()));
    }
    return coalesce(means, lit(false));
  }

  private static Column holds(Correction correction) {
    Column cell = cell(correction.column());
    if (correction.expectMissing()) {
      return cell.isNull();
    }
    Column number = lit(correction.expect()).try_cast("double");
    return coalesce(
        cell.equalTo(correction.expect()).or(cell.try_cast("double").equalTo(number)),
        cell.equalTo(correction.expect()),
        lit(false));
  }

  private static Column cell(String header) {
    return col("`" + header + "`");
  }
}
