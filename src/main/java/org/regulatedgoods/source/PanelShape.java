package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.declaration.Panel;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFiles;

/** One row a country and year. */
record PanelShape(SparkSession spark, RawFiles files, CodeTable codes) {

  Tidy tidy(Source source, Panel read) {
    List<String> wanted =
        new ArrayList<>(SourceReader.distinct(read.country().column(), read.year().column()));
    wanted.addAll(read.entities());
    source.columns().forEach((name, column) -> wanted.add(column.headerOr(name)));
    Dataset<Row> raw =
        new RawCorrections(source)
            .read(
                spark,
                files.require(source.id(), read.path()),
                read.format(),
                wanted.stream().distinct().toList());
    Candidates candidates =
        new Candidates(CountryCodes.in(raw, read.country(), Candidates.CODE))
            .year(read.year(), read.years())
            .typed(source);
    for (String header : read.entities()) {
      candidates.faultWhere(col("`" + header + "`").isNull(), header, "no " + header);
    }
    if (!read.entities().isEmpty()) {
      candidates.with(Candidates.tidy("entity"), concat_ws(" + ", cells(read.entities())));
    }
    Dataset<Row> rows = new CountryResolution(codes, read.country()).of(candidates);
    List<String> columns = new ArrayList<>(List.of("state", "year"));
    if (!read.entity().isEmpty()) {
      columns.add("entity");
    }
    List<String> key = read.repeats() == Format.Rule.ALLOWED ? List.of() : List.copyOf(columns);
    columns.addAll(source.columns().keySet());
    return new Tidy(rows, columns, key);
  }

  private static Column[] cells(List<String> headers) {
    return headers.stream().map(header -> col("`" + header + "`")).toArray(Column[]::new);
  }
}
