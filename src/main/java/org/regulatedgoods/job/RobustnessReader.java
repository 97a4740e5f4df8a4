package org.regulatedgoods.job;

import java.util.List;
import org.regulatedgoods.report.FurtherFindings;
import org.regulatedgoods.report.RobustnessFindings;
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

/** Reads what the checks gave from the tables, for the report. */
record RobustnessReader(JobContext context, ReleaseReader lake) {

  RobustnessFindings robustness() {
    return new RobustnessFindings(
        context.study().robustness(),
        leftOut(),
        new RobustnessFindings.Curves(
            read(Tables.CURVES, CurveSummary.class),
            read(Tables.CURVE_POINTS, CurvePoint.class),
            read(Tables.CURVE_CHOICES, CurveChoice.class)),
        read(Tables.SENSITIVITY, Confoundedness.class),
        read(Tables.CONFOUNDER_BOUNDS, ConfounderBound.class),
        read(Tables.ADJUSTED_TESTS, AdjustedTest.class),
        read(Tables.IMPUTED, ImputedTerm.class),
        new FurtherFindings(
            read(Tables.PLACEBOS, PlaceboTest.class),
            read(Tables.DEPENDENCE, SpatialDependence.class),
            read(Tables.OUT_OF_SAMPLE, PredictionScore.class),
            read(Tables.POOLED_HYPOTHESES, PooledHypothesis.class),
            read(Tables.POOLED_GOODS, PooledGood.class)));
  }

  private List<LeftOut> leftOut() {
    return lake.has(Tables.LEFT_OUT)
        ? new RecordTable<>(LeftOut.class)
            .read(
                new Suppression(context.study(), context.registry(), lake)
                    .of(Tables.LEFT_OUT, lake.table(Tables.LEFT_OUT)))
        : List.of();
  }

  private <T extends Record> List<T> read(String table, Class<T> type) {
    return lake.has(table) ? new RecordTable<>(type).read(lake.table(table)) : List.of();
  }
}
