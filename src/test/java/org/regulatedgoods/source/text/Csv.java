package org.regulatedgoods.source.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.study.Declarations;

/** Bytes as {@link TextRows} reads them. */
final class Csv {

  static final Format PLAIN = Format.plain();

  private final String file;
  private final Format format;
  private final byte[] bytes;

  Csv(String file, Format format, byte[] bytes) {
    this.file = file;
    this.format = format;
    this.bytes = bytes;
  }

  /** A fault and the line it is said to be in. */
  record Fault(long line, String column, String value, String text) {}

  static Csv of(String... lines) {
    return text(String.join("\n", lines) + "\n");
  }

  static Csv text(String text) {
    return new Csv("table.csv", PLAIN, text.getBytes(StandardCharsets.UTF_8));
  }

  static Csv bytes(byte[] bytes) {
    return new Csv("table.csv", PLAIN, bytes);
  }

  /** The same bytes in the format that the declaration's lines say. */
  Csv format(String... yaml) {
    return new Csv(file, Declarations.of(Format.class, yaml), bytes);
  }

  Csv absent(String... cells) {
    return format("absent: [" + String.join(", ", cells) + "]");
  }

  Csv footer(String pattern) {
    return format("footer: '" + pattern + "'");
  }

  Csv headerLine(int line) {
    return format("header-line: " + line);
  }

  /** The same bytes packed, of which the last so many are lost. */
  Csv packedWithout(int lost) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] whole = packed.toByteArray();
    return new Csv("table.csv.gz", format, java.util.Arrays.copyOf(whole, whole.length - lost));
  }

  /** The rows, the faulty one included. */
  List<Row> rows(String... wanted) {
    List<Row> rows = new ArrayList<>();
    TextRows read =
        new TextRows(file, format, List.of(wanted), () -> new ByteArrayInputStream(bytes));
    read.forEachRemaining(rows::add);
    return rows;
  }

  /** The wanted cells of every row; a fault fails the test. */
  List<List<String>> cells(String... wanted) {
    return rows(wanted).stream()
        .map(
            row -> {
              if (!row.isNullAt(wanted.length + 6)) {
                throw new AssertionError("a fault: " + row);
              }
              List<String> cells = new ArrayList<>();
              for (int i = 0; i < wanted.length; i++) {
                cells.add(row.getString(i));
              }
              return cells;
            })
        .toList();
  }

  /** The lines in which the rows start. */
  List<Long> lines(String... wanted) {
    return rows(wanted).stream().map(row -> row.getLong(wanted.length + 1)).toList();
  }

  /** The fault with which the reading ends. */
  Fault fault(String... wanted) {
    List<Row> rows = rows(wanted);
    for (Row row : rows.subList(0, rows.size() - 1)) {
      if (!row.isNullAt(wanted.length + 6)) {
        throw new AssertionError("a fault before the last row: " + row);
      }
    }
    Row last = rows.get(rows.size() - 1);
    int at = wanted.length;
    return new Fault(
        last.getLong(at + 1),
        last.getString(at + 4),
        last.getString(at + 5),
        last.getString(at + 6));
  }
}
