package org.regulatedgoods.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.source.AppliedCorrection;
import org.regulatedgoods.source.declaration.Correction;
import org.regulatedgoods.source.declaration.PlacedCorrection;
import org.regulatedgoods.source.declaration.Source;

/** The table of the corrections that were made, a row for each row of a file. */
record CorrectionTable(JobContext context) {

  private static final StructType SCHEMA =
      new StructType()
          .add(Tables.SOURCE, DataTypes.StringType)
          .add("correction", DataTypes.StringType)
          .add("action", DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add("line", DataTypes.LongType)
          .add("country", DataTypes.StringType)
          .add("matched", DataTypes.StringType)
          .add("column", DataTypes.StringType)
          .add("before", DataTypes.StringType)
          .add("after", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("citation", DataTypes.StringType)
          .add("coder", DataTypes.StringType)
          .add("date", DataTypes.DateType)
          .add("off_order", DataTypes.BooleanType);

  /** Replaces the rows of the sources. */
  void write(Map<String, List<AppliedCorrection>> bySource) {
    boolean none = bySource.values().stream().allMatch(List::isEmpty);
    if (none && !context.lake().has(Tables.CORRECTIONS)) {
      return;
    }
    List<Row> rows = new ArrayList<>();
    bySource.forEach((id, applied) -> applied.forEach(one -> rows.add(row(id, one))));
    context
        .lake()
        .replaceParts(
            Tables.CORRECTIONS,
            Tables.SOURCE,
            bySource.keySet(),
            context.spark().createDataFrame(rows, SCHEMA));
  }

  private static Row row(String source, AppliedCorrection applied) {
    Correction correction = applied.correction();
    return RowFactory.create(
        source,
        correction.id(),
        correction.action().toString(),
        applied.file(),
        applied.line(),
        applied.country(),
        correction.matched(),
        correction.column(),
        applied.before(),
        correction.after(),
        correction.reason(),
        correction.source(),
        correction.coder(),
        java.sql.Date.valueOf(correction.date()),
        applied.offOrder());
  }

  /** What was made in files of a source that stand as they were, under the same declaration. */
  List<AppliedCorrection> standing(Source source, Collection<String> files) {
    if (files.isEmpty()
        || source.corrections().isEmpty()
        || !context.lake().has(Tables.CORRECTIONS)) {
      return List.of();
    }
    Map<String, Correction> declared = new TreeMap<>();
    for (PlacedCorrection placed : source.corrections()) {
      declared.put(placed.correction().id(), placed.correction());
    }
    return context
        .lake()
        .working(Tables.CORRECTIONS)
        .where(col(Tables.SOURCE).equalTo(source.id()))
        .where(col("file").isin(files.toArray()))
        .collectAsList()
        .stream()
        .map(row -> applied(row, declared))
        .toList();
  }

  private static AppliedCorrection applied(Row row, Map<String, Correction> declared) {
    return new AppliedCorrection(
        declared.get(row.<String>getAs("correction")),
        row.getAs("file"),
        row.getAs("line"),
        row.getAs("country"),
        row.getAs("before"),
        row.getAs("off_order"));
  }
}
