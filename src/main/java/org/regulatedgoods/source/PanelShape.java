package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.col;

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
        new ArrayList<>(
            SourceReader.distinct(read.country().column(), read.year().column(), read.entity()));
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
    if (!read.entity().isEmpty()) {
      Column entity = col("`" + read.entity() + "`");
      candidates
          .faultWhere(entity.isNull(), read.entity(), "no " + read.entity())
          .with(Candidates.tidy("entity"), entity);
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
}
