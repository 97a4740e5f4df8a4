package org.regulatedgoods.source;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.quality.BadData;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.LongPanel;
import org.regulatedgoods.source.declaration.Panel;
import org.regulatedgoods.source.declaration.Read;
import org.regulatedgoods.source.declaration.Reports;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Treaty;
import org.regulatedgoods.source.declaration.Votes;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.source.text.TextFiles;

/** Reads a declared source: native files in, tidy rows out, every other row with its reason. */
public final class SourceReader {

  private static final int PROBLEMS_SHOWN = 20;
  private static final int PLACES_SHOWN = 5;

  private final SparkSession spark;
  private final RawFiles files;
  private final CodeTable codes;

  public SourceReader(SparkSession spark, CountryRegistry registry, RawFiles files) {
    this.spark = spark;
    this.files = files;
    this.codes = new CodeTable(registry);
  }

  /**
   * Reads all files of the source.
   *
   * @throws BadInput when a file is missing or malformed, a cell is not of its type or out of
   *     range, a country code is unknown, two rows have the same key or a correction does not find
   *     what it expects
   */
  public Ingested read(Source source) {
    Tidy tidy = tidy(source);
    Dataset<Row> rows = withNotes(tidy).persist(StorageLevel.MEMORY_AND_DISK());
    CorrectedRows corrected = new CorrectedRows(source);
    List<AppliedCorrection> applied = corrected.madeIn(rows);
    corrected.refuseMiscounted(applied);
    RowFates fates = new RowFates(source, rows);
    List<LedgerEntry> ledger = new ArrayList<>(Fate.ledger(source.id(), fates.counted()));
    ledger.addAll(corrected.ledger(applied));
    Dataset<Row> kept = rows.where(col(Candidates.REASON).isNull());
    if (!tidy.key().isEmpty()) {
      refuseDuplicates(source, kept, tidy.key());
    }
    return new Ingested(
        kept.select(
            tidy.columns().stream().map(name -> col("`" + name + "`")).toArray(Column[]::new)),
        fates.rejected(),
        ledger,
        applied,
        rows::unpersist);
  }

  /** The candidate rows, those that were passed over or dropped with that as the reason. */
  static Dataset<Row> withNotes(Tidy tidy) {
    return tidy.rows()
        .withColumn(
            Candidates.REASON,
            coalesce(col(TextFiles.NOTE), col(RawCorrections.DROPPED), col(Candidates.REASON)));
  }

  private Tidy tidy(Source source) {
    Read read = source.read();
    if (read instanceof Panel panel) {
      return new PanelShape(spark, files, codes).tidy(source, panel);
    }
    if (read instanceof LongPanel panel) {
      return new LongPanelShape(spark, files, codes).tidy(source, panel);
    }
    if (read instanceof Flows flows) {
      return new FlowShape(spark, codes)
          .tidy(source, flows, files.require(source.id(), flows.path()));
    }
    if (read instanceof Reports reports) {
      return new ReportShape(spark, files, codes).tidy(source, reports);
    }
    if (read instanceof Votes votes) {
      return new VoteShape(spark, files, codes).tidy(source, votes);
    }
    if (read instanceof Treaty treaty) {
      return new TreatyShape(spark, files, codes).tidy(source, treaty);
    }
    if (read instanceof Responses responses) {
      return new ResponseShape(spark, files, codes).tidy(source, responses);
    }
    throw new IllegalArgumentException("the source " + source.id() + " has no files to read");
  }

  /** Keys are counted first: only where one repeats is it worth to collect the places. */
  static void refuseDuplicates(Source source, Dataset<Row> kept, List<String> key) {
    Column[] columns = key.stream().map(name -> col("`" + name + "`")).toArray(Column[]::new);
    if (kept.groupBy(columns).count().where("count > 1").isEmpty()) {
      return;
    }
    List<Row> twice =
        kept.groupBy(columns)
            .agg(
                count(lit(1)).as("_n"),
                array_sort(collect_set(struct(col(TextFiles.FILE), col(TextFiles.LINE))))
                    .as("_places"))
            .where(col("_n").gt(1))
            .orderBy(columns)
            .limit(PROBLEMS_SHOWN)
            .collectAsList();
    throw new BadData(twice.stream().map(row -> duplicate(source, row, key)).toList());
  }

  private static Problem duplicate(Source source, Row row, List<String> key) {
    List<Row> rows = row.getList(row.fieldIndex("_places"));
    List<Problem.Place> places = rows.stream().map(SourceReader::place).toList();
    Problem.Place last = places.get(places.size() - 1);
    String value =
        key.stream()
            .map(name -> String.valueOf(row.<Object>getAs(name)))
            .map(cell -> source.read() instanceof Responses ? Withheld.shown(cell) : cell)
            .collect(joining(", "));
    return new Problem(
        new Problem.Place(last.file(), last.line(), String.join(", ", key)),
        Optional.of(value),
        "a duplicate key: " + row.getAs("_n") + " rows, in " + shown(places),
        "keep one of them, or correct the declaration of the source " + source.id());
  }

  private static Problem.Place place(Row fileAndLine) {
    return new Problem.Place(fileAndLine.getString(0), fileAndLine.getLong(1), "");
  }

  private static String shown(List<Problem.Place> places) {
    String first =
        places.stream().limit(PLACES_SHOWN).map(Problem.Place::toString).collect(joining(", "));
    return places.size() > PLACES_SHOWN ? first + ", …" : first;
  }

  /** The names of the columns, without repetition. */
  static List<String> distinct(String... names) {
    return Arrays.stream(names).filter(name -> !name.isEmpty()).distinct().toList();
  }
}
