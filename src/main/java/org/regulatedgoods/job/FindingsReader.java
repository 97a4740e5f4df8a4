package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.country.State;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.report.About;
import org.regulatedgoods.report.Findings;
import org.regulatedgoods.report.RegionScore;
import org.regulatedgoods.report.RegionScore.Adjusted;
import org.regulatedgoods.report.SurveyFindings;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.survey.NonResponse;

/** Reads what the report shows from the tables. */
final class FindingsReader {

  private final JobContext context;
  private final Study study;
  private final ReleaseReader lake;

  FindingsReader(JobContext context, ReleaseReader lake) {
    this.context = context;
    this.study = context.study();
    this.lake = lake;
  }

  Findings findings(About about) {
    EstimatesReader estimates = new EstimatesReader(study, lake);
    ProvenanceReader provenance = new ProvenanceReader(study, lake);
    List<LedgerEntry> ledger = provenance.ledger();
    List<SurveyFindings> surveys = new SurveyReader(context, lake).surveys();
    return new Findings(
        about,
        states(),
        estimates.verdicts(),
        estimates.models(),
        estimates.coefficients(Tables.COEFFICIENTS),
        estimates.coefficients(Tables.EFFECTS),
        estimates.tests(),
        regions(surveys),
        new RegimeReader(lake).regimes(),
        new CoverageReader(study, lake).coverage(),
        ledger,
        provenance.provenance(ledger),
        new UpkeepReader(lake, about.release()).upkeep(),
        surveys,
        new RobustnessReader(context, lake).robustness());
  }

  private Map<String, String> states() {
    Map<String, String> names = new TreeMap<>();
    for (State state : context.registry().states()) {
      names.put(state.id(), state.name());
    }
    return names;
  }

  private List<RegionScore> regions(List<SurveyFindings> surveys) {
    List<RegionScore> regions = new ArrayList<>();
    for (SurveyFindings survey : surveys) {
      Responses declared = (Responses) study.source(survey.survey()).orElseThrow().read();
      String countryYears = Tables.countryYear(declared.fieldwork().good());
      RegionPattern.of(study, survey.survey())
          .filter(pattern -> lake.has(countryYears) && pattern.isIn(lake.table(countryYears)))
          .map(pattern -> pattern.scores(shown(countryYears), adjusted(survey)))
          .orElse(List.of())
          .stream()
          // A region of fewer governments could show what a single one said.
          .filter(region -> region.states() >= declared.minimumRespondents())
          .forEach(regions::add);
    }
    return regions;
  }

  /** Without the values that are kept back, which a mean and its other parts would tell. */
  private Dataset<Row> shown(String countryYears) {
    return new Suppression(study, context.registry(), lake)
        .withoutValues(countryYears, lake.table(countryYears));
  }

  private static Map<String, Adjusted> adjusted(SurveyFindings survey) {
    Map<String, Adjusted> adjusted = new HashMap<>();
    for (SurveyFindings.ResponseLine line : survey.response()) {
      if (line.kind().equals("region") && line.note().equals(NonResponse.WEIGHTED)) {
        adjusted.put(
            line.subject(), new Adjusted(line.answered(), line.value(), line.low(), line.high()));
      }
    }
    return adjusted;
  }
}
