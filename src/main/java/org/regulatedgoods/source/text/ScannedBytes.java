package org.regulatedgoods.source.text;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/**
 * What a scan found, as bytes on their way from one task to another: of objects Spark measures each
 * to know how much it holds, and Java writes each with its class.
 */
final class ScannedBytes {

  private ScannedBytes() {}

  /** The bytes of a piece; its number alone where the file is not plain there. */
  static byte[] of(ScannedPiece piece) {
    Output out = new Output(1 << 16, -1);
    out.writeInt(piece.number());
    out.writeBoolean(piece.scanned() != null);
    if (piece.scanned() != null) {
      piece.scanned().write(out);
    }
    return out.toBytes();
  }

  /** The piece that {@link #of} wrote. */
  static ScannedPiece read(FlowScan scan, byte[] bytes) {
    Input in = new Input(bytes);
    int number = in.readInt();
    return new ScannedPiece(number, in.readBoolean() ? Scanned.read(scan, in) : null);
  }

  /** The order of the keys in a piece that is plain. */
  static KeyOrder order(byte[] bytes) {
    Input in = new Input(bytes);
    in.readInt();
    in.readBoolean();
    return KeyOrder.read(in);
  }
}
