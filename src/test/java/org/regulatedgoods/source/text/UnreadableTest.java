package org.regulatedgoods.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A malformed file ends with one fault that says where and what. */
class UnreadableTest {

  @Test
  void aByteOrderMarkIsRefusedUnlessDeclared() {
    assertThat(Csv.text("\uFEFFa,b\n1,2\n").fault("a"))
        .isEqualTo(new Csv.Fault(1, "", null, "the file begins with a byte order mark"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 9, 30_000})
  void aByteThatIsNotUtf8IsNamedByItsLineHoweverFarDown(int line) {
    byte[] bytes =
        ("a,b\n" + many(line - 2) + "\u00C3,2\n" + many(50)).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Csv.bytes(bytes).fault("a"))
        .isEqualTo(new Csv.Fault(line, "", null, "a byte of this line is not UTF-8"));
  }

  @Test
  void aCharacterCutOffAtTheEndIsNotUtf8Either() {
    byte[] bytes = {'a', '\n', '1', '\n', (byte) 0xC3};
    assertThat(Csv.bytes(bytes).fault("a").line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 9, 100, 2000})
  void aPackedFileThatBreaksOffIsRefused(int lost) {
    Csv whole = Csv.text("a,b\n" + numbered(20_000));
    Csv.Fault fault = whole.packedWithout(lost).fault("a", "b");
    assertThat(fault.text()).contains("breaks off or is damaged");
    assertThat(fault.line()).isGreaterThan(1);
  }

  @Test
  void aFileThatIsNotPackedThoughItsNameSaysSoIsRefused() {
    Csv plain = new Csv("table.csv.gz", Csv.PLAIN, "a\n1\n".getBytes(StandardCharsets.UTF_8));
    assertThat(plain.fault("a").text()).contains("breaks off or is damaged");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(Csv.text("").fault("a")).isEqualTo(new Csv.Fault(0, "", null, "the file is empty"));
    assertThat(Csv.of("a,b", "1,2").headerLine(5).fault("a").text())
        .isEqualTo("the file ends before its header");
  }

  @Test
  void aRenamedHeaderIsNamedBesideWhatTheHeaderHas() {
    Csv.Fault fault = Csv.of("iso,Year,v", "FRA,2000,1").fault("iso3", "Year", "value");
    assertThat(fault.line()).isEqualTo(1);
    assertThat(fault.column()).isEqualTo("iso3, value");
    assertThat(fault.text()).isEqualTo("the header has no such column; it has iso, Year, v");
  }

  @Test
  void aLongHeaderIsShortenedInTheMessage() {
    String header = IntStream.range(0, 40).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    assertThat(Csv.of(header).fault("x").text()).endsWith("c10, c11, … (40 in all)");
  }

  @Test
  void headerNamesAreCaseSensitive() {
    assertThat(Csv.of("Year", "2000").fault("year").text()).contains("it has Year");
  }

  @Test
  void aWrongDelimiterIsHintedAt() {
    assertThat(Csv.of("a;b", "1;2").fault("a").text())
        .endsWith("it has a;b, one column only: is the delimiter ,?");
  }

  @Test
  void aWantedHeaderThatStandsTwiceIsRefusedAndAnotherIsNot() {
    Csv csv = Csv.of("a,b,a", "1,2,3");
    assertThat(csv.fault("b", "a"))
        .isEqualTo(new Csv.Fault(1, "a", null, "the header has this column twice"));
    assertThat(csv.cells("b")).containsExactly(List.of("2"));
  }

  @Test
  void aTrailingDelimiterThatGivesEveryRowOneCellTooManyIsRefused() {
    // Comtrade's bulk files: 47 names in the header, 48 cells in a row.
    String header = IntStream.range(0, 47).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 48).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    assertThat(Csv.of(header, row, row).fault("c3"))
        .isEqualTo(new Csv.Fault(2, "", null, "the row has 48 cells and the header 47"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1,2,3", "1,2,", ",,"})
  void aRowOfAnotherWidthIsRefusedByItsLine(String odd) {
    Csv.Fault fault = Csv.of("a,b", "\"x\ny\",2", odd, "5,6").fault("a");
    assertThat(fault.line()).isEqualTo(4);
    assertThat(fault.text()).startsWith("the row has ").endsWith(" cells and the header 2");
  }

  @Test
  void dataAfterABlankLineOrTheFooterIsRefused() {
    assertThat(Csv.text("a,b\n1,2\n\n3,4\n").fault("a"))
        .isEqualTo(new Csv.Fault(4, "", "3", "a row of data after the footer or a blank line"));
    assertThat(Csv.of("a,b", "1,2", "Source: x", "3,4").footer("^Source").fault("a").line())
        .isEqualTo(4);
  }

  @Test
  void aFooterThatIsNotDeclaredIsARowOfAnotherWidth() {
    assertThat(Csv.of("a,b", "1,2", "Source: x").fault("a").line()).isEqualTo(3);
  }

  @Test
  void aQuoteThatIsNeverClosedDoesNotSwallowTheRestOfTheFile() {
    Csv.Fault fault = Csv.of("a,b", "1,2", "3,\"4", "5,6", "7,8").fault("a", "b");
    assertThat(fault.line()).isEqualTo(3);
    assertThat(fault.text()).contains("quote");
  }

  @Test
  void textAfterAClosingQuoteIsRefused() {
    assertThat(Csv.of("a,b", "1,2", "\"3\"x,4").fault("a").text()).startsWith("not delimited text");
  }

  @Test
  void aStreamThatIsRefusedIsClosed() {
    AtomicInteger open = new AtomicInteger();
    byte[] marked = "\uFEFFa\n1\n".getBytes(StandardCharsets.UTF_8);
    byte[] latin = {'a', '\n', (byte) 0xE9, '\n'};
    for (byte[] bytes : List.of(marked, latin)) {
      new TextRows("t.csv", Csv.PLAIN, List.of("a"), () -> counted(bytes, open))
          .forEachRemaining(row -> {});
    }
    assertThat(open).hasValue(0);
  }

  private static InputStream counted(byte[] bytes, AtomicInteger open) {
    open.incrementAndGet();
    return new ByteArrayInputStream(bytes) {
      @Override
      public void close() {
        open.decrementAndGet();
      }
    };
  }

  private static String many(int lines) {
    return "é,2\n".replace("é", "xyz").repeat(lines);
  }

  private static String numbered(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> i * 7919L % 104729 + "," + i + "\n")
        .collect(Collectors.joining());
  }
}
