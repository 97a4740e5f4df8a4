package org.regulatedgoods.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;

/** The work of a task on files of flows. */
record FlowReading(FlowScan scan, SerializableConfiguration hadoop) implements Serializable {

  /** Scans a piece as if it were plain. */
  ScannedPiece piece(FilePiece piece) {
    RawFile file = piece.file();
    Scanned scanned =
        PlainHeader.of(file.name(), scan, () -> open(file, 0))
            .flatMap(header -> PlainScan.of(scan, header, offset -> unpacked(file, offset), piece))
            .orElse(null);
    return new ScannedPiece(piece.number(), scanned);
  }

  /** Puts the pieces of a file together; scans it with care where one of them was not plain. */
  Scanned whole(RawFile file, Iterable<ScannedPiece> pieces) {
    List<ScannedPiece> ordered = new ArrayList<>();
    pieces.forEach(ordered::add);
    ordered.sort(Comparator.comparing(ScannedPiece::number));
    if (ordered.stream().anyMatch(piece -> piece.scanned() == null)) {
      return CarefulScan.of(file.name(), scan, () -> open(file, 0));
    }
    Scanned whole = ordered.get(0).scanned();
    ordered.stream().skip(1).forEach(piece -> whole.then(piece.scanned()));
    return whole;
  }

  private InputStream open(RawFile file, long offset) throws IOException {
    Path path = new Path(file.path());
    FSDataInputStream in = path.getFileSystem(hadoop.value()).open(path);
    in.seek(offset);
    return in;
  }

  /** The bytes of the text; of a packed file there is but one piece, which starts at 0. */
  private InputStream unpacked(RawFile file, long offset) throws IOException {
    InputStream in = open(file, offset);
    return file.name().toLowerCase(Locale.ROOT).endsWith(".gz")
        ? new GZIPInputStream(in, 1 << 16)
        : in;
  }
}
