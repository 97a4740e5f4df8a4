package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.source.declaration.ResponseLayout;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Responses.Item;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.source.text.TextFiles;

/**
 * Survey answers; a code without an opinion and a blank are null, any other code off the scale is a
 * fault. No cell but those of declared columns is read, and a fault tells no cell that may be
 * personal.
 */
record ResponseShape(SparkSession spark, RawFiles files, CodeTable codes) {

  private static final String OPEN = "_open";

  Tidy tidy(Source source, Responses read) {
    Dataset<Row> raw =
        Withheld.header(
            new RawCorrections(source)
                .read(spark, files.require(source.id(), read.path()), read.format(), wanted(read)));
    Candidates candidates =
        new Candidates(CountryCodes.in(raw, read.country(), Candidates.CODE))
            .with("_year", lit(read.year()))
            .with(Candidates.tidy("respondent"), respondent(read))
            .with(Candidates.tidy(OPEN), open(read).and(col(TextFiles.FAULT).isNull()))
            .faultWhere(
                col("`" + read.respondent() + "`").isNull(), read.respondent(), "no respondent");
    List<String> columns = new ArrayList<>(List.of("state", "year", "respondent"));
    weight(read, candidates, columns);
    boolean cells = read.layout() == ResponseLayout.LONG;
    columns.addAll(cells ? cell(read, candidates) : items(read, candidates));
    return new Tidy(
        withoutOpen(Withheld.cells(new CountryResolution(codes, read.country()).of(candidates))),
        columns,
        cells ? List.of("respondent", "item") : List.of("respondent"));
  }

  private static List<String> wanted(Responses read) {
    Set<String> wanted = new LinkedHashSet<>(List.of(read.respondent(), read.country().column()));
    read.handedIn().ifPresent(finished -> wanted.add(finished.column()));
    if (!read.fieldwork().weight().isEmpty()) {
      wanted.add(read.fieldwork().weight());
    }
    if (read.layout() == ResponseLayout.LONG) {
      wanted.addAll(List.of(read.cells().item(), read.cells().answer()));
    } else {
      read.items().forEach((name, item) -> wanted.add(item.header(name)));
    }
    return List.copyOf(wanted);
  }

  /** The id as it is written; where it is personal, the line. */
  private static Column respondent(Responses read) {
    return read.personal().contains(read.respondent())
        ? concat(lit("line "), col(TextFiles.LINE).cast("string"))
        : col("`" + read.respondent() + "`");
  }

  /** Whether the questionnaire was not handed in. */
  private static Column open(Responses read) {
    return read.handedIn()
        .map(
            finished -> {
              Column said = col("`" + finished.column() + "`");
              return finished.values().isEmpty()
                  ? said.isNull()
                  : coalesce(not(said.isin(finished.values().toArray())), lit(true));
            })
        .orElse(lit(false));
  }

  /** A questionnaire that was not handed in is lost, whatever else is wrong with it. */
  private static Dataset<Row> withoutOpen(Dataset<Row> rows) {
    Column open = col(OPEN).and(col(TextFiles.NOTE).isNull());
    return rows.withColumn(
            Candidates.REASON, when(open, lit("not handed in")).otherwise(col(Candidates.REASON)))
        .withColumn(
            Candidates.FAULTS,
            when(open, filter(col(Candidates.FAULTS), fault -> lit(false)))
                .otherwise(col(Candidates.FAULTS)));
  }

  private static void weight(Responses read, Candidates candidates, List<String> columns) {
    String weight = read.fieldwork().weight();
    if (weight.isEmpty()) {
      return;
    }
    Column number = col("`" + weight + "`").try_cast("double");
    candidates.faultWhere(
        coalesce(number.gt(0).and(number.lt(Double.MAX_VALUE)), lit(false)).unary_$bang(),
        weight,
        "not a weight above 0");
    candidates.with(Candidates.tidy("weight"), number);
    columns.add("weight");
  }

  private static List<String> items(Responses read, Candidates candidates) {
    for (Map.Entry<String, Item> item : read.items().entrySet()) {
      Answer answer = new Answer(read, item.getKey());
      candidates.faultWhere(answer.isOff(), answer.header(), Answer.off(read));
      answer
          .isUncalledFor()
          .ifPresent(
              fault ->
                  candidates.faultWhere(
                      fault,
                      answer.header(),
                      "answered, though the answer to "
                          + item.getValue().skip().orElseThrow().item()
                          + " does not lead to it"));
      candidates.with(Candidates.tidy(item.getKey()), answer.value().cast("double"));
    }
    return List.copyOf(read.items().keySet());
  }

  /** One answer a row. */
  private static List<String> cell(Responses read, Candidates candidates) {
    Column item = col("`" + read.cells().item() + "`");
    Column off = lit(false);
    Column value = lit(null).cast("int");
    List<String> headers = new ArrayList<>();
    for (Map.Entry<String, Item> declared : read.items().entrySet()) {
      Answer answer = new Answer(read, declared.getKey(), read.cells().answer());
      String header = declared.getValue().header(declared.getKey());
      headers.add(header);
      off = when(item.equalTo(header), answer.isOff()).otherwise(off);
      value = when(item.equalTo(header), answer.value()).otherwise(value);
    }
    candidates
        .faultWhere(
            coalesce(item.isin(headers.toArray()), lit(false)).unary_$bang(),
            read.cells().item(),
            "not an item of the instrument " + headers)
        .faultWhere(off, read.cells().answer(), Answer.off(read))
        .with(Candidates.tidy("item"), item)
        .with(Candidates.tidy("answer"), value.cast("double"));
    return List.of("item", "answer");
  }

  /** The answer to an item as it stands in its column. */
  private record Answer(Responses read, String name, String header) {

    Answer(Responses read, String name) {
      this(read, name, read.items().get(name).header(name));
    }

    static String off(Responses read) {
      return "not an answer on the scale "
          + read.scale()
          + " or a code "
          + (read.refused().isEmpty() ? "under dont-know" : "without an opinion");
    }

    private Item item() {
      return read.items().get(name);
    }

    private Column text() {
      return col("`" + header + "`");
    }

    private Column isPresent() {
      return text().isNotNull().and(not(text().isin(read.missing(item()).toArray())));
    }

    /** The point of the scale; null where there is no opinion. */
    Column value() {
      Column value =
          item().choice().isEmpty()
              ? point()
              : when(array_contains(split(text(), ","), item().choice()), read.highest())
                  .otherwise(read.lowest());
      return when(isPresent(), value);
    }

    private Column point() {
      Column point = text().try_cast("int");
      for (Map.Entry<String, Integer> label : read.labels().entrySet()) {
        point = when(text().equalTo(label.getKey()), lit(label.getValue())).otherwise(point);
      }
      return point;
    }

    Column isOff() {
      return isPresent()
          .and(value().isNull().or(value().lt(read.lowest())).or(value().gt(read.highest())));
    }

    Optional<Column> isUncalledFor() {
      return item()
          .skip()
          .map(
              skip ->
                  isPresent()
                      .and(
                          coalesce(
                              not(
                                  new Answer(read, skip.item())
                                      .value()
                                      .isin(skip.answers().toArray())),
                              lit(true))));
    }
  }
}
