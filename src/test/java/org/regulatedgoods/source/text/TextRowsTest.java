package org.regulatedgoods.source.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What a well-formed file gives. */
class TextRowsTest {

  @Test
  void wantedColumnsAreFoundByNameWhateverTheirOrder() {
    assertThat(Csv.of("c,a,b", "3,1,2").cells("a", "b", "c")).containsExactly(row("1", "2", "3"));
  }

  @Test
  void aRowSaysItsFileAndLineAndNoFault() {
    assertThat(Csv.of("a", "1").rows("a").get(0).toString())
        .isEqualTo("[1,table.csv,2,1,null,null,null,null]");
  }

  @Test
  void emptyAndAbsentCellsAreNullAndOthersAreStripped() {
    Csv csv = Csv.of("a,b", ",NA", " 1 ,\" NA \"", "\"\",na").absent("NA");
    assertThat(csv.cells("a", "b"))
        .containsExactly(row(null, null), row("1", null), row(null, "na"));
  }

  @Test
  void namibiaIsACodeUnlessItIsDeclaredAbsent() {
    Csv csv = Csv.of("iso2,b", "NA,1");
    assertThat(csv.cells("iso2")).containsExactly(row("NA"));
    assertThat(csv.absent("NA").cells("iso2")).containsExactly(row((String) null));
  }

  @Test
  void windowsLineEndsReadLikeOthers() {
    Csv csv = Csv.text("a,b\r\n1,2\r\n\"x\r\ny\",4\r\n5,6");
    assertThat(csv.cells("a", "b"))
        .containsExactly(row("1", "2"), row("x\r\ny", "4"), row("5", "6"));
    assertThat(csv.lines("a")).containsExactly(2L, 3L, 5L);
  }

  @Test
  void aLineFeedInsideQuotesKeepsTheLineNumbersRight() {
    Csv csv = Csv.of("a,b", "\"one\ntwo\nthree\",1", "4,2", "\"five\n\",3", "6,4");
    assertThat(csv.lines("b")).containsExactly(2L, 5L, 6L, 8L);
    assertThat(csv.cells("b")).containsExactly(row("1"), row("2"), row("3"), row("4"));
  }

  @Test
  void doubledQuotesAndDelimitersInsideQuotesAreText() {
    assertThat(Csv.of("a,b", "\"x \"\"y\"\", z\",2").cells("a", "b"))
        .containsExactly(row("x \"y\", z", "2"));
  }

  @Test
  void anAllowedByteOrderMarkIsNoPartOfTheFirstHeader() {
    Csv csv = Csv.text("\uFEFFa,b\n1,2\n").format("byte-order-mark: allowed");
    assertThat(csv.cells("a", "b")).containsExactly(row("1", "2"));
    assertThat(Csv.of("a,b", "1,2").format("byte-order-mark: allowed").cells("a"))
        .containsExactly(row("1"));
  }

  @Test
  void aFirstCharacterThatOnlyBeginsLikeAByteOrderMarkIsText() {
    // U+FEC1 is written EF BB 81, the mark EF BB BF.
    assertThat(Csv.of("\uFEC1,b", "1,2").cells("\uFEC1")).containsExactly(row("1"));
  }

  @Test
  void otherEncodingsAndDelimitersAreReadAsDeclared() {
    Csv csv =
        Csv.bytes(
            "n;v\nCôte d’Ivoire;1\n".getBytes(java.nio.charset.Charset.forName("windows-1252")));
    assertThat(csv.format("delimiter: ;", "encoding: windows-1252").cells("n", "v"))
        .containsExactly(row("Côte d’Ivoire", "1"));
  }

  @Test
  void aPackedFileReadsLikeAPlainOne() {
    Csv csv = Csv.of("a,b", "1,2");
    assertThat(csv.packedWithout(0).cells("a", "b")).isEqualTo(csv.cells("a", "b"));
  }

  @Test
  void linesBeforeTheHeaderAreSkippedAndCounted() {
    Csv csv = Csv.of("A title", "two,cells", "", "a,b", "1,2").headerLine(4);
    assertThat(csv.cells("b")).containsExactly(row("2"));
    assertThat(csv.lines("b")).containsExactly(5L);
  }

  @Test
  void blankLinesAtTheEndAreFine() {
    assertThat(Csv.text("a,b\n1,2\n\n  \n\n").cells("a")).containsExactly(row("1"));
  }

  @Test
  void aFooterAndBlankLinesAmongItAreNoData() {
    Csv csv = Csv.text("a,b\n1,2\n,\n\nData from: x\nLast Updated: y\n").footer("^$|^Data|^Last");
    assertThat(csv.cells("a", "b")).containsExactly(row("1", "2"));
  }

  @Test
  void aHeaderWithoutRowsGivesNone() {
    assertThat(Csv.of("a,b").rows("a")).isEmpty();
    assertThat(Csv.text("a,b").rows("a")).isEmpty();
  }

  @Test
  void nothingComesAfterTheEnd() {
    TextRows rows =
        new TextRows(
            "table.csv",
            Csv.PLAIN,
            List.of("a"),
            () -> new java.io.ByteArrayInputStream("a\n1\n".getBytes(StandardCharsets.UTF_8)));
    rows.next();
    assertThat(rows.hasNext()).isFalse();
    assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
  }

  private static List<String> row(String... cells) {
    return Arrays.asList(cells);
  }
}
