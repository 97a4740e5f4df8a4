package org.regulatedgoods.job;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.regulatedgoods.lake.Session;
import org.regulatedgoods.run.StepLog;

/** Tells a person what is being done: a line a step, and Spark's stages under the step's name. */
public final class Progress {

  private final PrintStream out;
  private final Session session;
  private final StepLog log;

  /** Tells it also to the log of the run. */
  public Progress(PrintStream out, Session session, StepLog log) {
    this.out = out;
    this.session = session;
    this.log = log;
  }

  /** Runs a step under its name, which Spark shows with its jobs. */
  <T> T step(String step, String subject, Callable<T> work) {
    session.label(step + " " + subject);
    long begin = System.nanoTime();
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the step " + step + " failed on " + subject, e);
    } finally {
      log.took(step, subject, Duration.ofNanos(System.nanoTime() - begin));
      session.label(null);
    }
  }

  /** Runs a step that has no result. */
  void run(String step, String subject, Runnable work) {
    step(
        step,
        subject,
        () -> {
          work.run();
          return null;
        });
  }

  /** Says in a line what became of a step. */
  void say(String step, String subject, String what) {
    log.said(step, subject, what);
    out.printf(Locale.ROOT, "%-9s %-28s %s%n", step, subject, what);
  }

  /** Tells only the log of the run. */
  void note(String step, String subject, String what) {
    log.said(step, subject, what);
  }

  /** Prints a line as it is. */
  void line(String text) {
    out.println(text);
  }
}
