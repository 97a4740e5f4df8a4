package org.regulatedgoods;

import java.io.IOException;
import org.regulatedgoods.lake.LakeUnavailable;

/** Tells a file system that gives out from a bug, however deep Spark has wrapped it. */
final class LakeFault {

  private LakeFault() {}

  /** The fault of the lake that is behind a failure; null where there is none. */
  static LakeUnavailable in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof LakeUnavailable unavailable) {
        return unavailable;
      }
      if (cause instanceof IOException) {
        return new LakeUnavailable(
            "the lake cannot be written or read: "
                + cause.getMessage()
                + "; free it, or name another with --lake, and run the same command again",
            failure);
      }
    }
    return null;
  }

  private static Throwable next(Throwable cause) {
    return cause.getCause() == cause ? null : cause.getCause();
  }
}
