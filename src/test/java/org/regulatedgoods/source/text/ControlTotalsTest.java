package org.regulatedgoods.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums that a table states of itself. */
class ControlTotalsTest {

  private static final String HEADER = ",1990,1991,Total";

  private static Csv table(String... lines) {
    return Csv.of(lines)
        .format(
            "across: {columns: '^(\\d{4})$', name: year, value: tiv}",
            "footer: '^(Total)?$'", "totals: {row: Total, column: Total, rounding: 0.5}");
  }

  private static Csv.Fault fault(String... lines) {
    return table(lines).fault("#1", "year", "tiv");
  }

  @Test
  void aTableWhoseTotalsAreItsSumsButForRoundingIsReadWhole() {
    assertThat(
            table(HEADER, "Iraq,5,,5", "Chad,1,2,4", ",,,", "Total,7,2,9", "")
                .cells("#1", "year", "tiv"))
        .containsExactly(
            List.of("Iraq", "1990", "5"),
            List.of("Chad", "1990", "1"),
            List.of("Chad", "1991", "2"));
  }

  @Test
  void aRowThatIsNotTheSumOfItsNumbersIsRefusedWhereItStands() {
    Csv.Fault fault = fault(HEADER, "Iraq,5,,5", "Chad,1,2,5", ",,,", "Total,6,2,8");
    assertThat(fault.line()).isEqualTo(3);
    assertThat(fault.column()).isEqualTo("Total");
    assertThat(fault.value()).isEqualTo("5");
    assertThat(fault.text())
        .isEqualTo(
            "a total that is not the sum of the numbers read, which is 3.0; the file is cut or"
                + " altered");
  }

  @Test
  void aTableThatLostARowIsRefusedByItsYear() {
    Csv.Fault fault = fault(HEADER, "Iraq,5,,5", ",,,", "Total,6,2,8");
    assertThat(fault.line()).isEqualTo(4);
    assertThat(fault.column()).isEqualTo("1991");
    assertThat(fault.value()).isEqualTo("2");
  }

  @Test
  void aTableThatBreaksOffBeforeItsTotalsIsRefused() {
    assertThat(fault(HEADER, "Iraq,5,,5").text()).isEqualTo("the file ends before its row Total");
    assertThat(fault(HEADER, "Iraq,5,,5", ",,,").text())
        .isEqualTo("the file ends before its row Total");
    assertThat(fault(HEADER, "Iraq,5,,5", ",,,", "Total,5").text())
        .isEqualTo("the row of totals has 2 cells and the header 4");
  }

  @Test
  void aTableWithoutTheColumnOfTotalsIsRefused() {
    assertThat(fault(",1990,1991,Sum", "Iraq,5,,5").text())
        .startsWith("the header has no such column; it has #1, 1990, 1991, Sum");
  }

  @Test
  void aCellThatIsNoNumberIsLeftToWhoReadsIt() {
    assertThat(table(HEADER, "Iraq,5x,,5", ",,,", "Total,5,,5").cells("#1", "year", "tiv"))
        .containsExactly(List.of("Iraq", "1990", "5x"));
  }
}
