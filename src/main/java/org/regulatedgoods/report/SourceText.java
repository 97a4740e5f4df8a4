package org.regulatedgoods.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A source as readers see it.
 *
 * @param link the source's address, where it is one that a page may point to
 */
record SourceText(
    Provenance source, Optional<String> link, String read, String kept, List<File> files) {

  /** A raw file, its size in a unit that reads well. */
  record File(String name, String size, String sha256) {}

  static List<SourceText> of(Findings findings) {
    return findings.provenance().stream().map(SourceText::of).toList();
  }

  /** The address, where it is one that a page may point to. */
  static Optional<String> link(Provenance source) {
    return Optional.of(source.url()).filter(url -> url.matches("https?://\\S+"));
  }

  private static SourceText of(Provenance source) {
    return new SourceText(
        source,
        link(source),
        Rounded.count(source.rowsRead()),
        Rounded.count(source.rowsKept()),
        source.files().stream()
            .map(file -> new File(file.name(), size(file.bytes()), file.sha256()))
            .toList());
  }

  private static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    boolean kilo = bytes < 1_000_000;
    return String.format(Locale.ROOT, kilo ? "%.1f kB" : "%.1f MB", bytes / (kilo ? 1e3 : 1e6));
  }
}
