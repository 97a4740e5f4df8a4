package org.regulatedgoods.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.source.FlowReader;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFile;

/**
 * The raw files of each source of a study, and what a table made of them is made from.
 *
 * <p>A file counts as unchanged when its bytes have the SHA-256 that was recorded. They are not
 * read for that where the file's path, size and time of last writing are those that were recorded
 * together with the hash, and that time lay some seconds back: as with make and git, who rewrites a
 * file in place and gives it its old size and its old time deceives this, and only this.
 */
final class SourceFiles {

  /** Longer than the tick of any file system's clock. */
  private static final Duration SETTLED = Duration.ofSeconds(3);

  private final JobContext context;
  private final Map<String, String> hashes = new ConcurrentHashMap<>();
  private List<FileRecord> records;

  SourceFiles(JobContext context) {
    this.context = context;
  }

  /** Whether the source is optional and has no file. */
  boolean isAbsent(Source source) {
    return context.study().optional().contains(source.id())
        && paths(source).entrySet().stream()
            .allMatch(path -> context.files().find(path.getKey(), path.getValue()).isEmpty());
  }

  /**
   * The files of a source.
   *
   * @throws BadInput when there is none
   */
  List<RawFile> of(Source source) {
    List<RawFile> found = new ArrayList<>();
    paths(source).forEach((key, path) -> found.addAll(context.files().require(key, path)));
    return found;
  }

  /** What was remembered of the files of a source when it was last read. */
  List<FileRecord> records(Source source) {
    if (records == null) {
      records =
          context.lake().workingRows(Tables.SOURCE_FILES).stream().map(FileRecord::of).toList();
    }
    return records.stream().filter(record -> record.source().equals(source.id())).toList();
  }

  /** What is to be remembered of a file, beside what it holds. */
  FileRecord record(Source source, RawFile file) {
    long age = context.clock().millis() - file.modified();
    RawFile settled =
        age > SETTLED.toMillis() ? file : new RawFile(file.path(), file.name(), file.size(), 0);
    return new FileRecord(
        source.id(), settled, hash(file), declaration(source).hash(), Optional.empty(), List.of());
  }

  /** The SHA-256 of a file, as it was recorded or as it is. */
  String hash(RawFile file) {
    return hashes.computeIfAbsent(file.path(), path -> context.files().hash(file));
  }

  private void recall(Source source, Collection<RawFile> files) {
    List<FileRecord> known = records(source);
    for (RawFile file : files) {
      known.stream()
          .filter(record -> record.isOf(file))
          .findFirst()
          .ifPresent(record -> hashes.put(file.path(), record.hash()));
    }
  }

  /** The fingerprint of what a source's table is made from, file by file in order. */
  Fingerprint fingerprint(Source source) {
    List<RawFile> files = of(source);
    recall(source, files);
    files.parallelStream().forEach(this::hash);
    return fingerprint(source, files.stream().map(file -> record(source, file)).toList());
  }

  /** The fingerprint of a table that is made from those files. */
  Fingerprint fingerprint(Source source, List<FileRecord> files) {
    Fingerprint fingerprint = declaration(source);
    files.forEach(file -> fingerprint.add("the file " + file.file().name(), file.hash()));
    return fingerprint;
  }

  /** The fingerprint of what decides how any file of the source is read. */
  Fingerprint declaration(Source source) {
    return Fingerprint.by(context.build())
        .addDeclaration("the declaration of the source", source)
        .addDeclaration("the product codes of the goods", products(source));
  }

  /** The product codes of the study's goods in the classification of a source of flows. */
  Set<String> products(Source source) {
    Set<String> products = new TreeSet<>();
    if (FlowReader.reads(source) && source.read() instanceof Flows flows) {
      productsByGood(flows).values().forEach(products::addAll);
    }
    return products;
  }

  /** The product codes of each good of the study, by its id. */
  Map<String, List<String>> productsByGood(Flows flows) {
    Map<String, List<String>> products = new TreeMap<>();
    for (Good good : context.study().goods()) {
      products.put(good.id(), good.codes(flows.classification()));
    }
    return products;
  }

  /** In the order of their keys: the fingerprint must not depend on how this JVM orders a map. */
  static SortedMap<String, String> paths(Source source) {
    return new TreeMap<>(source.read().paths(source.id()));
  }
}
