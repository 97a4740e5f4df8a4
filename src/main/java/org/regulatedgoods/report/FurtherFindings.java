package org.regulatedgoods.report;

import java.util.List;
import org.regulatedgoods.robustness.PlaceboTest;
import org.regulatedgoods.robustness.PooledGood;
import org.regulatedgoods.robustness.PooledHypothesis;
import org.regulatedgoods.robustness.PredictionScore;
import org.regulatedgoods.robustness.SpatialDependence;

/** What the checks gave that no verdict weighs; empty lists where one was not asked for. */
public record FurtherFindings(
    List<PlaceboTest> placebos,
    List<SpatialDependence> dependence,
    List<PredictionScore> predictions,
    List<PooledHypothesis> pooled,
    List<PooledGood> goods) {

  /** No check was made. */
  public static final FurtherFindings NONE =
      new FurtherFindings(List.of(), List.of(), List.of(), List.of(), List.of());

  public FurtherFindings {
    placebos = List.copyOf(placebos);
    dependence = List.copyOf(dependence);
    predictions = List.copyOf(predictions);
    pooled = List.copyOf(pooled);
    goods = List.copyOf(goods);
  }
}
