package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.source.declaration.Column;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.FlowFiles;
import org.regulatedgoods.source.text.FlowScan;
import org.regulatedgoods.source.text.FlowScan.Measured;
import org.regulatedgoods.source.text.RawFile;
import org.regulatedgoods.source.text.TextFiles;

/**
 * Reads flows by product file by file, so that what became of one file stands when others change.
 * Only the rows of wanted products are kept one by one; the others are summed by exporter, importer
 * and year, and such a sum has no product.
 */
public final class FlowReader {

  /** The column of the tidy rows that says which file they are of. */
  public static final String FILE = "raw_file";

  /** The column of the tidy rows that says how many rows of the file they are. */
  public static final String ROWS = "raw_rows";

  private final SparkSession spark;
  private final CountryRegistry registry;

  public FlowReader(SparkSession spark, CountryRegistry registry) {
    this.spark = spark;
    this.registry = registry;
  }

  /**
   * What became of some files.
   *
   * @param ingested their rows; the tidy ones have {@link #FILE} and {@link #ROWS} besides
   * @param fates the counts of rows by file
   * @param keys of each file, by its name
   */
  public record Files(Ingested ingested, List<Fate> fates, Map<String, FileKeys> keys) {
    public Files {
      fates = List.copyOf(fates);
      keys = Map.copyOf(keys);
    }
  }

  /** Whether a source can be read so. */
  public static boolean reads(Source source) {
    return source.isReadByProduct();
  }

  /**
   * Reads files of the source.
   *
   * @param products the six-digit codes whose rows are kept
   * @throws BadInput when a file is malformed, a cell is not of its type or out of range, or a
   *     country code is unknown
   */
  public Files read(Source source, List<RawFile> files, Set<String> products) {
    FlowFiles scanned = FlowFiles.scan(spark, files, scan(source, products));
    if (source.corrections().isEmpty()) {
      PlainFlows plain = new PlainFlows(source, registry);
      List<PlainFlows.Judged> judged = scanned.files().map(plain::judged).collect();
      if (judged.stream().allMatch(PlainFlows.Judged::inOrder)) {
        return plain(source, scanned, plain, judged);
      }
    }
    return judged(source, scanned);
  }

  private Files plain(
      Source source, FlowFiles scanned, PlainFlows plain, List<PlainFlows.Judged> judged) {
    List<Fate> fates = judged.stream().flatMap(file -> file.fates().stream()).toList();
    return new Files(
        new Ingested(
            plain.kept(spark, scanned.files()),
            plain.rejected(spark, scanned.files()),
            Fate.ledger(source.id(), fates),
            List.of(),
            scanned::release),
        fates,
        keys(scanned));
  }

  /** What is not plain is judged cell by cell; so are rows that may be corrected. */
  private Files judged(Source source, FlowFiles scanned) {
    Tidy tidy =
        new FlowShape(spark, new CodeTable(registry))
            .tidy(source, (Flows) source.read(), new RawCorrections(source).in(scanned.rows()));
    Dataset<Row> rows = SourceReader.withNotes(tidy).persist(StorageLevel.MEMORY_AND_DISK());
    List<AppliedCorrection> applied = new CorrectedRows(source).madeIn(rows);
    RowFates fates = new RowFates(source, rows);
    List<Fate> counted = fates.counted();
    Map<String, FileKeys> keys = keys(scanned);
    scanned.release();
    return new Files(
        new Ingested(
            kept(tidy, rows),
            fates.rejected(),
            Fate.ledger(source.id(), counted),
            applied,
            rows::unpersist),
        counted,
        keys);
  }

  private static Map<String, FileKeys> keys(FlowFiles scanned) {
    Map<String, FileKeys> keys = new HashMap<>();
    scanned
        .orders()
        .forEach(
            (file, order) ->
                keys.put(
                    file, new FileKeys(order.rises(), order.range().get(0), order.range().get(1))));
    return keys;
  }

  private static FlowScan scan(Source source, Set<String> products) {
    Flows flows = (Flows) source.read();
    List<Measured> numbers = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    source
        .columns()
        .forEach(
            (name, column) -> {
              if (column.type() == Column.Type.DOUBLE) {
                numbers.add(measured(name, column));
              } else {
                texts.add(column.headerOr(name));
              }
            });
    return new FlowScan(
        new FlowScan.Keys(
            flows.exporter().column(),
            flows.importer().column(),
            flows.year().column(),
            flows.product()),
        numbers,
        texts,
        flows.years().first() - flows.year().shift(),
        flows.years().last() - flows.year().shift(),
        products,
        flows.format());
  }

  private static Measured measured(String name, Column column) {
    boolean bounded = !column.between().isEmpty();
    return new Measured(
        column.headerOr(name),
        bounded ? column.between().get(0) : -Double.MAX_VALUE,
        bounded ? column.between().get(1) : Double.MAX_VALUE);
  }

  private static Dataset<Row> kept(Tidy tidy, Dataset<Row> rows) {
    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    tidy.columns().forEach(name -> columns.add(col("`" + name + "`")));
    columns.add(col(TextFiles.FILE).as(FILE));
    columns.add(col(TextFiles.ROWS).as(ROWS));
    return rows.where(col(Candidates.REASON).isNull())
        .select(columns.toArray(new org.apache.spark.sql.Column[0]));
  }

  /**
   * Refuses flows that come twice. Files whose keys rise and do not run into those of others are
   * known to have none; only the rest are read once more, key by key, by Spark, which needs no more
   * memory than it has. A correction that gives a row another key makes all files suspect.
   *
   * @param keys of all files of the source
   * @param changed the names of those that were not part of it when this was last asked
   * @param applied the corrections that were made in all of the files
   * @throws BadInput when two rows have the same key
   */
  public void refuseDuplicates(
      Source source,
      Map<RawFile, FileKeys> keys,
      Set<String> changed,
      List<AppliedCorrection> applied) {
    boolean all = !changed.isEmpty() && applied.stream().anyMatch(AppliedCorrection::offOrder);
    List<RawFile> suspects =
        keys.keySet().stream()
            .filter(file -> all || isSuspect(file, keys, changed))
            .sorted(Comparator.comparing(RawFile::name))
            .toList();
    if (!suspects.isEmpty()) {
      Tidy tidy =
          new FlowShape(spark, new CodeTable(registry))
              .tidy(source, (Flows) source.read(), suspects);
      Dataset<Row> kept = SourceReader.withNotes(tidy).where(col(Candidates.REASON).isNull());
      SourceReader.refuseDuplicates(source, kept, tidy.key());
    }
  }

  private static boolean isSuspect(RawFile file, Map<RawFile, FileKeys> keys, Set<String> changed) {
    boolean isChanged = changed.contains(file.name());
    if (isChanged && !keys.get(file).rises()) {
      return true;
    }
    return keys.keySet().stream()
        .filter(other -> !other.equals(file))
        .filter(other -> isChanged || changed.contains(other.name()))
        .anyMatch(other -> keys.get(file).overlap(keys.get(other)));
  }
}
