package org.regulatedgoods.source.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.regulatedgoods.source.declaration.Format;

/** Opens a file as what its name says that it is. */
final class CellReader {

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private CellReader() {}

  /**
   * The cells of a file, before the first record.
   *
   * @throws Unreadable when the file is empty, is not what its name says, or is of a kind that only
   *     a statistics program reads
   */
  static Cells open(String file, Format format, FileBytes bytes) throws Unreadable {
    String name = file.toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".xlsx")) {
        return XlsxCells.open(bytes.open(), format.sheet());
      }
      if (name.endsWith(".xls")) {
        return XlsCells.open(bytes.open(), format.sheet());
      }
      ForeignFile.refuse(name);
      return delimited(name, format, bytes);
    } catch (EOFException | ZipException e) {
      throw new Unreadable(1, "the compressed file breaks off or is damaged at this line");
    } catch (IOException e) {
      throw new Unreadable(0, "cannot be read: " + e.getMessage());
    }
  }

  /** Whether the file is delimited text, packed or not. */
  static boolean isDelimited(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return !name.endsWith(".xlsx") && !name.endsWith(".xls") && !ForeignFile.is(name);
  }

  private static Cells delimited(String name, Format format, FileBytes bytes)
      throws IOException, Unreadable {
    InputStream raw = bytes.open();
    try {
      InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
      return new DelimitedCells(
          afterMark(in, format), format.delimiter().charAt(0), new Decoder(format.encoding()));
    } catch (IOException | Unreadable e) {
      raw.close();
      throw e;
    }
  }

  private static InputStream afterMark(InputStream in, Format format)
      throws IOException, Unreadable {
    PushbackInputStream bytes = new PushbackInputStream(in, BOM.length);
    byte[] mark = bytes.readNBytes(BOM.length);
    if (mark.length == 0) {
      throw new Unreadable(0, "the file is empty");
    }
    if (!Arrays.equals(mark, BOM)) {
      bytes.unread(mark);
    } else if (format.byteOrderMark() == Format.Rule.FORBIDDEN) {
      throw new Unreadable(1, "the file begins with a byte order mark");
    }
    return bytes;
  }
}
