package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.source.text.TextFiles;

/**
 * One row an exporter, importer, year and product. A flow is kept when one of its ends is a state;
 * the other end is then null, and its code stands beside it.
 */
record FlowShape(SparkSession spark, RawFiles files, CodeTable codes) {

  Tidy tidy(Source source, Flows read) {
    List<String> wanted = new ArrayList<>();
    wanted.addAll(
        SourceReader.distinct(
            read.exporter().column(),
            read.importer().column(),
            read.year().column(),
            read.product()));
    source.columns().forEach((name, column) -> wanted.add(column.headerOr(name)));
    Dataset<Row> raw =
        TextFiles.read(
            spark,
            files.require(source.id(), read.path()),
            read.format(),
            wanted.stream().distinct().toList());
    Candidates candidates =
        new Candidates(
                CountryCodes.in(
                    CountryCodes.in(raw, read.exporter(), Candidates.tidy("exporter_code")),
                    read.importer(),
                    Candidates.tidy("importer_code")))
            .with(
                Candidates.CODE,
                concat_ws(
                    " > ",
                    col(Candidates.tidy("exporter_code")),
                    col(Candidates.tidy("importer_code"))))
            .year(read.year(), read.years())
            .typed(source);
    boolean products = !read.product().isEmpty();
    if (products) {
      Column product = col("`" + read.product() + "`");
      candidates
          .faultWhere(
              coalesce(product.rlike("^\\d{6}$"), lit(false)).unary_$bang(),
              read.product(),
              "not a product code of six digits")
          .with(Candidates.tidy("product"), product);
    }
    List<String> key = new ArrayList<>(List.of("exporter_code", "importer_code", "year"));
    if (products) {
      key.add("product");
    }
    List<String> columns = new ArrayList<>(List.of("exporter", "importer"));
    columns.addAll(key);
    columns.addAll(source.columns().keySet());
    return new Tidy(resolved(CountryResolution.tidyOnly(candidates), read), columns, key);
  }

  private Dataset<Row> resolved(Dataset<Row> rows, Flows read) {
    Dataset<Row> exporters =
        codes.resolve(rows, "exporter_code", read.exporter().scheme(), "exporter", "_from_reason");
    Dataset<Row> both =
        codes.resolve(
            exporters, "importer_code", read.importer().scheme(), "importer", "_to_reason");
    Dataset<Row> noted =
        Unknown.noted(
            both,
            read.exporter().column(),
            "exporter_code",
            read.exporter().scheme(),
            "exporter",
            "_from_reason");
    noted =
        Unknown.noted(
            noted,
            read.importer().column(),
            "importer_code",
            read.importer().scheme(),
            "importer",
            "_to_reason");
    return noted.withColumn(
        Candidates.REASON,
        when(
            col("exporter").isNull().and(col("importer").isNull()),
            concat_ws(
                "",
                lit("no end is a state (exporter "),
                coalesce(col("_from_reason"), lit("unknown")),
                lit("; importer "),
                coalesce(col("_to_reason"), lit("unknown")),
                lit(")"))));
  }
}
