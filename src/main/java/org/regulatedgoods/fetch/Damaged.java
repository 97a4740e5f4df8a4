package org.regulatedgoods.fetch;

/** The bytes of a file are not those that it should have; a second download may be whole. */
final class Damaged extends Exception {

  private static final long serialVersionUID = 1;

  Damaged(String what) {
    super(what);
  }

  Damaged(String what, Exception cause) {
    super(what + ": " + cause.getMessage(), cause);
  }
}
