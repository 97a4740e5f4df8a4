package org.regulatedgoods.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.power.CalibrationBlock;
import org.regulatedgoods.power.CalibrationPlan;
import org.regulatedgoods.power.PowerLine;
import org.regulatedgoods.power.PowerPlan;
import org.regulatedgoods.power.ScaleBlock;
import org.regulatedgoods.power.ScalePlan;
import org.regulatedgoods.power.WorldBlock;
import org.regulatedgoods.report.CalibrationLines;
import org.regulatedgoods.report.PowerFindings;
import org.regulatedgoods.report.PowerLines;
import org.regulatedgoods.report.PowerWriter;

/** Draws the worlds of a plan as Spark tasks and tells what surveys of them would find. */
public final class EstimatePower {

  /** Worlds a block: some twenty milliseconds, and many blocks a processor. */
  static final int BLOCK = 50;

  /** For each processor: so that none waits long for another at the end; each task costs some. */
  private static final int TASKS = 5;

  private final JobContext context;

  public EstimatePower(JobContext context) {
    this.context = context;
  }

  /** Prints what was found, and writes it as a page, Markdown, a figure and a table. */
  public void run(PowerPlan plan, Path directory) {
    SparkSession spark = context.spark();
    int processors = spark.sparkContext().defaultParallelism();
    List<WorldBlock> blocks = plan.blocks(BLOCK);
    Instant begun = context.clock().instant();
    List<WorldBlock.Tallied> tallied =
        context
            .progress()
            .step("power", plan.good(), () -> tallied(blocks, spark, TASKS * processors));
    Duration taken = Duration.between(begun, context.clock().instant());
    List<PowerLine> lines = plan.lines(blocks, tallied);
    PowerFindings findings = new PowerFindings(plan, lines, context.build().toString());
    PowerLines.of(findings).forEach(context.progress()::line);
    try {
      List<Path> written = PowerWriter.write(findings, directory);
      context.progress().line("");
      context.progress().say("power", plan.good(), said(plan, taken, processors));
      context.progress().line("power     " + written.get(0).toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory, e);
    }
  }

  /** Prints whether the models of a survey are calibrated, and the scores of surveys. */
  public void calibrate(CalibrationPlan plan, ScalePlan scales) {
    SparkSession spark = context.spark();
    List<CalibrationBlock> blocks = plan.blocks(BLOCK);
    int tasks = TASKS * spark.sparkContext().defaultParallelism();
    List<CalibrationBlock.Ranked> ranked =
        context
            .progress()
            .step(
                "calibrate",
                plan.good(),
                () ->
                    JavaSparkContext.fromSparkContext(spark.sparkContext())
                        .parallelize(blocks, Math.min(tasks, blocks.size()))
                        .map(CalibrationBlock::ranked)
                        .collect());
    CalibrationLines.of(plan, plan.lines(ranked)).forEach(context.progress()::line);
    List<ScaleBlock> surveys = scales.blocks();
    if (!surveys.isEmpty()) {
      List<ScaleBlock.Scored> scored =
          context
              .progress()
              .step(
                  "calibrate",
                  "scores",
                  () ->
                      JavaSparkContext.fromSparkContext(spark.sparkContext())
                          .parallelize(surveys, surveys.size())
                          .map(ScaleBlock::scored)
                          .collect());
      CalibrationLines.of(scales, scales.line(scored)).forEach(context.progress()::line);
    }
  }

  private static String said(PowerPlan plan, Duration taken, int processors) {
    return String.format(
        Locale.ROOT,
        "%,d worlds in %.2f s on %d processors",
        (long) plan.worlds() * plan.designs().size(),
        taken.toMillis() / 1000.0,
        processors);
  }

  /** What the blocks found, in their order, whatever the number of partitions. */
  static List<WorldBlock.Tallied> tallied(
      List<WorldBlock> blocks, SparkSession spark, int partitions) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(blocks, Math.min(partitions, blocks.size()))
        .map(WorldBlock::tallied)
        .collect();
  }
}
