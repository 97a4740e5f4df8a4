package org.regulatedgoods.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.DeclaredSources;

/**
 * A file of each shape, and of each kind of file, that was cut off, renamed, widened, mistyped or
 * saved in another encoding: it is refused with its name, its row and the reason, or read rightly.
 */
class FaultyFilesTest {

  private static final String CONSENT =
      "Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)";
  private static final List<List<String>> CALLS =
      List.of(
          List.of("rcid", "session", "date", "unres", "short"),
          List.of("1", "61", "2006-12-06", "R/61/89", "Arms"));

  @TempDir Path root;

  /**
   * A whole table and where it is hurt.
   *
   * @param source a source of conf/ that reads it
   * @param key the file of the source that it is
   * @param kind the ending of the file's name
   * @param hurt the place of the column that is renamed, and that gets a bad cell in the last row
   */
  record Sample(String source, String key, String kind, int hurt, List<List<String>> table) {

    String file() {
      return "file." + kind;
    }

    /** The line of the last row. */
    int last() {
      return table.size();
    }

    boolean isWorkbook() {
      return kind.startsWith("xls");
    }

    /** The cells of a survey may be personal: no message tells them. */
    boolean isSurvey() {
      return key.equals("officials");
    }

    Sample with(int row, int column, String cell) {
      List<List<String>> changed = new ArrayList<>(table);
      List<String> cells = new ArrayList<>(table.get(row));
      cells.set(column, cell);
      changed.set(row, cells);
      return new Sample(source, key, kind, hurt, changed);
    }

    /** A column more, with letters beyond ASCII. */
    Sample widened() {
      List<List<String>> wide = new ArrayList<>();
      for (List<String> row : table) {
        List<String> cells = new ArrayList<>(row);
        cells.add("é");
        wide.add(cells);
      }
      return new Sample(source, key, kind, hurt, wide);
    }

    @Override
    public String toString() {
      return key + " in " + file();
    }
  }

  static Stream<Sample> samples() {
    List<List<String>> panel =
        List.of(
            cells("bmr_country,bmr_ccode,year,democracy,democracy_femalesuffrage"),
            cells("FRANCE,220,2000,1,1"),
            cells("FRANCE,220,2001,1,0"));
    List<List<String>> votes =
        List.of(cells("rcid,country,vote"), cells("1,France,yes"), cells("1,Japan,no"));
    return Stream.of(
        new Sample("bmr", "bmr", "csv", 3, panel),
        new Sample("bmr", "bmr", "csv.gz", 3, panel),
        new Sample("bmr", "bmr", "xlsx", 3, panel),
        new Sample("bmr", "bmr", "xls", 3, panel),
        sample(
            "oda-gni",
            3,
            cells("Series Code,Country Code,Time,Value"),
            cells("DC.ODA.TOTL.GN.ZS,FRA,2000,0.3"),
            cells("DC.ODA.TOTL.GN.ZS,FRA,2001,0.4")),
        sample(
            "baci",
            4,
            cells("t,i,j,k,v,q"),
            cells("2000,251,842,930200,1.5,2"),
            cells("2000,251,842,930320,2.5,3")),
        new Sample("un-votes", "un-votes", "csv", 2, votes),
        new Sample("un-votes", "un-votes.roll-calls", "csv", 2, CALLS),
        sample(
            "mine-ban",
            2,
            List.of("Participant", "Signature", CONSENT),
            cells("France,3 Dec 1997,23 Jul 1998"),
            cells("Japan,3 Dec 1997,30 Aug 1998 A")),
        sample(
            "officials",
            9,
            cells("respondent,iso3,i01,i02,i03,i04,i05,i06,i07,i08,i09,i10,i11,i12"),
            cells("R1,FRA,1,2,3,4,5,1,2,3,4,5,1,2"),
            cells("R2,JPN,1,2,3,4,5,1,2,3,4,5,1,9")));
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }

  private static Sample sample(
      String source, int hurt, List<String> header, List<String> first, List<String> last) {
    return new Sample(source, source, "csv", hurt, List.of(header, first, last));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aFileThatBreaksOffIsRefused(Sample sample) throws IOException {
    byte[] whole = bytes(sample, UTF_8);
    int length =
        switch (sample.kind()) {
          case "csv" -> new String(whole, UTF_8).lastIndexOf(',');
          case "csv.gz" -> whole.length - 5;
          default -> whole.length / 2;
        };
    assertThat(problems(sample, Arrays.copyOf(whole, length)))
        .singleElement()
        .asString()
        .startsWith(sample.file() + ":" + lineOfTheBreak(sample))
        .containsAnyOf(
            "cells and the header", "breaks off or is damaged", "not a whole Excel workbook");
  }

  /** What packs the rows lacks its end, which is looked for after the last of them. */
  private static String lineOfTheBreak(Sample sample) {
    return switch (sample.kind()) {
      case "csv" -> String.valueOf(sample.last());
      case "csv.gz" -> String.valueOf(sample.last() + 1);
      default -> "";
    };
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aColumnOfAnotherNameIsRefusedWithTheNamesThereAre(Sample sample) throws IOException {
    String name = sample.table().get(0).get(sample.hurt());
    assertThat(problems(sample, bytes(sample.with(0, sample.hurt(), "other"), UTF_8)))
        .singleElement()
        .asString()
        .startsWith(sample.file() + ":1: " + name)
        .contains("the header has no such column; ")
        .contains(sample.isSurvey() ? "what it has is withheld" : "it has ")
        .matches(told -> told.contains("other") != sample.isSurvey());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aColumnMoreChangesNothing(Sample sample) throws IOException {
    List<String> plain = read(sample, bytes(sample, UTF_8));
    assertThat(plain).isNotEmpty();
    assertThat(read(sample, bytes(sample.widened(), UTF_8))).isEqualTo(plain);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aCellThatIsNotWhatItsColumnHoldsIsRefusedWithItsRow(Sample sample) throws IOException {
    Sample hurt = sample.with(sample.last() - 1, sample.hurt(), "1,5x");
    assertThat(problems(sample, bytes(hurt, UTF_8)))
        .singleElement()
        .asString()
        .startsWith(
            sample.file() + ":" + sample.last() + ": " + sample.table().get(0).get(sample.hurt()))
        .contains(" = " + (sample.isSurvey() ? "(withheld)" : "1,5x") + ": not a");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void anotherEncodingIsRefusedThoughItsLettersStandInAColumnThatIsNotRead(Sample sample)
      throws IOException {
    byte[] wrong =
        sample.isWorkbook()
            ? delimited(sample.widened()).getBytes(UTF_8)
            : bytes(sample.widened(), ISO_8859_1);
    assertThat(problems(sample, wrong))
        .singleElement()
        .asString()
        .startsWith(sample.file() + ":1")
        .contains(
            sample.isWorkbook()
                ? "not a whole Excel workbook"
                : "a byte of this line is not UTF-8");
  }

  private RawFolder folder(Sample sample, byte[] bytes) throws IOException {
    Files.write(root.resolve(sample.file()), bytes);
    RawFolder folder =
        new RawFolder(root)
            .with("calls", CALLS.stream().map(FaultyFilesTest::line).toArray(String[]::new))
            .with("votes", "rcid,country,vote", "1,France,yes")
            .placing("un-votes", "votes")
            .placing("un-votes.roll-calls", "calls");
    return folder.placing(sample.key(), sample.file());
  }

  private static Source source(Sample sample) {
    return sample.source().equals("officials")
        ? RawFolder.shipped("officials")
        : DeclaredSources.of(sample.source());
  }

  private List<String> problems(Sample sample, byte[] bytes) throws IOException {
    return folder(sample, bytes).problems(source(sample));
  }

  private List<String> read(Sample sample, byte[] bytes) throws IOException {
    return folder(sample, bytes).read(source(sample)).kept();
  }

  private static byte[] bytes(Sample sample, Charset charset) throws IOException {
    return switch (sample.kind()) {
      case "csv" -> delimited(sample).getBytes(charset);
      case "csv.gz" -> packed(delimited(sample).getBytes(charset));
      case "xlsx" -> xlsx(sample.table());
      default -> xls(sample.table());
    };
  }

  private static String delimited(Sample sample) {
    return sample.table().stream().map(row -> line(row) + "\n").collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
        .collect(Collectors.joining(","));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] xlsx(List<List<String>> table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Only");
      for (int r = 0; r < table.size(); r++) {
        for (int c = 0; c < table.get(r).size(); c++) {
          sheet.value(r, c, table.get(r).get(c));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] xls(List<List<String>> table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Only");
      for (int r = 0; r < table.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < table.get(r).size(); c++) {
          row.createCell(c).setCellValue(table.get(r).get(c));
        }
      }
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }
}
