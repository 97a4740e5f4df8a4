package org.regulatedgoods.run;

/** How a run ended; schedulers rely on the codes. */
public enum Exit {
  /** Published, or nothing had changed. */
  DONE(0),
  /** A fault of the program. */
  BUG(1),
  /** A declaration or an argument is wrong. */
  BAD_DECLARATION(2),
  /** A raw file is missing or breaks what is declared of it; nothing was published. */
  BAD_DATA(3),
  /** The lake, the landing folder, a server or what the program needs to run is not there. */
  UNAVAILABLE(4),
  /** Another run holds the lease of the lake. */
  HELD(5);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** The exit code of the process. */
  public int code() {
    return code;
  }
}
