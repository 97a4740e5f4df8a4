package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;

/** All that the page shows, and what it rounds, as tables for programs. */
final class CsvTables {

  private static final String ESTIMATE =
      "estimate std.error statistic df p.value conf.low conf.high";

  private final Findings findings;

  CsvTables(Findings findings) {
    this.findings = findings;
  }

  List<CsvTable> all() {
    return List.of(
        table(
            "verdicts",
            "hypothesis title good model role expected predicted finding reason term "
                + ESTIMATE
                + " n covariance",
            rows(findings.verdicts(), CsvTables::verdict)),
        lines("coefficients", findings.coefficients()),
        lines("effects", findings.effects()),
        TestText.csv(findings.tests()),
        table(
            "models",
            "model title good outcome outcome_title estimator estimated reasons n parameters"
                + " df_residual log_likelihood aic r_squared adjusted_r_squared mcfadden dispersion clusters"
                + " covariance small_sample_rule confidence cautions dropped rows_in rows_used",
            rows(findings.models(), CsvTables::model)),
        table(
            "regions",
            "survey region expected states mean low high adjusted_states adjusted adjusted_low adjusted_high",
            rows(findings.regions(), CsvTables::region)),
        table(
            "scale",
            "survey subject statistic place value standard_error p_value note",
            surveyRows(SurveyFindings::scale, CsvTables::scale)),
        table(
            "response",
            "survey kind subject answered silent value other standardised standard_error low high"
                + " p_value note",
            surveyRows(SurveyFindings::response, CsvTables::response)),
        new RegimeTables(findings.regimes()).governments(),
        new RegimeTables(findings.regimes()).weights(),
        table("coverage", coverageHeader(), coverage()),
        table(
            "ledger",
            "stage subject outcome reason rows countries",
            rows(findings.ledger(), CsvTables::entry)),
        table(
            "provenance",
            "source producer title version published license citation url note rows_read"
                + " rows_kept file bytes sha256",
            provenance()));
  }

  private static CsvTable table(String name, String header, List<List<String>> rows) {
    return new CsvTable(name, List.of(header.split(" ")), rows);
  }

  private static <T> List<List<String>> rows(List<T> items, Function<T, List<String>> row) {
    return items.stream().map(row).toList();
  }

  private static List<String> verdict(VerdictRow row) {
    List<String> cells =
        CsvTable.cells(
            row.hypothesis(),
            row.title(),
            row.good(),
            row.model(),
            row.role(),
            row.expected(),
            row.predicted(),
            row.finding(),
            row.reason(),
            row.evidence().map(VerdictRow.Tested::term));
    cells.addAll(
        row.evidence()
            .map(tested -> estimate(tested.estimate()))
            .orElse(CsvTable.cells("", "", "", "", "", "", "")));
    cells.addAll(
        CsvTable.cells(
            row.evidence().map(VerdictRow.Tested::n),
            row.evidence().map(VerdictRow.Tested::covariance)));
    return cells;
  }

  private CsvTable lines(String name, List<Coefficient> lines) {
    Function<Coefficient, List<String>> row =
        line -> {
          List<String> cells =
              CsvTable.cells(
                  line.model(),
                  findings.model(line.model()).good(),
                  line.term(),
                  line.role(),
                  line.covariance(),
                  findings.isPrimary(line));
          cells.addAll(estimate(line.estimate()));
          return cells;
        };
    return table(name, "model good term role covariance primary " + ESTIMATE, rows(lines, row));
  }

  private static List<String> estimate(Estimate it) {
    return CsvTable.cells(
        it.estimate(),
        it.standardError(),
        it.statistic(),
        it.df(),
        it.pValue(),
        it.low(),
        it.high());
  }

  private static List<String> model(ModelFit model) {
    List<String> cells =
        CsvTable.cells(
            model.id(),
            model.title(),
            model.good(),
            model.outcome(),
            model.outcomeTitle(),
            model.estimator(),
            model.fit().isPresent(),
            String.join("; ", model.reasons()));
    cells.addAll(model.fit().map(CsvTables::fit).orElse(CsvTable.cells(absent(14))));
    cells.addAll(
        CsvTable.cells(
            model.dropped().stream()
                .map(term -> term.term() + ": " + term.reason())
                .collect(Collectors.joining("; ")),
            model.rowsIn(),
            model.rowsUsed()));
    return cells;
  }

  private static List<String> fit(ModelFit.Fit fit) {
    return CsvTable.cells(
        fit.n(),
        fit.parameters(),
        fit.dfResidual(),
        fit.logLikelihood(),
        fit.aic(),
        fit.rSquared(),
        fit.adjustedRSquared(),
        fit.mcFadden(),
        fit.dispersion(),
        fit.clusters(),
        fit.covariance(),
        fit.smallSampleRule(),
        fit.confidence(),
        String.join("; ", fit.cautions()));
  }

  private static Object[] absent(int cells) {
    Object[] absent = new Object[cells];
    Arrays.fill(absent, "");
    return absent;
  }

  private static List<String> region(RegionScore region) {
    return CsvTable.cells(
        region.survey(),
        region.region(),
        region.expected().name().toLowerCase(Locale.ROOT),
        region.states(),
        region.mean(),
        region.low(),
        region.high(),
        region.adjusted().states(),
        region.adjusted().mean(),
        region.adjusted().low(),
        region.adjusted().high());
  }

  private <T> List<List<String>> surveyRows(
      Function<SurveyFindings, List<T>> lines, BiFunction<SurveyFindings, T, List<String>> row) {
    return findings.surveys().stream()
        .flatMap(survey -> lines.apply(survey).stream().map(line -> row.apply(survey, line)))
        .toList();
  }

  private static List<String> scale(SurveyFindings survey, SurveyFindings.ScaleLine line) {
    return CsvTable.cells(
        survey.survey(),
        line.subject(),
        line.statistic(),
        line.place(),
        CsvTable.number(line.value()),
        CsvTable.number(line.error()),
        CsvTable.number(line.p()),
        line.note());
  }

  private static List<String> response(SurveyFindings survey, SurveyFindings.ResponseLine line) {
    return CsvTable.cells(
        survey.survey(),
        line.kind(),
        line.subject(),
        line.answered(),
        line.silent(),
        CsvTable.number(line.value()),
        CsvTable.number(line.other()),
        CsvTable.number(line.standardised()),
        CsvTable.number(line.error()),
        CsvTable.number(line.low()),
        CsvTable.number(line.high()),
        CsvTable.number(line.p()),
        line.note());
  }

  private static List<String> entry(LedgerEntry entry) {
    return CsvTable.cells(
        entry.stage(),
        entry.subject(),
        entry.outcome(),
        entry.reason(),
        entry.rows(),
        String.join(" ", entry.countries()));
  }

  private static String coverageHeader() {
    return "feature title unit source lag missing year states "
        + Arrays.stream(CellStatus.values())
            .map(status -> status.toString().replace('-', '_'))
            .collect(Collectors.joining(" "));
  }

  private List<List<String>> coverage() {
    List<List<String>> rows = new ArrayList<>();
    for (FeatureCoverage feature : findings.coverage()) {
      for (FeatureCoverage.Year year : feature.years()) {
        List<String> cells =
            CsvTable.cells(
                feature.feature(),
                feature.title(),
                feature.unit(),
                feature.source(),
                feature.lag(),
                feature.missing(),
                year.year(),
                year.states());
        for (CellStatus status : CellStatus.values()) {
          cells.add(String.valueOf(year.count(status)));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  /** A row a file; a source without files has one all the same. */
  private List<List<String>> provenance() {
    List<List<String>> rows = new ArrayList<>();
    for (Provenance source : findings.provenance()) {
      if (source.files().isEmpty()) {
        rows.add(source(source, CsvTable.cells("", "", "")));
      }
      for (Provenance.RawFile file : source.files()) {
        rows.add(source(source, CsvTable.cells(file.name(), file.bytes(), file.sha256())));
      }
    }
    return rows;
  }

  private static List<String> source(Provenance source, List<String> file) {
    List<String> cells =
        CsvTable.cells(
            source.source(),
            source.producer(),
            source.title(),
            source.version(),
            source.published(),
            source.license(),
            source.citation(),
            source.url(),
            source.note(),
            source.rowsRead(),
            source.rowsKept());
    cells.addAll(file);
    return cells;
  }
}
