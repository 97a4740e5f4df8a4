package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.study.DeclaredSources;

/** The country-year sources that are workbooks, against invented ones in the same layouts. */
class DocumentedWorkbooksTest {

  @TempDir Path root;

  /** A workbook with the rows in the sheet of that name beside another; empty for the only one. */
  private RawFolder sheets(String id, String sheet, Object[]... rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(root.resolve("file.xlsx"));
        Workbook workbook = new Workbook(out, "tests", "1.0")) {
      if (!sheet.isEmpty()) {
        workbook.newWorksheet("About").value(0, 0, "nothing to read");
      }
      Worksheet table = workbook.newWorksheet(sheet.isEmpty() ? "Only" : sheet);
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          if (rows[r][c] instanceof Number number) {
            table.value(r, c, number);
          } else if (rows[r][c] != null) {
            table.value(r, c, rows[r][c].toString());
          }
        }
      }
    }
    return new RawFolder(root).placing(id, "file.xlsx");
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  @Test
  void anEditionOfFreedomInTheWorldIsAboutTheYearBeforeIt() throws IOException {
    String header =
        "Country/Territory;Region;C/T;Edition;Status;PR rating;CL rating;Add A;PR;CL;Total";
    RawFolder.Result text =
        new RawFolder(root)
            .with(
                "file.csv",
                "\uFEFFFreedom in the World;;;;;;;;;;",
                header,
                "South Sudan;Africa;c;2022;NF;7;7;N/A;-3;4;1",
                "Crimea;Eurasia;t;2022;NF;7;6;N/A;-2;9;7")
            .placing("freedom-house-csv", "file.csv")
            .read(DeclaredSources.of("freedom-house-csv"));
    RawFolder.Result workbook =
        sheets(
                "freedom-house",
                "FIW13-22",
                row("Freedom in the World"),
                (Object[]) header.split(";"),
                row("South Sudan", "Africa", "c", 2022, "NF", 7, 7, "N/A", -3, 4, 1),
                row("Crimea", "Eurasia", "t", 2022, "NF", 7, 6, "N/A", -2, 9, 7))
            .read(DeclaredSources.of("freedom-house"));
    for (RawFolder.Result read : List.of(text, workbook)) {
      assertThat(read.kept()).containsExactly("[SSD,2021,7.0,7.0,1.0]");
      assertThat(read.rejected()).containsExactly("[4,Crimea,2021,not a state: territory]");
      assertThat(read.addsUpTo(2)).isTrue();
    }
  }

  @Test
  void theWorkbooksOfGroningenAreReadFromTheirSheetOfData() throws IOException {
    RawFolder.Result pwt =
        sheets(
                "pwt",
                "Data",
                row("countrycode", "country", "currency_unit", "year", "rgdpe", "rgdpo", "pop"),
                row("ABW", "Aruba", "Aruban Guilder", 2005, 1, 2, 0.1),
                row("NAM", "Namibia", "Namibian Dollar", 2005, 11000.5, 12000.5, 1.95),
                row("NAM", "Namibia", "Namibian Dollar", 2006, null, null, 2))
            .read(DeclaredSources.of("pwt"));
    assertThat(pwt.kept()).containsExactly("[NAM,2005,12000.5,1.95]", "[NAM,2006,null,2.0]");
    assertThat(pwt.addsUpTo(3)).isTrue();
    RawFolder.Result maddison =
        sheets(
                "maddison-native",
                "Full data",
                row("countrycode", "country", "region", "year", "gdppc", "pop"),
                row("NAM", "Namibia", "Sub Saharan Africa", 2005, 7000, 1950),
                row("SUN", "Former USSR", "Eastern Europe", 1990, 7000, 289000),
                row("SUN", "Former USSR", "Eastern Europe", 2005, 8000, 280000),
                row("RUS", "Russian Federation", "Eastern Europe", 1950, 3000, 100000))
            .read(DeclaredSources.of("maddison-native"));
    assertThat(maddison.kept())
        .containsExactly("[NAM,2005,7000.0,1950.0]", "[SUN,1990,7000.0,289000.0]");
    assertThat(maddison.addsUpTo(4)).isTrue();
  }

  @Test
  void theHoldingsOfCiviliansAreOneTableOfOneYearWithFootnotes() throws IOException {
    RawFolder.Result read =
        sheets(
                "sas-holdings",
                "",
                row("Civilian-held firearms, 2017"),
                row("Small Arms Survey"),
                row(
                    "Country or territory",
                    "Population 2017",
                    "Estimate of firearms in civilian possession, per 100 persons"),
                row("Yemen*", 28120000, 52.8),
                row("England and Wales", 57970000, 4.6),
                row("Nauru", 10000, ".."),
                row("Notes: an asterisk is a note"))
            .read(DeclaredSources.of("sas-holdings"));
    assertThat(read.kept()).containsExactly("[NRU,2017,null]", "[YEM,2017,52.8]");
    assertThat(read.rejected()).containsExactly("[5,England and Wales,2017,not a state: part]");
    assertThat(read.addsUpTo(3)).isTrue();
  }
}
