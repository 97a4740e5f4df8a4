package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Estimates a model on a table: listwise deletion with counts, the checks of estimability, the fit,
 * and one aggregation at the estimate for the inference.
 *
 * <p>A table of few rows is held by the driver in an order of its own and answered by the kernel,
 * so that neither row order nor partitioning moves a single bit. {@link SpreadInference} fits the
 * others by MLlib, and sums over rows are taken where the rows are, in the order of the partitions.
 */
public final class Estimator {
  private static final long HELD_AT_MOST = 20_000;

  /** What the kernel alone can answer is brought to the driver up to this. */
  private static final long HELD_AT_NEED = 500_000;

  /** Of more than twice as many rows MLlib fits about as many. */
  private static final long START = 5_000;

  private final long heldAtMost;
  private final long start;

  public Estimator() {
    this(HELD_AT_MOST, START);
  }

  /**
   * An estimator of other sizes.
   *
   * @param heldAtMost tables of more rows stay on the workers
   * @param start the rows from which MLlib's start is taken where there are more than twice as many
   */
  Estimator(long heldAtMost, long start) {
    this.heldAtMost = heldAtMost;
    this.start = start;
  }

  /**
   * Estimates one model.
   *
   * @param keyColumns name the rows that are dropped, as in state and year
   * @throws IllegalArgumentException when the table lacks a declared column or it is not a number
   */
  public Estimate estimate(Dataset<Row> rows, GlmSpec spec, List<String> keyColumns) {
    new TableCheck(spec, rows).requireColumns(keyColumns);
    DesignPlan plan = DesignPlan.of(spec.terms());
    try (JobLabel label = JobLabel.of(rows.sparkSession(), "Estimate " + spec.id());
        Frame frame = Frame.of(rows, spec, plan, keyColumns)) {
      label.step("listwise deletion");
      SampleFlow flow = frame.flow();
      List<String> strays = frame.undeclaredLevels();
      if (flow.rowsUsed() == 0 || !strays.isEmpty()) {
        return new NotEstimable(spec, withNoRows(flow, strays), flow);
      }
      if (!spec.isSpreadable() && flow.rowsUsed() > HELD_AT_NEED) {
        return new NotEstimable(spec, List.of(tooMany(spec, flow)), flow);
      }
      label.step("checks, fit and inference on " + flow.rowsUsed() + " rows");
      DesignRows complete = frame.complete(spec.isSpreadable() ? heldAtMost : HELD_AT_NEED);
      return estimate(rows, spec, plan, new Sampled(flow, complete));
    }
  }

  private record Sampled(SampleFlow flow, DesignRows rows) {}

  private Estimate estimate(Dataset<Row> table, GlmSpec spec, DesignPlan plan, Sampled sampled) {
    DesignRows rows = sampled.rows();
    OutcomeRule rule = OutcomeRule.of(spec.family());
    Moments moments = rows.run(() -> new Moments(plan, rule));
    Estimability checked = Estimability.of(spec, plan, moments, rows);
    if (!checked.reasons().isEmpty()) {
      return new NotEstimable(spec, checked.reasons(), sampled.flow());
    }
    if (rows instanceof DesignRows.Held held) {
      return new LocalInference(spec, plan, moments, new LocalInference.Checked(checked, held))
          .estimate(sampled.flow());
    }
    return new SpreadInference(spec, plan, moments, checked, (DesignRows.Spread) rows)
        .estimate(table.sparkSession(), start, sampled.flow());
  }

  private static String tooMany(GlmSpec spec, SampleFlow flow) {
    return ("%d rows are more than the %d that the driver takes, and MLlib has no %s with %s and what"
            + " the model declares beside them")
        .formatted(flow.rowsUsed(), HELD_AT_NEED, spec.family(), spec.covariance());
  }

  private static List<String> withNoRows(SampleFlow flow, List<String> strays) {
    List<String> reasons = new ArrayList<>(strays);
    if (flow.rowsUsed() == 0) {
      reasons.add(0, "none of the %d rows is complete".formatted(flow.rowsIn()));
    }
    return reasons;
  }
}
