package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.source.declaration.LongPanel;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFiles;

/**
 * One row a country, year and series. The tidy rows stay long in this shape: state, year and the
 * declared columns, of which each row has one; features look at one column at a time.
 */
record LongPanelShape(SparkSession spark, RawFiles files, CodeTable codes) {

  Tidy tidy(Source source, LongPanel read) {
    List<String> wanted =
        SourceReader.distinct(
            read.country().column(), read.year().column(), read.series(), read.value());
    Dataset<Row> raw =
        new RawCorrections(source)
            .read(spark, files.require(source.id(), read.path()), read.format(), wanted);
    Column series = col("`" + read.series() + "`");
    Candidates candidates =
        new Candidates(CountryCodes.in(raw, read.country(), Candidates.CODE))
            .with(Candidates.tidy("series"), series)
            .year(read.year(), read.years());
    List<Column> headers = new ArrayList<>();
    source.columns().forEach((name, column) -> headers.add(lit(column.headerOr(name))));
    Column declared = series.isin(headers.toArray());
    source
        .columns()
        .forEach(
            (name, column) -> {
              Column own = series.equalTo(lit(column.headerOr(name)));
              Column text = when(own, col("`" + read.value() + "`"));
              candidates.typed(name, column, read.value(), text);
            });
    candidates.with(Candidates.tidy("_declared"), declared);
    Dataset<Row> resolved = new CountryResolution(codes, read.country()).of(candidates);
    Dataset<Row> rows =
        resolved.withColumn(
            Candidates.REASON,
            when(col("_declared"), col(Candidates.REASON)).otherwise(lit("another series")));
    List<String> columns = new ArrayList<>(List.of("state", "year", "series"));
    columns.addAll(source.columns().keySet());
    return new Tidy(rows, columns, List.of("state", "year", "series"));
  }
}
