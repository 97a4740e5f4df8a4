package org.regulatedgoods.job;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.regulatedgoods.lake.Session;

/** Tells a person what is being done: a line a step, and Spark's stages under the step's name. */
public final class Progress {

  private final PrintStream out;
  private final Session session;

  public Progress(PrintStream out, Session session) {
    this.out = out;
    this.session = session;
  }

  /** Runs a step under its name, which Spark shows with its jobs. */
  <T> T step(String step, String subject, Callable<T> work) {
    session.label(step + " " + subject);
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the step " + step + " failed on " + subject, e);
    } finally {
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
    out.printf(Locale.ROOT, "%-9s %-28s %s%n", step, subject, what);
  }

  /** Prints a line as it is. */
  void line(String text) {
    out.println(text);
  }
}
