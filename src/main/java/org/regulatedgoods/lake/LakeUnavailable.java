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
                new LakeUnavailable(
                    "the lake cannot be written or read: "
                        + fault.getMessage()
                        + "; free it, or name another with --lake, and run the same command again",
                    failure));
  }

  private static Throwable next(Throwable cause) {
    return cause.getCause() == cause ? null : cause.getCause();
  }
}
