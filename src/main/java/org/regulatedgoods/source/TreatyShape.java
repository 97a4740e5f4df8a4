package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Treaty;
import org.regulatedgoods.source.text.RawFiles;

/** The participants of a treaty, with days such as {@code 8 Feb 2008 a}. */
record TreatyShape(SparkSession spark, RawFiles files, CodeTable codes) {

  private static final String CELL = "^(\\d{1,2} [A-Z][a-z]{2} \\d{4})(?: ([A-Za-z]{1,2}))?$";

  /** Notes of the depositary after a name, such as {@code Serbia 5} or {@code Serbia [5]}. */
  private static final String NOTES = "\\s*[\\[(]?\\d+(,\\s*\\d+)*[\\])]?$";

  Tidy tidy(Source source, Treaty read) {
    List<String> wanted = new ArrayList<>(List.of(read.participant().column(), read.signature()));
    wanted.addAll(read.consent());
    Dataset<Row> raw =
        new RawCorrections(source)
            .read(spark, files.require(source.id(), read.path()), read.format(), wanted);
    Column participant = regexp_replace(col("`" + read.participant().column() + "`"), NOTES, "");
    Candidates candidates =
        new Candidates(raw)
            .with(Candidates.CODE, participant)
            .with("_year", lit(read.asOf().getYear()))
            .with(Candidates.tidy("signature"), day(read.signature()));
    Column consent = lit(null).cast("date");
    Column kind = lit(null).cast("string");
    for (String header : read.consent()) {
      candidates.faultWhere(
          suffix(header).isNotNull().and(kind(header, read.suffixes()).isNull()),
          header,
          "a letter after the day that the source does not declare under suffixes");
      consent = coalesce(consent, day(header));
      kind = coalesce(kind, when(day(header).isNotNull(), kind(header, read.suffixes())));
    }
    for (String header : wanted.subList(1, wanted.size())) {
      candidates.faultWhere(
          col("`" + header + "`").isNotNull().and(day(header).isNull()),
          header,
          "not a day written as 8 Feb 2008, with a letter or without");
    }
    candidates
        .with(Candidates.tidy("consent"), consent)
        .with(Candidates.tidy("consent_kind"), kind);
    return new Tidy(
        new CountryResolution(codes, read.participant()).of(candidates),
        List.of("state", "signature", "consent", "consent_kind"),
        List.of("state"));
  }

  private static Column day(String header) {
    Column text = nullif(regexp_extract(col("`" + header + "`"), CELL, 1), lit(""));
    return try_to_timestamp(text, lit("d MMM yyyy")).cast("date");
  }

  private static Column suffix(String header) {
    return nullif(regexp_extract(col("`" + header + "`"), CELL, 2), lit(""));
  }

  private static Column kind(String header, Map<String, String> suffixes) {
    Column kind = when(suffix(header).isNull(), lit("ratification"));
    for (Map.Entry<String, String> meaning : suffixes.entrySet()) {
      kind = kind.when(suffix(header).equalTo(meaning.getKey()), lit(meaning.getValue()));
    }
    return kind;
  }
}
