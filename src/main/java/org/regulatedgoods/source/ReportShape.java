package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.source.declaration.CountryColumn;
import org.regulatedgoods.source.declaration.Reports;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFiles;

/**
 * One row a reporter, partner, year, direction and product. A report is kept when one of its ends
 * is a state; the other end is then null, and its code stands beside it. Reports of groups are not
 * kept, since their members report themselves.
 */
record ReportShape(SparkSession spark, RawFiles files, CodeTable codes) {

  private static final double GREATEST_VALUE = 1e15;

  /** Codes of the files that are no product, chapter or total, but no mistake either. */
  private static final String OTHER_LEVELS = "^(\\d|\\d{3,5}|ALL|AG[1-6]|9999AA|99999A)$";

  private static final String GROUP = "not a state: aggregate";

  Tidy tidy(Source source, Reports read) {
    List<String> wanted =
        new ArrayList<>(
            SourceReader.distinct(
                read.reporter().column(),
                read.partner().column(),
                read.year().column(),
                read.direction().column(),
                read.product(),
                read.classification().column(),
                read.value()));
    source.columns().forEach((name, column) -> wanted.add(column.headerOr(name)));
    Dataset<Row> raw =
        new RawCorrections(source)
            .read(
                spark,
                files.require(source.id(), read.path()),
                read.format(),
                wanted.stream().distinct().toList());
    Dataset<Row> rows = CountryResolution.tidyOnly(candidates(source, read, raw));
    Dataset<Row> resolved = reasons(resolved(resolved(rows, read.reporter(), "reporter"), read));
    List<String> key =
        List.of("reporter_code", "partner_code", "year", "direction", "classification", "product");
    List<String> columns = new ArrayList<>(List.of("reporter", "partner"));
    columns.addAll(key);
    columns.addAll(List.of("level", "value"));
    columns.addAll(source.columns().keySet());
    return new Tidy(new RevisionChoice(read.classification()).of(resolved), columns, key);
  }

  private static Candidates candidates(Source source, Reports read, Dataset<Row> raw) {
    String reporter = Candidates.tidy("reporter_code");
    String partner = Candidates.tidy("partner_code");
    Candidates candidates =
        new Candidates(
                CountryCodes.in(
                    CountryCodes.in(raw, read.reporter(), reporter), read.partner(), partner))
            .with(Candidates.CODE, concat_ws(" > ", col(reporter), col(partner)))
            .year(read.year(), read.years())
            .typed(source);
    candidates.typed(
        "value",
        new org.regulatedgoods.source.declaration.Column(
            org.regulatedgoods.source.declaration.Column.Type.DOUBLE,
            read.value(),
            List.of(0.0, GREATEST_VALUE)),
        read.value(),
        raw(read.value()));
    coded(candidates, "direction", read.direction().column(), read.direction().values());
    coded(
        candidates,
        "classification",
        read.classification().column(),
        read.classification().values());
    Column product = raw(read.product());
    return candidates
        .faultWhere(
            product.isNull().or(level(product).isNull().and(not(product.rlike(OTHER_LEVELS)))),
            read.product(),
            "not a product code, chapter or total")
        .with(Candidates.tidy("product"), product)
        .with(Candidates.tidy("level"), level(product));
  }

  private static Column raw(String header) {
    return col("`" + header + "`");
  }

  /** What a code of the column means; a code that the declaration does not name is a fault. */
  private static void coded(
      Candidates candidates, String name, String header, Map<String, String> meanings) {
    Column[] pairs =
        meanings.entrySet().stream()
            .flatMap(entry -> Stream.of(lit(entry.getKey()), lit(entry.getValue())))
            .toArray(Column[]::new);
    Column meaning = try_element_at(map(pairs), raw(header));
    candidates
        .faultWhere(meaning.isNull(), header, "not one of the declared values " + meanings.keySet())
        .with(Candidates.tidy(name), meaning);
  }

  private static Column level(Column product) {
    return when(product.rlike("^\\d{6}$"), "product")
        .when(product.rlike("^\\d{2}$"), "chapter")
        .when(product.equalTo("TOTAL"), "total");
  }

  private Dataset<Row> resolved(Dataset<Row> rows, Reports read) {
    return resolved(rows, read.partner(), "partner");
  }

  private Dataset<Row> resolved(Dataset<Row> rows, CountryColumn country, String end) {
    String code = end + "_code";
    String reason = "_" + end + "_reason";
    return Unknown.noted(
        codes.resolve(rows, code, country.scheme(), end, reason),
        country.column(),
        code,
        country.scheme(),
        end,
        reason);
  }

  private static Dataset<Row> reasons(Dataset<Row> rows) {
    Column nowhere =
        concat_ws(
            "",
            lit("no end is a state (reporter "),
            coalesce(col("_reporter_reason"), lit("unknown")),
            lit("; partner "),
            coalesce(col("_partner_reason"), lit("unknown")),
            lit(")"));
    return rows.withColumn(
        Candidates.REASON,
        when(
                col("level").isNull(),
                lit("of a level that is not read: no six digits, no chapter, no total"))
            .when(col("value").isNull(), lit("no value"))
            .when(
                col("_reporter_reason").equalTo(GROUP),
                lit("reported by a group, whose members report themselves"))
            .when(col("reporter").isNull().and(col("partner").isNull()), nowhere));
  }
}
