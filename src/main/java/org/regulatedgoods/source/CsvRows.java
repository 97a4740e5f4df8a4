package org.regulatedgoods.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.regulatedgoods.source.declaration.CsvFormat;

/**
 * The rows of one delimited file, strictly: a row with a cell too many or too few, a byte that is
 * not of the encoding, a header that lacks a column or a stream that breaks off ends the reading
 * with a fault, in a last row of its own.
 *
 * <p>A row holds the wanted columns as text (null where the cell is empty or says that there is no
 * value), the file, the line it starts in (from 1), and the fault's column, value and text, which
 * are null in every row but a faulty one.
 */
final class CsvRows implements Iterator<Row>, Closeable {

  /** Opens the bytes of a file; called again to find the line of a byte that cannot be decoded. */
  interface Opener {
    InputStream open() throws IOException;
  }

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String file;
  private final CsvFormat format;
  private final List<String> wanted;
  private final Opener opener;
  private final Pattern footer;
  private CsvReader<CsvRecord> reader;
  private Iterator<CsvRecord> records;
  private int[] positions = {};
  private int width;
  private long line;
  private boolean ended;
  private Row next;

  CsvRows(String file, CsvFormat format, List<String> wanted, Opener opener) {
    this.file = file;
    this.format = format;
    this.wanted = wanted;
    this.opener = opener;
    this.footer = format.footer().isEmpty() ? null : Pattern.compile(format.footer());
    this.next = guarded(this::first);
  }

  private interface Step {
    Row run() throws IOException;
  }

  /** A cell that is opened by a quote and goes on to the end of the file. */
  private static final class UnclosedQuote extends IOException {
    private static final long serialVersionUID = 1;
  }

  private Row guarded(Step step) {
    try {
      return step.run();
    } catch (UnclosedQuote e) {
      return fault(line, "", null, "a quote that this row opens is never closed");
    } catch (IOException | UncheckedIOException e) {
      return broken(
          e instanceof UncheckedIOException wrapped ? wrapped.getCause() : (IOException) e);
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return cause instanceof IOException io ? broken(io) : unparsable(cause);
    }
  }

  private Row unparsable(Throwable cause) {
    return fault(line + 1, "", null, "not delimited text: " + cause.getMessage());
  }

  private Row broken(IOException e) {
    if (e instanceof EOFException || e instanceof ZipException) {
      return fault(
          line + 1, "", null, "the compressed file breaks off or is damaged after this line");
    }
    if (e instanceof CharacterCodingException) {
      return undecodable();
    }
    return fault(line + 1, "", null, "cannot be read: " + e.getMessage());
  }

  private Row undecodable() {
    Charset charset = Charset.forName(format.encoding());
    long number = 0;
    try (InputStream in = unpacked(opener.open())) {
      ByteLines lines = new ByteLines(in);
      for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
        number++;
        charset.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
      }
    } catch (CharacterCodingException e) {
      return fault(number, "", null, "a byte of this line is not " + format.encoding());
    } catch (IOException e) {
      return fault(number, "", null, "cannot be read: " + e.getMessage());
    }
    return fault(0, "", null, "a byte is not " + format.encoding());
  }

  private Row first() throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(unpacked(opener.open()), 3);
    byte[] mark = bytes.readNBytes(3);
    if (mark.length == 0) {
      bytes.close();
      return fault(0, "", null, "the file is empty");
    }
    boolean marked = Arrays.equals(mark, BOM);
    if (marked && format.byteOrderMark() == CsvFormat.ByteOrderMark.FORBIDDEN) {
      bytes.close();
      return fault(1, "", null, "the file begins with a byte order mark");
    }
    if (!marked) {
      bytes.unread(mark);
    }
    Reader text =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                Charset.forName(format.encoding())
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
    reader =
        CsvReader.builder()
            .fieldSeparator(format.delimiter())
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(new EndMarked(text));
    records = reader.iterator();
    return header();
  }

  private InputStream unpacked(InputStream in) throws IOException {
    return file.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /** The next record; null after the last one. */
  private CsvRecord record() throws UnclosedQuote {
    CsvRecord record = records.next();
    String last = record.getField(record.getFieldCount() - 1);
    if (last.equals(EndMarked.MARK)) {
      return null;
    }
    line = record.getStartingLineNumber();
    if (last.endsWith(EndMarked.MARK)) {
      throw new UnclosedQuote();
    }
    return record;
  }

  private Row header() throws IOException {
    for (CsvRecord record = record(); record != null; record = record()) {
      if (line >= format.headerLine() && !blank(record)) {
        return columns(record);
      }
    }
    return fault(0, "", null, "the file ends before its header");
  }

  private Row columns(CsvRecord header) throws IOException {
    List<String> names = header.getFields();
    width = names.size();
    List<String> missing = new ArrayList<>();
    positions = new int[wanted.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = names.indexOf(wanted.get(i));
      if (positions[i] < 0) {
        missing.add(wanted.get(i));
      } else if (names.lastIndexOf(wanted.get(i)) != positions[i]) {
        return fault(line, wanted.get(i), null, "the header has this column twice");
      }
    }
    if (!missing.isEmpty()) {
      return fault(
          line,
          String.join(", ", missing),
          null,
          "the header has no such column; it has "
              + shortened(names)
              + (width == 1
                  ? ", one column only: is the delimiter " + format.delimiter() + "?"
                  : ""));
    }
    return following();
  }

  private static String shortened(List<String> names) {
    String shown = String.join(", ", names.subList(0, Math.min(12, names.size())));
    return names.size() > 12 ? shown + ", … (" + names.size() + " in all)" : shown;
  }

  private Row following() throws IOException {
    CsvRecord record = record();
    if (record == null) {
      return end();
    }
    if (blank(record) || isFooter(record)) {
      return afterData();
    }
    if (record.getFieldCount() != width) {
      return fault(
          line,
          "",
          null,
          "the row has " + record.getFieldCount() + " cells and the header " + width);
    }
    return row(record);
  }

  /** Nothing but blank lines and footer may follow the first of them. */
  private Row afterData() throws IOException {
    for (CsvRecord record = record(); record != null; record = record()) {
      if (!blank(record) && !isFooter(record)) {
        return fault(
            line, "", record.getField(0), "a row of data after the footer or a blank line");
      }
    }
    return end();
  }

  private boolean isFooter(CsvRecord record) {
    return footer != null && footer.matcher(record.getField(0)).find();
  }

  private static boolean blank(CsvRecord record) {
    return record.getFieldCount() == 1 && record.getField(0).isBlank();
  }

  private Row row(CsvRecord record) {
    Object[] cells = new Object[wanted.size() + 5];
    for (int i = 0; i < positions.length; i++) {
      String text = record.getField(positions[i]).strip();
      cells[i] = text.isEmpty() || format.absent().contains(text) ? null : text;
    }
    cells[positions.length] = file;
    cells[positions.length + 1] = line;
    return RowFactory.create(cells);
  }

  private Row fault(long where, String column, String value, String text) {
    ended = true;
    Object[] cells = new Object[wanted.size() + 5];
    cells[wanted.size()] = file;
    cells[wanted.size() + 1] = where;
    cells[wanted.size() + 2] = column;
    cells[wanted.size() + 3] = value;
    cells[wanted.size() + 4] = text;
    return RowFactory.create(cells);
  }

  private Row end() {
    ended = true;
    return null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Row current = next;
    next = ended ? null : guarded(this::following);
    if (next == null) {
      close();
    }
    return current;
  }

  @Override
  public void close() {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
