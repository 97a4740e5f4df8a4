package org.regulatedgoods.fetch;

import java.io.IOException;

/** The landing folder cannot be written: no space, no permission, or another fetch at work. */
public final class LandingUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  LandingUnavailable(String what, String remedy) {
    super(what + "; " + remedy);
  }

  LandingUnavailable(String what, IOException cause) {
    super(
        what
            + ": "
            + cause
            + "; free it, or name another raw root with --raw, and run the same command again",
        cause);
  }
}
