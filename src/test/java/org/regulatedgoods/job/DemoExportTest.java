package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.Installed;

/** What the demonstration gives to other programs. */
class DemoExportTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/export");

  @Test
  void theDataPackageDescribesEveryExportedFileAndEveryColumn() throws IOException {
    new ExportCheck(DemoRelease.directory()).everyResourceIsAsDescribed();
    ColumnGlossary glossary = new ColumnGlossary();
    for (String table :
        List.of(
            Tables.VERDICTS,
            Tables.COEFFICIENTS,
            Tables.EFFECTS,
            Tables.MODELS,
            Tables.LEDGER,
            Tables.REJECTED,
            Tables.FILES)) {
      assertThat(DemoRelease.table(table).columns())
          .as("columns of " + table + " that columns.csv describes")
          .allMatch(column -> glossary.column(table, column).isPresent());
    }
  }

  @Test
  void rReadsTheExportAndFindsTheNumbersOfTheCodebook() {
    StudyRun demo = DemoRelease.run();
    assertThat(Installed.r(DemoRelease.directory(), SCRIPTS.resolve("codebook.R")))
        .contains(
            "checked " + 3 * demo.context().study().features().size() + " features of 3 goods");
  }

  @Test
  void pandasReadsTheExportWithItsTypesAndLabels() throws IOException {
    long tables =
        DemoRelease.files(DemoRelease.directory().resolve("tables")).stream()
            .filter(file -> file.endsWith(".csv"))
            .count();
    assertThat(tables).isGreaterThan(10);
    assertThat(Installed.pandas(DemoRelease.directory(), SCRIPTS.resolve("loaded.py")))
        .contains("loaded " + tables + " tables");
  }
}
