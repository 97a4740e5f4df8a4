package org.regulatedgoods.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** What readers of the lake see after a run. */
public sealed interface Outcome {

  /** Adds itself to the report. */
  void write(ObjectNode run);

  /** Nothing new, and nothing is known of what stands. */
  record Nothing() implements Outcome {
    @Override
    public void write(ObjectNode run) {
      run.put("published", false);
    }
  }

  /**
   * A release stands.
   *
   * @param isNew whether this run has published it
   * @param synthetic whether its data are invented
   * @param report where its report is
   */
  record Stands(String release, Instant published, boolean isNew, boolean synthetic, String report)
      implements Outcome {
    @Override
    public void write(ObjectNode run) {
      run.put("published", isNew);
      run.put("release", release);
      run.put("release_published", published.toString());
      run.put("synthetic", synthetic);
      run.put("report", report);
    }
  }
}
