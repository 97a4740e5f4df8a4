package org.regulatedgoods.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the steps of a run did, in their order; each is also told to the log, at level info. */
public final class StepLog {

  private static final Logger LOG = LoggerFactory.getLogger(StepLog.class);

  private final List<Step> steps = new ArrayList<>();

  /**
   * A step that has worked, or what one said of itself.
   *
   * @param seconds how long it worked; 0 for what was only said
   * @param said a line; empty where it said nothing
   */
  public record Step(String step, String subject, double seconds, String said) {

    ObjectNode json(ObjectNode node) {
      node.put("step", step).put("subject", subject);
      return said.isEmpty() ? node.put("seconds", seconds) : node.put("said", said);
    }
  }

  /** A step said something of itself. */
  public void said(String step, String subject, String what) {
    steps.add(new Step(step, subject, 0, what));
    LOG.info("{} {}: {}", step, subject, what);
  }

  /** A step has ended. */
  public void took(String step, String subject, Duration duration) {
    double seconds = duration.toNanos() / 1e9;
    steps.add(new Step(step, subject, seconds, ""));
    LOG.info("{} {}: {} s", step, subject, seconds);
  }

  /** All of them so far. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }
}
