package org.regulatedgoods.report;

import java.util.List;

/**
 * Where a source comes from, as it must be cited, and the very files that were read.
 *
 * @param published when the vintage appeared, as exactly as the producer says
 * @param note what a reader must know before using it; may be empty
 */
public record Provenance(
    String source,
    String producer,
    String title,
    String version,
    String published,
    String license,
    String citation,
    String url,
    String note,
    List<RawFile> files,
    long rowsRead,
    long rowsKept) {

  /** A file as it was read. */
  public record RawFile(String name, long bytes, String sha256) {}

  public Provenance {
    files = List.copyOf(files);
  }
}
