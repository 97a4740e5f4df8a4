package org.regulatedgoods.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.regulatedgoods.quality.BadInput;

/**
 * Brings a file as a whole, over as many connections as it takes: after a failure it waits, longer
 * every time, and asks for what is still lacking.
 */
final class Transfer {

  private final Web web;
  private final Exchange exchange;
  private final Incoming incoming;
  private final Wanted wanted;
  private final Meter meter;

  Transfer(Web web, Wanted wanted, Incoming incoming, Meter meter) {
    this.web = web;
    this.wanted = wanted;
    this.incoming = incoming;
    this.meter = meter;
    this.exchange = new Exchange(web, wanted, incoming, meter);
  }

  /**
   * The file, unless it is the one that the validator is of.
   *
   * @throws BadInput when the server refuses it, or sends what is not allowed
   * @throws ServerUnavailable when it could not be had
   */
  Answer bring(Validator known) {
    Patience patience = web.patience();
    int inARow = 0;
    for (int failures = 1; ; failures++) {
      long before = incoming.size();
      try {
        return exchange.run(known);
      } catch (IOException e) {
        inARow = incoming.size() > before ? 1 : inARow + 1;
        Duration pause = pause(e, inARow);
        if (patience.isOver(inARow, failures)) {
          throw gaveUp(failures + " attempts failed, the last: " + reason(e), e);
        }
        if (pause.compareTo(patience.longest()) > 0) {
          throw gaveUp(reason(e) + " and asks to be left alone for " + told(pause), e);
        }
        meter.say(wanted.source(), reason(e) + "; trying again in " + told(pause));
        web.waitFor(pause, address());
      }
    }
  }

  /** What the server asks for, but never less than our own. */
  private Duration pause(IOException failure, int inARow) {
    Duration own = web.patience().pauseAfter(inARow);
    return failure instanceof Busy busy
        ? busy.askedPause().filter(asked -> asked.compareTo(own) > 0).orElse(own)
        : own;
  }

  private ServerUnavailable gaveUp(String why, IOException cause) {
    String kept = incoming.size() > 0 ? " (what has come is kept)" : "";
    return new ServerUnavailable(
        "source "
            + wanted.source()
            + ": "
            + address()
            + ": "
            + why
            + "; run the same command again later"
            + kept,
        cause);
  }

  private static String reason(IOException failure) {
    String kind = failure.getClass().getSimpleName();
    return Optional.ofNullable(failure.getMessage()).orElse("no connection (" + kind + ")");
  }

  private static String told(Duration pause) {
    return pause.toMillis() % 1000 == 0 ? pause.toSeconds() + " s" : pause.toMillis() + " ms";
  }

  private URI address() {
    return wanted.download().uri();
  }
}
