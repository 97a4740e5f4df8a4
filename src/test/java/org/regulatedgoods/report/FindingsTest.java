package org.regulatedgoods.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;

class FindingsTest {

  @Test
  void aLineOfAnUnknownModelIsRefused() {
    Findings all = Examples.real();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Findings(
                    all.about(),
                    Map.of(),
                    all.verdicts(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Upkeep.NONE,
                    List.of(),
                    RobustnessFindings.NONE))
        .withMessageContaining("a verdict on H1 is of the model survey-index-ols");
  }

  @Test
  void aModelHasAFitOrReasonsForNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ModelFit(
                    "m", "M", "g", "y", "Y", "ols", List.of(), Optional.empty(), List.of(), 0, 0))
        .withMessageContaining("reasons");
  }

  @Test
  void theStatusesOfAYearCountEveryState() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureCoverage.Year(2000, 10, Map.of(CellStatus.OBSERVED, 9)))
        .withMessage("of the 10 states of 2000 the statuses count 9");
  }

  @Test
  void aStatusIsReadAsItIsWrittenInTheTable() {
    assertThat(CellStatus.of("mirror-zero")).isEqualTo(CellStatus.MIRROR_ZERO);
  }

  @Test
  void aModelThatUsedOtherRowsThanTheLedgerCountsIsFound() {
    List<LedgerEntry> ledger =
        List.of(
            Examples.entry("fit", ExampleEstimates.SURVEY, LedgerEntry.READ, "", 193),
            Examples.entry("fit", ExampleEstimates.SURVEY, LedgerEntry.LOST, "no answer", 70),
            Examples.entry("fit", ExampleEstimates.SURVEY, LedgerEntry.KEPT, "", 123));

    assertThat(Account.of(Examples.withLedger(Examples.real(), ledger)))
        .singleElement()
        .extracting(account -> account.problem().orElseThrow())
        .isEqualTo(
            "fit of survey-index-ols: the ledger counts 193 rows in and 123 kept, the tables 193"
                + " and 118");
  }
}
