package org.regulatedgoods.lake;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** The lake cannot be read or written: no space, no permission, no server. */
public class LakeUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  LakeUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * The fault of a file system or of a catalog's database that is behind a failure, however deep
   * Spark, Iceberg and Parquet have wrapped it; empty where the failure is another.
   */
  public static Optional<LakeUnavailable> behind(Throwable failure) {
    Exception innermost = null;
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof LakeUnavailable unavailable) {
        return Optional.of(unavailable);
      }
      boolean ofTheLake = cause instanceof IOException || cause instanceof SQLException;
      innermost = ofTheLake ? (Exception) cause : innermost;
    }
    return Optional.ofNullable(innermost)
        .map(
            fault ->
                new LakeUnavailable(told(fault) + ", and run the same command again", failure));
  }

  private static String told(Exception fault) {
    return fault instanceof SQLException
        ? "the catalog's database does not answer: "
            + fault.getMessage()
            + "; see that it runs, that spark.sql.catalog.lake.uri names it and that its driver is in"
            + " spark.driver.extraClassPath"
        : "the lake cannot be written or read: "
            + fault.getMessage()
            + "; free it, or name another with --lake";
  }

  private static Throwable next(Throwable cause) {
    return cause.getCause() == cause ? null : cause.getCause();
  }
}
