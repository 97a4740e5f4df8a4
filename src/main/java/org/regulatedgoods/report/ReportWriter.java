package org.regulatedgoods.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the page of a release, and beside it the same numbers as tables and figures. */
public final class ReportWriter {

  /** Files that a template makes; {@code tables.tex} sets the LaTeX tables on their own. */
  private static final List<String> TEMPLATED =
      List.of(
          "report.html",
          "report.md",
          "verdicts.md",
          "coefficients.md",
          "verdicts.tex",
          "coefficients.tex",
          "tables.tex");

  private ReportWriter() {}

  /**
   * Writes into the directory, which is made where it is missing; files of the same names are
   * replaced. The same findings give the same bytes.
   *
   * @return the files written, {@code report.html} first
   */
  public static List<Path> write(Findings findings, Path directory) throws IOException {
    Files.createDirectories(directory);
    List<Path> written = new ArrayList<>();
    Figures figures = Figures.of(findings);
    Map<String, Object> model = new Page(findings).model(figures);
    Templates templates = new Templates();
    for (String file : TEMPLATED) {
      String template = file.endsWith("html") ? file.replace("html", "ftlh") : file + ".ftl";
      written.add(Files.writeString(directory.resolve(file), templates.text(template, model)));
    }
    TextTables regressions = new TextTables(findings);
    written.add(Files.writeString(directory.resolve("regressions.txt"), regressions.text()));
    for (CsvTable table : regressions.csv()) {
      written.add(table.write(findings.about(), directory));
    }
    for (CsvTable table : new CsvTables(findings).all()) {
      written.add(table.write(findings.about(), directory));
    }
    for (CsvTable table : findings.upkeep().tables()) {
      written.add(table.write(findings.about(), directory));
    }
    for (Figure figure : figures.all()) {
      written.addAll(figure.write(directory));
    }
    return written;
  }
}
