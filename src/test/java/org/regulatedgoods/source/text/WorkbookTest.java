package org.regulatedgoods.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Sheets of workbooks read like delimited text. */
class WorkbookTest {

  private static final Object[][] TABLE = {
    {"Title of the table"},
    {},
    {"country", "2005", "2006", "note"},
    {"Côte d'Ivoire", 0.1, null, " x "},
    {},
    {"Namibia", 12345678901.0, -3},
    {"Source: nobody"}
  };

  private static byte[] xlsx(Object[][] table, String... otherSheets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Data");
      for (String other : otherSheets) {
        workbook.newWorksheet(other).value(0, 0, "nothing");
      }
      for (int r = 0; r < table.length; r++) {
        for (int c = 0; c < table[r].length; c++) {
          if (table[r][c] instanceof Number number) {
            sheet.value(r, c, number);
          } else if (table[r][c] != null) {
            sheet.value(r, c, table[r][c].toString());
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] xls(Object[][] table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = bytes) {
      Sheet sheet = workbook.createSheet("Data");
      for (int r = 0; r < table.length; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < table[r].length; c++) {
          if (table[r][c] instanceof Number number) {
            row.createCell(c).setCellValue(number.doubleValue());
          } else if (table[r][c] != null) {
            row.createCell(c).setCellValue(table[r][c].toString());
          }
        }
      }
      workbook.write(out);
    }
    return bytes.toByteArray();
  }

  private static Csv file(String name, byte[] bytes) {
    return new Csv(name, Csv.PLAIN, bytes).format("header-line: 3", "footer: ^Source");
  }

  @Test
  void bothKindsOfWorkbookGiveTheNumbersAsTheyAreStored() throws IOException {
    for (Csv csv : List.of(file("t.xlsx", xlsx(TABLE)), file("t.xls", xls(TABLE)))) {
      assertThat(csv.cells("country", "2005", "2006", "note"))
          .containsExactly(
              Arrays.asList("Côte d'Ivoire", "0.1", null, "x"),
              Arrays.asList("Namibia", "12345678901", "-3", null));
      assertThat(csv.lines("country")).containsExactly(4L, 6L);
    }
  }

  @Test
  void aSheetOfSeveralMustBeNamedAndBeThere() throws IOException {
    Csv csv = new Csv("t.xlsx", Csv.PLAIN, xlsx(TABLE, "Notes"));
    assertThat(csv.fault("country").text())
        .isEqualTo("the workbook has several sheets, and the format names none of [Data, Notes]");
    assertThat(csv.format("sheet: Dat").fault("country").text())
        .isEqualTo("the workbook has no such sheet; it has [Data, Notes]");
    assertThat(csv.format("sheet: Data", "header-line: 3", "footer: ^Source").cells("2006"))
        .hasSize(2);
  }

  @Test
  void aRowThatIsLongerThanTheHeaderIsRefused() throws IOException {
    byte[] bytes = xlsx(new Object[][] {{"a", "b"}, {1, 2, 3}});
    assertThat(new Csv("t.xlsx", Csv.PLAIN, bytes).fault("a"))
        .isEqualTo(new Csv.Fault(2, "", null, "the row has 3 cells and the header 2"));
  }

  @Test
  void aWorkbookThatIsCutOffOrNoneIsRefused() throws IOException {
    byte[] whole = xlsx(TABLE);
    for (int kept : new int[] {10, whole.length / 2, whole.length - 30}) {
      assertThat(file("t.xlsx", Arrays.copyOf(whole, kept)).fault("country").text())
          .startsWith("not a whole Excel workbook");
    }
    byte[] old = xls(TABLE);
    assertThat(file("t.xls", Arrays.copyOf(old, 700)).fault("country").text())
        .startsWith("not a whole Excel workbook");
    assertThat(
            file("t.xlsx", "country,2005\n".getBytes(StandardCharsets.UTF_8))
                .fault("country")
                .text())
        .startsWith("not a whole Excel workbook");
  }
}
