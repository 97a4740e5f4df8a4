package org.regulatedgoods.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regulatedgoods.country.State;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.report.About;
import org.regulatedgoods.report.Findings;
import org.regulatedgoods.report.RegionScore;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Study;

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
    return new Findings(
        about,
        states(),
        estimates.verdicts(),
        estimates.models(),
        estimates.coefficients(Tables.COEFFICIENTS),
        estimates.coefficients(Tables.EFFECTS),
        estimates.tests(),
        regions(),
        new RegimeReader(lake).regimes(),
        new CoverageReader(study, lake).coverage(),
        ledger,
        provenance.provenance(ledger),
        new UpkeepReader(lake, about.release()).upkeep(),
        new SurveyReader(context, lake).surveys(),
        new RobustnessReader(context, lake).robustness());
  }

  private Map<String, String> states() {
    Map<String, String> names = new TreeMap<>();
    for (State state : context.registry().states()) {
      names.put(state.id(), state.name());
    }
    return names;
  }

  private List<RegionScore> regions() {
    String countryYears = Tables.countryYear(study.goods().get(0).id());
    return RegionPattern.of(study)
        .filter(pattern -> lake.has(countryYears) && pattern.isIn(lake.table(countryYears)))
        .map(pattern -> pattern.scores(lake.table(countryYears)))
        .orElse(List.of())
        .stream()
        .filter(region -> region.states() >= fewest())
        .toList();
  }

  /** A region of fewer governments could show what a single one said. */
  private int fewest() {
    return study.sources().stream()
        .map(Source::read)
        .filter(Responses.class::isInstance)
        .mapToInt(read -> ((Responses) read).minimumRespondents())
        .max()
        .orElse(1);
  }
}
