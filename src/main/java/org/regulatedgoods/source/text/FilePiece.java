package org.regulatedgoods.source.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines of a file that start in a range of its bytes.
 *
 * @param number the place among the pieces of the file, from 0
 * @param from the first byte
 * @param to the byte after the last
 */
record FilePiece(RawFile file, int number, long from, long to) implements Serializable {

  /** Long enough that its work is more than that of handing it out. */
  private static final long SIZE = 32L << 20;

  /** The pieces of a file, in order; one where it is packed. */
  static List<FilePiece> of(RawFile file) {
    if (file.name().toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return List.of(new FilePiece(file, 0, 0, Long.MAX_VALUE));
    }
    List<FilePiece> pieces = new ArrayList<>();
    for (long from = 0; from == 0 || from < file.size(); from += SIZE) {
      pieces.add(new FilePiece(file, pieces.size(), from, Math.min(from + SIZE, file.size())));
    }
    return pieces;
  }
}
