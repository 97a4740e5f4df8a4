package org.regulatedgoods.fetch;

import java.time.Duration;

/** Waits; a test's own lets no time pass. */
@FunctionalInterface
public interface Pause {

  void pause(Duration duration) throws InterruptedException;
}
