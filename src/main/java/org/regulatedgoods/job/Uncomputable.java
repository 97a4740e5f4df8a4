package org.regulatedgoods.job;

import java.util.Optional;
import org.apache.spark.QueryContext;
import org.apache.spark.SparkThrowable;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;

/** A declared expression that has no value on the rows it was given, such as a division by zero. */
final class Uncomputable {

  private Uncomputable() {}

  /**
   * The failure as the user's to mend, where a declared expression is behind it. Spark throws
   * checked exceptions that it does not declare; they come back wrapped.
   */
  static RuntimeException told(Exception failure, String study, String table) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable spark && spark.getQueryContext().length > 0) {
        return new BadInput(problem(spark, study, table));
      }
    }
    return failure instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException("the features of " + table + " cannot be built", failure);
  }

  private static Problem problem(SparkThrowable spark, String study, String table) {
    QueryContext context = spark.getQueryContext()[0];
    boolean division = "DIVIDE_BY_ZERO".equals(spark.getCondition());
    return new Problem(
        new Problem.Place("study " + study, 0, "the features of " + table),
        Optional.of(context.fragment()),
        division
            ? "the expression divides by zero in some row"
            : "the expression has no value in some row (" + spark.getCondition() + ")",
        division
            ? "write nullif(…, 0) around the divisor where zero means that there is no value"
            : "guard the expression, or declare the range of its columns under between");
  }
}
