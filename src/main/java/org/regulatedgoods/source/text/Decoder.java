package org.regulatedgoods.source.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.regulatedgoods.source.declaration.Encoding;

/** Bytes to text in the declared encoding, strictly: nothing is replaced. */
final class Decoder {

  private final Encoding encoding;
  private final List<Charset> charsets;

  Decoder(Encoding encoding) {
    this.encoding = encoding;
    this.charsets = encoding.charsets();
  }

  /** The place of the first byte that is not in the encoding, from 0; -1 where all are. */
  int firstWrong(byte[] bytes, int from, int length) {
    if (charsets.size() == 1) {
      return firstWrong(charsets.get(0), bytes, from, length);
    }
    for (int run = nextRun(bytes, from, from + length); run < from + length; ) {
      int end = endOfRun(bytes, run, from + length);
      if (charsetOf(bytes, run, end - run) == null) {
        return run - from;
      }
      run = nextRun(bytes, end, from + length);
    }
    return -1;
  }

  private static int firstWrong(Charset charset, byte[] bytes, int from, int length) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
    CharBuffer out = CharBuffer.allocate(Math.max(16, length));
    CoderResult result = decoder.decode(in, out, true);
    return result.isError() ? in.position() - from : -1;
  }

  /** The text of bytes that {@link #firstWrong} found right. */
  String text(byte[] bytes, int from, int length) {
    if (charsets.size() == 1) {
      return new String(bytes, from, length, charsets.get(0));
    }
    StringBuilder text = new StringBuilder(length);
    int end = from + length;
    int at = from;
    while (at < end) {
      int run = nextRun(bytes, at, end);
      text.append(new String(bytes, at, run - at, charsets.get(0)));
      int stop = endOfRun(bytes, run, end);
      if (run < stop) {
        text.append(new String(bytes, run, stop - run, charsetOf(bytes, run, stop - run)));
      }
      at = stop;
    }
    return text.toString();
  }

  /** The first encoding that the run is valid in; null where it is in none. */
  private Charset charsetOf(byte[] bytes, int from, int length) {
    return charsets.stream()
        .filter(charset -> firstWrong(charset, bytes, from, length) < 0)
        .findFirst()
        .orElse(null);
  }

  private static int nextRun(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  private static int endOfRun(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && bytes[i] < 0) {
      i++;
    }
    return i;
  }

  @Override
  public String toString() {
    return encoding.toString();
  }
}
