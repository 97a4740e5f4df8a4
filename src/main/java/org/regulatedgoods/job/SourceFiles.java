package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFile;

/** The raw files of each source of a study, and what a table made of them is made from. */
final class SourceFiles {

  private final JobContext context;
  private final Map<String, String> hashes = new HashMap<>();

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

  String hash(RawFile file) {
    return hashes.computeIfAbsent(file.path(), path -> context.files().hash(file));
  }

  String fingerprint(Source source) {
    Fingerprint fingerprint =
        new Fingerprint().add(context.build().toString()).addDeclaration(source);
    of(source).forEach(file -> fingerprint.add(hash(file)));
    return fingerprint.hex();
  }

  /** In the order of their keys: the fingerprint must not depend on how this JVM orders a map. */
  static SortedMap<String, String> paths(Source source) {
    return new TreeMap<>(source.read().paths(source.id()));
  }
}
