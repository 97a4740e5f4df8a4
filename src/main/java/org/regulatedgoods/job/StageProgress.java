package org.regulatedgoods.job;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Spark's stages as they go, under the name of the step they belong to. A stage is shown once it
 * has run for two seconds, and then every two seconds.
 */
public final class StageProgress extends SparkListener {

  private static final long INTERVAL_MILLIS = 2_000;

  private final PrintStream out;
  private final Map<Integer, Running> stages = new ConcurrentHashMap<>();

  public StageProgress(PrintStream out) {
    this.out = out;
  }

  private static final class Running {
    private final String step;
    private final int tasks;
    private int done;
    private long shown;

    private Running(String step, int tasks, long now) {
      this.step = step;
      this.tasks = tasks;
      this.shown = now;
    }
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted event) {
    Properties properties = event.properties();
    String step = properties == null ? null : properties.getProperty("spark.job.description");
    stages.put(
        event.stageInfo().stageId(),
        new Running(
            step == null ? "spark" : step,
            event.stageInfo().numTasks(),
            System.currentTimeMillis()));
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd event) {
    Running stage = stages.get(event.stageId());
    if (stage == null) {
      return;
    }
    stage.done++;
    long now = System.currentTimeMillis();
    if (now - stage.shown >= INTERVAL_MILLIS) {
      stage.shown = now;
      out.printf(
          Locale.ROOT,
          "          %s: stage %d, %d of %d tasks done%n",
          stage.step,
          event.stageId(),
          stage.done,
          stage.tasks);
    }
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted event) {
    stages.remove(event.stageInfo().stageId());
  }
}
