package org.regulatedgoods.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.power.PowerLine;
import org.regulatedgoods.power.PowerPlan;
import org.regulatedgoods.power.SurveyDesign;

/** Writes what simulated surveys would have found: a page, Markdown, a figure and a table. */
public final class PowerWriter {

  private static final List<String> HEADER =
      List.of(
          ("synthetic good seed worlds governments alpha varied respondents effect items officials"
                  + " silence hypothesis term expected true power power_error rejected type_i"
                  + " coverage bias error stated_error type_s type_m detectable fitted")
              .split(" ", -1));

  private PowerWriter() {}

  /**
   * Writes into the directory, which is made where it is missing. The same findings give the same
   * bytes.
   *
   * @return the files, {@code power.html} first
   */
  public static List<Path> write(PowerFindings findings, Path directory) throws IOException {
    Files.createDirectories(directory);
    Optional<Figure> figure = PowerFigure.of(findings);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("about", findings.about());
    model.put("introduction", PowerText.introduction(findings));
    model.put("tables", PowerText.tables(findings));
    model.put("claims", PowerText.tested(findings));
    model.put("figure", figure);
    Templates templates = new Templates();
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, String> page :
        Map.of("power.html", "power.ftlh", "power.md", "power.md.ftl").entrySet()) {
      Path file = directory.resolve(page.getKey());
      written.add(Files.writeString(file, templates.text(page.getValue(), model)));
    }
    written.sort(null);
    if (figure.isPresent()) {
      written.addAll(figure.get().write(directory));
    }
    written.add(table(findings, directory.resolve("power.csv")));
    return written;
  }

  private static Path table(PowerFindings findings, Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
      csv.writeRecord(HEADER);
      for (PowerLine line : findings.lines()) {
        csv.writeRecord(cells(findings.plan(), line));
      }
    }
    return file;
  }

  private static List<String> cells(PowerPlan plan, PowerLine line) {
    SurveyDesign design = line.cell().design();
    return CsvTable.cells(
        true,
        plan.good(),
        plan.seed(),
        line.worlds(),
        plan.governments(),
        plan.alpha(),
        line.cell().factor().name().toLowerCase(Locale.ROOT),
        design.respondents(),
        design.effect(),
        design.items(),
        design.officials(),
        design.silence(),
        line.claim().id(),
        line.claim().tested(),
        line.claim().expected().toString(),
        line.truth(),
        line.power(),
        line.powerError(),
        line.rejected(),
        line.typeOne(),
        line.coverage(),
        line.bias(),
        line.error(),
        line.statedError(),
        line.typeS(),
        line.typeM(),
        line.detectable(),
        line.fitted());
  }
}
