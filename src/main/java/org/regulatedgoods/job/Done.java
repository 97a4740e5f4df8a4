package org.regulatedgoods.job;

import java.util.List;
import java.util.Optional;
import org.regulatedgoods.lake.Parts;
import org.regulatedgoods.source.Ingested;

/**
 * A source that was read and is yet to be written.
 *
 * @param fingerprint of what its table is made from
 * @param files what is to be remembered of its files, all of them
 * @param parts which parts of its table the tidy rows replace; empty where the whole of it
 */
record Done(String fingerprint, Ingested rows, List<FileRecord> files, Optional<Parts> parts) {
  Done {
    files = List.copyOf(files);
  }
}
