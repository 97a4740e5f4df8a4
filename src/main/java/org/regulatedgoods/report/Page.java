package org.regulatedgoods.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regulatedgoods.hypothesis.Verdict.Finding;

/** What the templates are given: findings put into words and rounded, by the names they use. */
final class Page {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** How often something was found. */
  record Tally(String finding, long count) {}

  /** The ledger at one stage, with what its stages' subjects are. */
  record Stage(String name, String title, String subject, List<Account> accounts) {}

  private final Findings findings;

  Page(Findings findings) {
    this.findings = findings;
  }

  Map<String, Object> model(Figures figures) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("about", findings.about());
    model.put("published", DAY.format(findings.about().published()));
    model.put("level", level());
    model.put("tally", tally());
    model.put("goods", findings.goods());
    model.put("verdictRows", VerdictText.of(findings));
    model.put("groups", VerdictGroup.of(VerdictText.of(findings)));
    model.put("signs", SignMatrix.of(findings));
    model.put("claimFigures", figures.claims());
    model.put("tables", RegressionTable.coefficients(findings));
    model.put("effects", RegressionTable.effects(findings));
    model.put("tests", TestText.of(findings));
    model.put("estimates", GoodEstimates.of(findings, figures));
    model.put("robustness", RobustnessText.of(findings));
    model.put("robustnessFigures", figures.robustness());
    model.put("regimes", RegimeText.of(findings));
    model.put("regimeFigures", figures.regimes());
    model.put("regions", RegionPatterns.of(findings));
    model.put("surveys", SurveyText.of(findings));
    model.put("coverageFigure", figures.coverage());
    model.put("coverage", CoverageText.of(findings));
    model.put("methods", Methods.of(findings));
    model.put("provenance", SourceText.of(findings));
    model.put("upkeep", UpkeepText.of(findings));
    putLedger(model);
    return model;
  }

  private void putLedger(Map<String, Object> model) {
    List<Account> accounts = Account.of(findings);
    model.put("ledger", stages(accounts));
    model.put("accounts", accounts.size());
    model.put(
        "problems", accounts.stream().map(Account::problem).flatMap(Optional::stream).toList());
  }

  /** In the order of the flow; a stage that no row went through is left out. */
  private static List<Stage> stages(List<Account> accounts) {
    return Stream.of(
            stage("ingest", "From raw files to tidy rows", "Source", accounts),
            stage("scale", "From officials' answers to scores", "Survey", accounts),
            stage("use", "From tidy rows to those that features look at", "Source", accounts),
            stage("features", "From tidy rows to the country-year table", "Table", accounts),
            stage(
                "predict",
                "From the country-year table to what the theory predicts",
                "Preference",
                accounts),
            stage(
                "theory",
                "From the country-year table to the theory's weights",
                "Preference",
                accounts),
            stage("years", "From the country-year table to each model's years", "Model", accounts),
            stage("fit", "From each model's years to its estimates", "Model", accounts))
        .filter(stage -> !stage.accounts().isEmpty())
        .toList();
  }

  private static Stage stage(String name, String title, String subject, List<Account> accounts) {
    return new Stage(name, title, subject, Account.at(name, accounts));
  }

  private List<Tally> tally() {
    return Arrays.stream(Finding.values())
        .map(
            finding ->
                new Tally(
                    finding.toString(),
                    findings.verdicts().stream().filter(row -> row.finding() == finding).count()))
        .toList();
  }

  /** The level of the intervals; where the models differ, all of theirs. */
  private String level() {
    String levels =
        findings.models().stream()
            .flatMap(model -> model.fit().stream())
            .map(fit -> Rounded.level(fit.confidence()))
            .distinct()
            .collect(Collectors.joining(" or "));
    return levels.isEmpty() ? "Confidence" : levels;
  }
}
