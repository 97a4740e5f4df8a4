package org.regulatedgoods.fetch;

import java.net.URI;
import java.time.Instant;

/** What came of asking a server for a file. */
sealed interface Answer {

  /** It is the one that was landed before. */
  record Unchanged() implements Answer {}

  /**
   * Every byte of it has come.
   *
   * @param pieced whether it was put together of several answers
   */
  record Arrived(URI servedFrom, Instant at, long size, Validator validator, boolean pieced)
      implements Answer {}
}
