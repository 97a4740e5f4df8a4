package org.regulatedgoods.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that do not stand in their file as plain rows under one header. */
class LayoutTest {

  private static final String YEARS =
      "across: {columns: '^(\\d{4})(?: \\[YR\\d{4}\\])?$', name: Year, value: Value}";

  @Test
  void columnsAcrossBecomeRowsAndTheirBlankCellsNone() {
    Csv csv = Csv.of("Code,1990 [YR1990],1991,Note", "FRA,1.5,,x", "NAM,,..,y", "DEU,0,3,z");
    assertThat(csv.format(YEARS, "absent: [..]").cells("Code", "Year", "Value"))
        .containsExactly(
            row("FRA", "1990", "1.5"), row("DEU", "1990", "0"), row("DEU", "1991", "3"));
    assertThat(csv.format(YEARS, "absent: [..]").lines("Code")).containsExactly(2L, 4L, 4L);
  }

  @Test
  void aHeaderWithoutAnyColumnAcrossIsRefused() {
    assertThat(Csv.of("Code,y90", "FRA,1").format(YEARS).fault("Code").text())
        .isEqualTo("the header has no such columns; it has Code, y90");
  }

  @Test
  void twoColumnsAcrossForTheSameYearAreRefused() {
    assertThat(Csv.of("Code,1990,1990 [YR1990]", "FRA,1,2").format(YEARS).fault("Code").text())
        .isEqualTo("two columns across are for the same Year");
  }

  @Test
  void aTitleAboveTheTableBelongsToEveryRow() {
    Csv csv =
        Csv.of(
            "\"TIV of arms exports from France, 1950-2021\",,",
            ",,",
            ",1990,1991",
            "Iraq,5,",
            "Chad,1,2");
    String title = "title: {pattern: 'exports from (.*), \\d{4}', column: supplier}";
    assertThat(csv.format("header-line: 3", title, YEARS).cells("supplier", "#1", "Year", "Value"))
        .containsExactly(
            row("France", "Iraq", "1990", "5"),
            row("France", "Chad", "1990", "1"),
            row("France", "Chad", "1991", "2"));
    assertThat(csv.format("header-line: 3", title.replace("from", "of"), YEARS).fault("#1").text())
        .startsWith("no cell above the header matches the title's pattern");
  }

  @Test
  void tagsBelowTheHeaderAreNoData() {
    assertThat(
            Csv.of("year,best", "#date+year,#affected", "2014,3")
                .format("tag-lines: 1")
                .cells("best"))
        .containsExactly(row("3"));
  }

  @Test
  void aTrailingDelimiterIsReadWhereItIsDeclaredAndOnlyWhenNothingFollowsIt() {
    Csv csv = Csv.of("a,b", "1,2,", "3,4").format("trailing-delimiter: allowed");
    assertThat(csv.cells("a", "b")).containsExactly(row("1", "2"), row("3", "4"));
    assertThat(Csv.of("a,b", "1,2,x").format("trailing-delimiter: allowed").fault("a").text())
        .isEqualTo("the row has 3 cells and the header 2");
  }

  @Test
  void aFileOfTwoEncodingsIsReadRunByRun() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("n\nCôte ".getBytes(StandardCharsets.UTF_8));
    bytes.write("d’Ivoire\n".getBytes(Charset.forName("windows-1252")));
    Csv csv = Csv.bytes(bytes.toByteArray());
    assertThat(csv.format("encoding: UTF-8 or windows-1252").cells("n"))
        .containsExactly(row("Côte d’Ivoire"));
    assertThat(csv.fault("n").line()).isEqualTo(2);
    assertThat(
            Csv.bytes(new byte[] {'n', '\n', (byte) 0x81, '\n'})
                .format("encoding: UTF-8 or windows-1252")
                .fault("n")
                .text())
        .isEqualTo("a byte of this line is not UTF-8 or windows-1252");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 5_000, 70_000})
  void recordsOfAnyLengthReadTheSameHoweverTheyFallIntoTheBuffer(int length) {
    Random random = new Random(length);
    List<String> cells =
        IntStream.range(0, 900_000 / (length + 3))
            .mapToObj(i -> "x".repeat(1 + random.nextInt(length)) + (i % 3 == 0 ? "é\r\n\"\"" : ""))
            .toList();
    String text =
        cells.stream()
            .map(cell -> (cell.contains("\n") ? "\"" + cell + "\"" : cell) + ",1")
            .collect(Collectors.joining("\r\n", "a,b\r\n", ""));
    assertThat(Csv.text(text).cells("a", "b"))
        .isEqualTo(cells.stream().map(cell -> row(cell.replace("\"\"", "\""), "1")).toList());
  }

  @Test
  void rowsThatAreNotAskedForAreCountedAndNotRead() {
    Csv csv =
        Csv.of(
            "Country,Indicator,Sex,VALUE",
            "FRA,Homicide,Total,1",
            "FRA,Theft,Total,many",
            "FRA,Homicide,Male,2");
    String where = "where: {Indicator: [Homicide], Sex: [Total, Both]}";
    assertThat(csv.format(where).rows("Country", "VALUE").stream().map(Object::toString))
        .containsExactly(
            "[FRA,1,table.csv,2,1,null,null,null,null]",
            "[null,null,table.csv,0,2,not asked for by the source's declaration,null,null,null]");
    assertThat(csv.format("where: {VALUE: [], Sex: [Total]}").rows("Country")).hasSize(1);
    assertThat(csv.format("where: {Year: [2000]}").fault("Country").text())
        .startsWith("the header has no such column");
  }

  @Test
  void filesOfStatisticsProgramsAreRefusedWithTheWayToExportThem() {
    byte[] bytes = "$FL2@(#)".getBytes(StandardCharsets.US_ASCII);
    assertThat(new Csv("panel.sav", Csv.PLAIN, bytes).fault("a"))
        .isEqualTo(
            new Csv.Fault(
                0,
                "",
                null,
                "not delimited text or a workbook but an SPSS file; in R:"
                    + " write.csv(haven::read_sav(f, user_na = TRUE), \"x.csv\","
                    + " row.names = FALSE, na = \"\")"));
    assertThat(new Csv("panel.dta", Csv.PLAIN, bytes).fault("a").text())
        .contains("a Stata file", "export delimited");
  }

  private static List<String> row(String... cells) {
    return Arrays.asList(cells);
  }
}
