package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.source.declaration.EntryIntoForce;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Treaty;
import org.regulatedgoods.source.text.RawFiles;

/** The participants of a treaty, with days such as {@code 8 Feb 2008 a}. */
record TreatyShape(SparkSession spark, RawFiles files, CodeTable codes) {

  private static final String CELL = "^(.+?)(?: ([A-Za-z]{1,2}))?$";

  /** Notes of the depositary after a name, such as {@code Serbia 5} or {@code Serbia [5]}. */
  private static final String NOTES = "\\s*[\\[(]?\\d+(,\\s*\\d+)*[\\])]?$";

  Tidy tidy(Source source, Treaty read) {
    List<String> days = days(read);
    List<String> wanted = new ArrayList<>(List.of(read.participant().column()));
    wanted.addAll(days);
    wanted.addAll(SourceReader.distinct(read.kind()));
    Dataset<Row> raw =
        new RawCorrections(source)
            .read(spark, files.require(source.id(), read.path()), read.format(), wanted);
    Column participant = regexp_replace(col("`" + read.participant().column() + "`"), NOTES, "");
    Candidates candidates =
        new Candidates(
            codes.inEveryLife(
                raw.withColumn(Candidates.CODE, participant),
                read.participant().scheme(),
                read.asOf().getYear()));
    Column consent = lit(null).cast("date");
    Column kind = lit(null).cast("string");
    for (String header : read.consent()) {
      candidates.faultWhere(
          suffix(header).isNotNull().and(kind(header, read.suffixes()).isNull()),
          header,
          "a letter after the day that the source does not declare under suffixes");
      Column day = day(header, read);
      consent = coalesce(consent, day);
      kind = coalesce(kind, when(day.isNotNull(), kind(header, read.suffixes())));
    }
    for (String header : days) {
      candidates.faultWhere(
          col("`" + header + "`").isNotNull().and(day(header, read).isNull()),
          header,
          "not a day written as " + example(read) + ", with a letter or without");
    }
    List<String> columns = new ArrayList<>(List.of("state"));
    if (!read.signature().isEmpty()) {
      tidy(candidates, columns, "signature", day(read.signature(), read));
    }
    tidy(candidates, columns, "consent", consent);
    tidy(candidates, columns, "consent_kind", ownKind(read, candidates, consent, kind));
    read.entryIntoForce().ifPresent(rule -> tidy(candidates, columns, "in_force", inForce(rule)));
    if (read.hasWithdrawals()) {
      tidy(candidates, columns, "withdrawal", day(read.withdrawal(), read));
    }
    return new Tidy(
        new CountryResolution(codes, read.participant()).of(candidates),
        columns,
        read.hasWithdrawals() ? List.of("state", "consent") : List.of("state"));
  }

  private static void tidy(Candidates candidates, List<String> columns, String name, Column value) {
    columns.add(name);
    candidates.with(Candidates.tidy(name), value);
  }

  private static List<String> days(Treaty read) {
    List<String> days = new ArrayList<>(SourceReader.distinct(read.signature()));
    days.addAll(read.consent());
    days.addAll(SourceReader.distinct(read.withdrawal()));
    return days;
  }

  /** The day in the declared format, of which Spark would take four digits of a year or more. */
  private static Column day(String header, Treaty read) {
    Column text = nullif(regexp_extract(col("`" + header + "`"), CELL, 1), lit(""));
    Column written = text.rlike("(^|\\D)\\d{4}($|\\D)");
    return when(written, try_to_timestamp(text, lit(read.dayFormat())).cast("date"));
  }

  private static String example(Treaty read) {
    return java.time.format.DateTimeFormatter.ofPattern(read.dayFormat(), java.util.Locale.ENGLISH)
        .format(java.time.LocalDate.of(2008, 2, 8));
  }

  private static Column suffix(String header) {
    return nullif(regexp_extract(col("`" + header + "`"), CELL, 2), lit(""));
  }

  private static Column kind(String header, Map<String, String> suffixes) {
    return meaning(when(suffix(header).isNull(), lit("ratification")), suffix(header), suffixes);
  }

  private static Column meaning(Column kind, Column word, Map<String, String> meanings) {
    Column known = kind;
    for (Map.Entry<String, String> meaning : meanings.entrySet()) {
      known = known.when(word.equalTo(meaning.getKey()), lit(meaning.getValue()));
    }
    return known;
  }

  /** The kind of consent: as the letter says, or as the column does where there is one. */
  private static Column ownKind(
      Treaty read, Candidates candidates, Column consent, Column byLetter) {
    if (read.kind().isEmpty()) {
      return byLetter;
    }
    Column word = col("`" + read.kind() + "`");
    Column kind = meaning(when(lit(false), lit("")), word, read.kinds());
    candidates.faultWhere(
        consent.isNotNull().and(kind.isNull()),
        read.kind(),
        "not a kind of consent that the source declares under kinds");
    return kind;
  }

  private static Column inForce(EntryIntoForce rule) {
    Column consent = col(Candidates.tidy("consent"));
    int count = rule.after().count();
    Column waited =
        switch (rule.after().unit()) {
          case DAYS -> date_add(consent, count);
          case MONTHS -> add_months(consent, count);
          case MONTHS_FROM_THE_FIRST -> add_months(trunc(consent, "month"), count);
        };
    Column bound =
        when(col(Candidates.tidy("consent_kind")).equalTo(Treaty.SUCCESSION), consent)
            .otherwise(waited);
    return when(consent.isNotNull(), greatest(bound, lit(rule.since().toString()).cast("date")));
  }
}
