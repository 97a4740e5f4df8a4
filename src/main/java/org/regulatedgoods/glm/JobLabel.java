package org.regulatedgoods.glm;

import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/** Describes the Spark jobs of this thread until it is closed, so that the UI reads like a log. */
final class JobLabel implements AutoCloseable {
  private static final String DESCRIPTION = "spark.job.description";

  private final SparkContext context;
  private final String before;
  private final String what;

  private JobLabel(SparkContext context, String what) {
    this.context = context;
    this.before = context.getLocalProperty(DESCRIPTION);
    this.what = what;
  }

  static JobLabel of(SparkSession session, String what) {
    return new JobLabel(session.sparkContext(), what);
  }

  void step(String step) {
    context.setJobDescription(what + ": " + step);
  }

  @Override
  public void close() {
    context.setJobDescription(before);
  }
}
