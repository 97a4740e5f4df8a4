package org.regulatedgoods.source.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A sheet of an Office Open XML workbook, streamed: numbers as they are stored, not as shown. */
final class XlsxCells extends SheetRows {

  private final ReadableWorkbook workbook;
  private final Iterator<Row> rows;
  private long last;

  private XlsxCells(ReadableWorkbook workbook, Iterator<Row> rows) {
    this.workbook = workbook;
    this.rows = rows;
  }

  static Cells open(InputStream in, String sheet) throws Unreadable {
    ReadableWorkbook workbook = null;
    try (in) {
      byte[] bytes = in.readAllBytes();
      WorkbookGuard.inspect(bytes);
      workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
      List<Sheet> sheets = workbook.getSheets().toList();
      Sheet meant = sheets.get(sheet(sheet, sheets.stream().map(Sheet::getName).toList()));
      return new XlsxCells(workbook, meant.openStream().iterator());
    } catch (IOException | RuntimeException e) {
      throw damaged(1, e);
    }
  }

  private static Unreadable damaged(long line, Exception e) {
    return new Unreadable(line, "not a whole Excel workbook: " + e.getMessage());
  }

  @Override
  Numbered nextRow() throws Unreadable {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      Row row = rows.next();
      last = row.getRowNum();
      List<String> texts = new ArrayList<>(row.getCellCount());
      for (int i = 0; i < row.getCellCount(); i++) {
        texts.add(text(row.getCell(i)));
      }
      return new Numbered(last, texts);
    } catch (ExcelReaderException | UncheckedIOException | IllegalStateException e) {
      throw damaged(last + 1, e);
    }
  }

  private static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().stripTrailingZeros().toPlainString();
    }
    if (cell.getType() == CellType.STRING) {
      return cell.getText().strip();
    }
    return cell.getRawValue() == null ? "" : cell.getRawValue().strip();
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
