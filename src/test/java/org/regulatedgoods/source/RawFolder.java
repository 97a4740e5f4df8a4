package org.regulatedgoods.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.source.declaration.Column;
import org.regulatedgoods.source.declaration.Origin;
import org.regulatedgoods.source.declaration.Read;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.StudyLoader;

/** A raw root that a test fills, and sources read from it. */
record RawFolder(Path root, Map<String, String> elsewhere) {

  private static final CountryRegistry REGISTRY = CountryRegistry.load();

  RawFolder(Path root) {
    this(root, new TreeMap<>());
  }

  private static final class Shipped {
    private static final Map<String, Study> STUDIES = StudyLoader.load(Path.of("conf"), REGISTRY);
  }

  /** A source of conf/, with its files anywhere under the raw root. */
  static Source shipped(String id) {
    return Shipped.STUDIES.values().stream()
        .flatMap(study -> study.source(id).stream())
        .findFirst()
        .orElseThrow();
  }

  /** A source that is of no producer. */
  static Source source(Read read, Map<String, Column> columns) {
    Origin origin = new Origin("tests", "Test", "1", "2026", "Apache-2.0", "None.", "none", "");
    return new Source("test", origin, read, columns);
  }

  RawFolder with(String file, String... lines) {
    try {
      Files.writeString(root.resolve(file), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The source's file is this one. */
  RawFolder placing(String key, String file) {
    elsewhere.put(key, file);
    return this;
  }

  SourceReader reader() {
    return new SourceReader(
        LocalSpark.session(),
        REGISTRY,
        new RawFiles(root.toString(), elsewhere, new Configuration()));
  }

  Result read(Source source) {
    Ingested ingested = reader().read(source);
    Result result =
        new Result(
            List.of(ingested.kept().columns()),
            texts(ingested.kept()),
            texts(ingested.rejected().drop("source", "file")),
            ingested.ledger());
    ingested.release();
    return result;
  }

  /**
   * What became of a source, as text in order.
   *
   * @param rejected line, country, year and reason
   */
  record Result(
      List<String> columns, List<String> kept, List<String> rejected, List<LedgerEntry> ledger) {

    long rows(String outcome) {
      return ledger.stream()
          .filter(entry -> entry.outcome().equals(outcome))
          .mapToLong(LedgerEntry::rows)
          .sum();
    }

    /** Whether so many rows were read, each was kept or lost, and the kept ones are there. */
    boolean addsUpTo(long read) {
      return rows(LedgerEntry.READ) == read
          && rows(LedgerEntry.KEPT) + rows(LedgerEntry.LOST) == read
          && rows(LedgerEntry.KEPT) == kept.size();
    }
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  /** The problems for which the source is refused, each without its remedy. */
  List<String> problems(Source source) {
    try {
      reader().read(source);
    } catch (BadInput e) {
      return e.problems().stream()
          .map(
              problem ->
                  problem.where()
                      + problem.value().map(value -> " = " + value).orElse("")
                      + ": "
                      + problem.fault())
          .toList();
    }
    throw new AssertionError("the source is read without a problem");
  }
}
