package org.regulatedgoods.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.power.Plans;
import org.regulatedgoods.power.PowerLine;
import org.regulatedgoods.power.PowerPlan;

class PowerReportTest {

  @TempDir static Path directory;
  private static PowerFindings findings;
  private static List<Path> written;

  @BeforeAll
  static void writeAPlan() throws IOException {
    PowerPlan plan =
        Plans.withNothing(
            Plans.of(
                "small-arms",
                60,
                Plans.BASE,
                Plans.BASE.withRespondents(40),
                Plans.BASE.withRespondents(192)));
    findings = new PowerFindings(plan, Plans.lines(plan), "test");
    written = PowerWriter.write(findings, directory);
  }

  @Test
  void thePageTheFigureAndTheTablesAreWritten() {
    assertThat(written)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("power.html", "power.md", "power-by-n.svg", "power-by-n.pdf", "power.csv");
  }

  @Test
  void thePageAndTheFigureAreWellFormedAndSayThatAllIsSimulated() throws Exception {
    String page = Files.readString(written.get(0));
    String figure = Files.readString(written.get(2));
    Markup.read(written.get(0));
    Markup.read(written.get(2));
    assertThat(page)
        .contains("Simulated worlds", "Power by the number of governments", "Type I by");
    assertThat(figure).contains("SYNTHETIC DATA", "governments that answer", "H6 consumers");
    assertThat(Files.readString(written.get(1))).contains("SIMULATED WORLDS");
  }

  @Test
  void theTableHasEveryNumberUnrounded() throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(written.get(4))) {
      List<NamedCsvRecord> all = rows.stream().toList();
      assertThat(all).hasSize(3 * 9);
      for (int i = 0; i < all.size(); i++) {
        PowerLine line = findings.lines().get(i);
        NamedCsvRecord row = all.get(i);
        assertThat(row.getField("synthetic")).isEqualTo("true");
        assertThat(row.getField("hypothesis")).isEqualTo(line.claim().id());
        assertThat(Double.parseDouble(row.getField("power"))).isEqualTo(line.power());
        assertThat(Double.parseDouble(row.getField("bias"))).isEqualTo(line.bias().getAsDouble());
        assertThat(Double.parseDouble(row.getField("detectable")))
            .isEqualTo(line.detectable().getAsDouble());
        assertThat(Double.parseDouble(row.getField("type_i")))
            .isEqualTo(line.typeOne().getAsDouble());
      }
    }
  }

  @Test
  void aTerminalIsGivenPlainAlignedLines() {
    List<String> lines = PowerLines.of(findings);
    assertThat(lines.get(0)).startsWith("SIMULATED WORLDS");
    assertThat(lines).allMatch(line -> line.length() < 110 && line.chars().allMatch(c -> c < 128));
    assertThat(lines).anySatisfy(line -> assertThat(line).contains("N = 40  N = 118  N = 192"));
  }

  @Test
  void theSameFindingsGiveTheSameBytes(@TempDir Path other) throws IOException {
    List<Path> again = PowerWriter.write(findings, other);
    for (int i = 0; i < again.size(); i++) {
      assertThat(again.get(i)).hasSameBinaryContentAs(written.get(i));
    }
  }
}
