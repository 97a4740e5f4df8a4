package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.robustness.AdjustedTest;
import org.regulatedgoods.robustness.Confoundedness;
import org.regulatedgoods.robustness.ConfounderBound;
import org.regulatedgoods.robustness.CurveChoice;
import org.regulatedgoods.robustness.CurvePoint;
import org.regulatedgoods.robustness.CurveSummary;
import org.regulatedgoods.robustness.ImputedTerm;
import org.regulatedgoods.robustness.LeftOut;
import org.regulatedgoods.robustness.PlaceboTest;
import org.regulatedgoods.robustness.PooledGood;
import org.regulatedgoods.robustness.PooledHypothesis;
import org.regulatedgoods.robustness.PredictionScore;
import org.regulatedgoods.robustness.SpatialDependence;

class ColumnGlossaryTest {

  private static final Map<String, Class<? extends Record>> CHECKS =
      Map.ofEntries(
          Map.entry(Tables.LEFT_OUT, LeftOut.class),
          Map.entry(Tables.CURVES, CurveSummary.class),
          Map.entry(Tables.CURVE_POINTS, CurvePoint.class),
          Map.entry(Tables.CURVE_CHOICES, CurveChoice.class),
          Map.entry(Tables.SENSITIVITY, Confoundedness.class),
          Map.entry(Tables.CONFOUNDER_BOUNDS, ConfounderBound.class),
          Map.entry(Tables.ADJUSTED_TESTS, AdjustedTest.class),
          Map.entry(Tables.IMPUTED, ImputedTerm.class),
          Map.entry(Tables.PLACEBOS, PlaceboTest.class),
          Map.entry(Tables.DEPENDENCE, SpatialDependence.class),
          Map.entry(Tables.OUT_OF_SAMPLE, PredictionScore.class),
          Map.entry(Tables.POOLED_HYPOTHESES, PooledHypothesis.class),
          Map.entry(Tables.POOLED_GOODS, PooledGood.class));

  @Test
  void everyColumnOfEveryTableOfTheChecksIsDescribed() {
    ColumnGlossary glossary = new ColumnGlossary();
    assertThat(CHECKS.keySet()).containsExactlyInAnyOrderElementsOf(Tables.OF_CHECKS);
    CHECKS.forEach(
        (table, type) -> {
          assertThat(glossary.title(table)).isNotEqualTo(table);
          for (String column : new RecordTable<>(type).schema().fieldNames()) {
            assertThat(glossary.column(table, column)).as(table + "." + column).isPresent();
          }
        });
  }
}
