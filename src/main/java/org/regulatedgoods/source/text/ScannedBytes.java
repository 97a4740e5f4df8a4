package org.regulatedgoods.source.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a scan found, as bytes on their way from one task to another: of objects Spark measures each
 * to know how much it holds, and Java writes each with its class.
 */
final class ScannedBytes {

  private ScannedBytes() {}

  /** The bytes of a piece; its number alone where the file is not plain there. */
  static byte[] of(ScannedPiece piece) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(piece.number());
      if (piece.scanned() != null) {
        piece.scanned().write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The piece that {@link #of} wrote. */
  static ScannedPiece read(FlowScan scan, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int number = in.readInt();
      return new ScannedPiece(number, in.available() == 0 ? null : Scanned.read(scan, in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The order of the keys in a piece that is plain. */
  static KeyOrder order(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      in.readInt();
      return KeyOrder.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(text == null ? -1 : bytes.length);
    out.write(bytes);
  }

  static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  static void longs(long[] longs, DataOutputStream out) throws IOException {
    out.writeInt(longs.length);
    for (long each : longs) {
      out.writeLong(each);
    }
  }

  static long[] longs(DataInputStream in) throws IOException {
    long[] longs = new long[in.readInt()];
    for (int i = 0; i < longs.length; i++) {
      longs[i] = in.readLong();
    }
    return longs;
  }

  static void doubles(double[] doubles, DataOutputStream out) throws IOException {
    longs(Arrays.stream(doubles).mapToLong(Double::doubleToRawLongBits).toArray(), out);
  }

  static double[] doubles(DataInputStream in) throws IOException {
    return Arrays.stream(longs(in)).mapToDouble(Double::longBitsToDouble).toArray();
  }
}
