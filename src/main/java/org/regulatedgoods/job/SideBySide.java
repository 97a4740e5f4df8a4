package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Pieces of work that do not depend on one another, each on a table of its own. Planning a small
 * query keeps one core busy longer than running it does.
 */
final class SideBySide {

  private SideBySide() {}

  /**
   * Runs them, as many at once as there are cores. When one fails the others are run to their end
   * first, and then the failure of the first that failed, in their order, is thrown.
   */
  static void run(Runnable... pieces) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(cores, 4));
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable piece : pieces) {
        running.add(threads.submit(piece));
      }
      await(running);
    } finally {
      threads.shutdown();
    }
  }

  private static void await(List<Future<?>> running) {
    Throwable failure = null;
    for (Future<?> piece : running) {
      try {
        piece.get();
      } catch (ExecutionException e) {
        failure = failure == null ? e.getCause() : failure;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while tables were written", e);
      }
    }
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw new IllegalStateException("a table cannot be written", failure);
    }
  }
}
