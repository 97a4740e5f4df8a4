package org.regulatedgoods.source.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A sheet of an Excel 97 workbook: numbers as they are stored, days as yyyy-MM-dd. */
final class XlsCells extends SheetRows {

  private final HSSFWorkbook workbook;
  private final Iterator<Row> rows;

  private XlsCells(HSSFWorkbook workbook, Iterator<Row> rows) {
    this.workbook = workbook;
    this.rows = rows;
  }

  static Cells open(InputStream in, String sheet) throws Unreadable {
    try (in) {
      HSSFWorkbook workbook = new HSSFWorkbook(in);
      List<String> names = new ArrayList<>();
      for (Sheet each : workbook) {
        names.add(each.getSheetName());
      }
      return new XlsCells(workbook, workbook.getSheetAt(sheet(sheet, names)).iterator());
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(1, "not a whole Excel workbook: " + e.getMessage());
    }
  }

  @Override
  Numbered nextRow() {
    if (!rows.hasNext()) {
      return null;
    }
    Row row = rows.next();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.getLastCellNum(); i++) {
      texts.add(text(row.getCell(i)));
    }
    return new Numbered(row.getRowNum() + 1L, texts);
  }

  private static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? day(cell) : number(cell);
      case STRING -> cell.getRichStringCellValue().getString().strip();
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case ERROR -> "#ERROR";
      case BLANK, FORMULA, _NONE -> "";
    };
  }

  private static String number(Cell cell) {
    return BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
  }

  /** A day is a number of days that is shown as one; with a time of day it is more than a day. */
  private static String day(Cell cell) {
    LocalDateTime shown = cell.getLocalDateTimeCellValue();
    return shown.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? shown.toLocalDate().toString()
        : shown.toString();
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
