package org.regulatedgoods.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One run, for machines to read.
 *
 * @param study whose it was, as the command named it
 * @param build the identity of the program
 * @param steps what it did, in order
 * @param problems what a person was told was wrong, a line each
 */
public record RunReport(
    RunId run,
    String command,
    String study,
    String build,
    Instant started,
    Instant ended,
    Exit exit,
    Outcome outcome,
    List<StepLog.Step> steps,
    List<String> problems) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public RunReport {
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
  }

  /** How long it took, in seconds. */
  double seconds() {
    return Duration.between(started, ended).toMillis() / 1e3;
  }

  /** As a JSON object; a moment is text in ISO 8601, and what is not known is not there. */
  public String json() {
    ObjectNode run = JSON.createObjectNode();
    run.put("run", this.run.text());
    run.put("command", command);
    run.put("study", study);
    run.put("build", build);
    run.put("started", started.toString());
    run.put("ended", ended.toString());
    run.put("seconds", seconds());
    run.put("exit", exit.code());
    run.put("ended_as", exit.name().toLowerCase(Locale.ROOT));
    outcome.write(run);
    for (StepLog.Step step : steps) {
      run.withArray("steps").add(step.json(JSON.createObjectNode()));
    }
    problems.forEach(run.putArray("problems")::add);
    try {
      return JSON.writeValueAsString(run) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the report of a run cannot be written as JSON", e);
    }
  }
}
