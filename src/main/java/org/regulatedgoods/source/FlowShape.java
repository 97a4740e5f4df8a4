package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.FlowFiles;
import org.regulatedgoods.source.text.RawFile;

/**
 * One row an exporter, importer, year and product. A flow is kept when one of its ends is a state;
 * the other end is then null, and its code stands beside it. A row that is a sum has no product.
 */
record FlowShape(SparkSession spark, CodeTable codes) {

  /** How the reason begins why a flow between two that are no states is not kept. */
  static final String NO_END = "no end is a state (exporter ";

  /** Every row of the files as it is. */
  Tidy tidy(Source source, Flows read, List<RawFile> files) {
    List<String> wanted = new ArrayList<>();
    wanted.addAll(
        SourceReader.distinct(
            read.exporter().column(),
            read.importer().column(),
            read.year().column(),
            read.product()));
    source.columns().forEach((name, column) -> wanted.add(column.headerOr(name)));
    Dataset<Row> raw =
        new RawCorrections(source)
            .read(spark, files, read.format(), wanted.stream().distinct().toList());
    return tidy(
        source,
        read,
        raw.withColumn(FlowFiles.SUMMED, lit(false))
            .withColumn(FlowFiles.ODD, lit(null).cast("string")));
  }

  /** Corrected rows of which some are sums, as {@link FlowFiles#rows} has them. */
  Tidy tidy(Source source, Flows read, Dataset<Row> raw) {
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
            .with(Candidates.tidy(FlowFiles.ODD), col(FlowFiles.ODD))
            .summed(col(FlowFiles.SUMMED))
            .year(read.year(), read.years())
            .typed(source);
    boolean products = !read.product().isEmpty();
    if (products) {
      Column product = col("`" + read.product() + "`");
      candidates
          .faultWhere(
              not(coalesce(product.rlike("^\\d{6}$"), col(FlowFiles.SUMMED))),
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
    return noted
        .withColumn(
            Candidates.FAULTS,
            when(
                    col(FlowFiles.ODD)
                        .isNotNull()
                        .and(size(col(Candidates.FAULTS)).equalTo(0))
                        .and(coalesce(size(col(RawCorrections.CORRECTED)), lit(0)).leq(0)),
                    array(
                        Candidates.fault(
                            col(FlowFiles.ODD),
                            lit(null).cast("string"),
                            lit("not as plain as what is summed must be (a year has 4 digits)"))))
                .otherwise(col(Candidates.FAULTS)))
        .withColumn(
            Candidates.REASON,
            when(
                col("exporter").isNull().and(col("importer").isNull()),
                concat_ws(
                    "",
                    lit(NO_END),
                    coalesce(col("_from_reason"), lit("unknown")),
                    lit("; importer "),
                    coalesce(col("_to_reason"), lit("unknown")),
                    lit(")"))));
  }
}
