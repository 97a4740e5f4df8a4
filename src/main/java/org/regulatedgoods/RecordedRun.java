package org.regulatedgoods;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.regulatedgoods.job.BuildIdentity;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.run.Exit;
import org.regulatedgoods.run.Notice;
import org.regulatedgoods.run.Outcome;
import org.regulatedgoods.run.RunId;
import org.regulatedgoods.run.RunReport;

/** A command whose end is written down in the lake and told to whoever asked, however it ends. */
record RecordedRun(String command, StudyOptions study, LakeOptions lake, Notice notice) {

  private static final Clock CLOCK = Clock.systemUTC();

  /** Does the work and passes on its failure. */
  void of(Supplier<Outcome> work) {
    Instant started = CLOCK.instant();
    RunId run = named();
    Outcome outcome = new Outcome.Nothing();
    Failures failures = new Failures(Exit.DONE, List.of());
    try {
      outcome = work.get();
    } catch (RuntimeException | Error failure) {
      failures = Failures.of(failure);
      throw failure;
    } finally {
      tell(
          new RunReport(
              run,
              command,
              study.id(),
              BuildIdentity.current().toString(),
              started,
              CLOCK.instant(),
              failures.exit(),
              outcome,
              lake.log().steps(),
              failures.problems()));
    }
  }

  private static RunId named() {
    try {
      return RunId.current(CLOCK);
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          new Problem(
              new Problem.Place("RUN_ID", 0, ""),
              Optional.of(System.getProperty(RunId.PROPERTY)),
              "it cannot name a run",
              e.getMessage()));
    }
  }

  private void tell(RunReport report) {
    lake.record(report).ifPresent(System.err::println);
    notice.tell(report).forEach(System.err::println);
  }
}
