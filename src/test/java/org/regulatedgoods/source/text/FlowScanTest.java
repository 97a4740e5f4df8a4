package org.regulatedgoods.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.text.FlowScan.Keys;
import org.regulatedgoods.source.text.FlowScan.Measured;
import org.regulatedgoods.study.Declarations;

/** Flows summed while they are read: the scan of plain bytes against the careful one. */
class FlowScanTest {

  private static final String HEADER = "t,i,j,k,v,q\n";
  private static final FlowScan SCAN = scan("absent: [NA]");

  private static FlowScan scan(String... format) {
    return new FlowScan(
        new Keys("i", "j", "t", "k"),
        List.of(new Measured("v", 0, 1e12)),
        List.of("q"),
        1995,
        2021,
        Set.of("930200", "010121"),
        Declarations.of(Format.class, format));
  }

  @Test
  void theRowsOfTheWantedProductsStayAndTheOthersAreSummedByExporterImporterAndYear() {
    String file =
        HEADER
            + "2000,4,36,010121,1.5,NA\n"
            + "2000,4,36,020110,     2.25,  1.000\n"
            + "2000,4,36,930100,NA,2\n"
            + "2000,4,36,930200,4,\n"
            + "2000,4,100,020110,NA,2\n"
            + "2000,4,100,020120,,2\r\n"
            + "2001,4,36,020110,8,2";
    List<String> rows =
        List.of(
            "[4,36,2000,010121,1.5,null,f.csv,2,1,null,null,null,null,false,null]",
            "[4,36,2000,930200,4,null,f.csv,5,1,null,null,null,null,false,null]",
            "[4,36,2000,null,2.25,null,f.csv,3,2,null,null,null,null,true,null]",
            "[4,100,2000,null,null,null,f.csv,6,2,null,null,null,null,true,null]",
            "[4,36,2001,null,8.0,null,f.csv,8,1,null,null,null,null,true,null]");
    assertThat(rows(plain(SCAN, file, 1000).orElseThrow())).isEqualTo(rows);
    assertThat(rows(careful(SCAN, file))).isEqualTo(rows);
    assertThat(careful(SCAN, file).order().rises()).isTrue();
    assertThat(careful(SCAN, file).order().range())
        .isEqualTo(plain(SCAN, file, 30).orElseThrow().order().range());
  }

  @Test
  void aRowThatCannotBeSummedIsKeptWithTheCellThatForbidsIt() {
    String file =
        HEADER
            + "2000,4,36,020110,1,\n"
            + "1994,4,36,020110,1,\n"
            + "2000,,36,020110,1,\n"
            + "2000,4,NA,020110,1,\n"
            + "20a0,4,36,020110,1,\n"
            + "2000,4,36,20110,1,\n"
            + "2000,4,36,,1,\n"
            + "2000,4,36,020110,1.2.3,\n"
            + "2000,4,36,020110,-1,\n"
            + "2000,4,36,930200,1e400,\n";
    for (Scanned scanned : List.of(plain(SCAN, file, 50).orElseThrow(), careful(SCAN, file))) {
      assertThat(scanned.singles().stream().map(row -> row.line() + " " + row.odd()))
          .containsExactly("3 t", "4 i", "5 j", "6 t", "7 k", "8 k", "9 v", "10 v", "11 v");
      assertThat(rows(scanned).get(9)).startsWith("[4,36,2000,null,1.0,null,f.csv,2,1,");
    }
  }

  @Test
  void aFileOfFaultyRowsIsNotReadToItsEnd() {
    String file = HEADER + "2000,4,36,bread,1,\n".repeat(100_000);
    for (Scanned scanned : List.of(plain(SCAN, file, 1 << 20).orElseThrow(), careful(SCAN, file))) {
      assertThat(scanned.singles()).hasSize(200);
      assertThat(scanned.fault())
          .isEqualTo(
              new Scanned.Fault(201, "", null, "200 rows have a fault; the rest is not read"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2000,4,36,020110,1\n",
        "2000,4,36,020110,1,2,3\n",
        "2000,4,36,020110,\"1\",2\n",
        "2000,4,36,020110,1,é\n",
        "2000,4,36,020110,1,2\r2000,4,36,020120,1,2\n",
        "2000,4,36,020110,1,2\n\n",
        "2000,a country,36,020110,1,2\n",
      })
  void whatIsNotPlainIsLeftToTheCarefulScan(String rows) {
    assertThat(plain(SCAN, HEADER + rows, 1000)).isEmpty();
  }

  @Test
  void aLayoutThatIsNotPlainIsLeftToTheCarefulScan() {
    String file = HEADER + "2000,4,36,020110,1,2\n";
    assertThat(plain(scan("footer: End"), file, 1000)).isEmpty();
    assertThat(plain(scan("where: {q: ['2']}"), file, 1000)).isEmpty();
    assertThat(plain(SCAN, file.replace(",q\n", ",q\r"), 1000)).isEmpty();
  }

  @Test
  void aFaultOfTheFileHasItsPlaceAfterTheRowsBeforeIt() {
    Scanned scanned = careful(SCAN, HEADER + "2000,4,36,020110,1,\n2000,4,36,930200,1\n");
    assertThat(scanned.fault())
        .isEqualTo(new Scanned.Fault(3, "", null, "the row has 5 cells and the header 6"));
    assertThat(rows(scanned)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void randomFilesCutAnywhereScanAsTheyReadWithCare(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      String file = HEADER + randomRows(random);
      int size = 1 + random.nextInt(200);
      Scanned careful = careful(SCAN, file);
      Scanned plain = plain(SCAN, file, size).orElseThrow();
      assertThat(rows(plain))
          .as("%d of %s", size, file)
          .containsExactlyInAnyOrderElementsOf(rows(careful));
      assertThat(plain.order().rises()).as(file).isEqualTo(careful.order().rises());
      assertThat(plain.order().range()).as(file).isEqualTo(careful.order().range());
    }
  }

  private static String randomRows(Random random) {
    StringBuilder rows = new StringBuilder();
    boolean sorted = random.nextBoolean();
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      int year = sorted ? 1995 + i / 10 : 1990 + random.nextInt(30);
      String product = sorted ? "93%04d".formatted(i * 100) : pick(random, "930200", "9302", "");
      rows.append(random.nextInt(4) == 0 ? " " : "").append(year).append(',');
      rows.append(sorted ? "4" : pick(random, "4", "36", "NA", "FRA")).append(",36,");
      rows.append(product).append(',');
      rows.append(pick(random, "1", "  .25", "+2.50", "1e3", "NA", "0.12345678901234567890", "7."));
      rows.append(',').append(pick(random, "", "NA", " 12 ", "text"));
      rows.append(i == count - 1 && random.nextBoolean() ? "" : pick(random, "\n", "\r\n"));
    }
    return rows.toString();
  }

  private static String pick(Random random, String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private static Scanned careful(FlowScan scan, String file) {
    return CarefulScan.of("f.csv", scan, () -> bytes(file, 0));
  }

  /** The scan of pieces of that size put together; empty where one is not plain. */
  private static Optional<Scanned> plain(FlowScan scan, String file, int size) {
    RawFile raw = new RawFile("f.csv", "f.csv", file.getBytes(StandardCharsets.UTF_8).length, 0);
    Optional<PlainHeader> header = PlainHeader.of("f.csv", scan, () -> bytes(file, 0));
    if (header.isEmpty()) {
      return Optional.empty();
    }
    List<Optional<Scanned>> parts = new ArrayList<>();
    for (long from = 0; from < raw.size(); from += size) {
      FilePiece piece = new FilePiece(raw, parts.size(), from, Math.min(from + size, raw.size()));
      parts.add(
          PlainScan.of(scan, header.get(), offset -> bytes(file, offset), piece)
              .map(part -> sent(scan, part)));
    }
    if (parts.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    Iterator<Scanned> each = parts.stream().flatMap(Optional::stream).iterator();
    Scanned whole = each.next();
    each.forEachRemaining(whole::then);
    return Optional.of(whole);
  }

  /** As another task has it. */
  private static Scanned sent(FlowScan scan, Scanned scanned) {
    return ScannedBytes.read(scan, ScannedBytes.of(new ScannedPiece(1, scanned))).scanned();
  }

  private static ByteArrayInputStream bytes(String file, long offset) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return new ByteArrayInputStream(bytes, (int) offset, bytes.length);
  }

  private static List<String> rows(Scanned scanned) {
    List<String> rows = new ArrayList<>();
    new ScannedRows(SCAN, "f.csv").of(scanned).forEachRemaining(row -> rows.add(row.toString()));
    return rows;
  }
}
