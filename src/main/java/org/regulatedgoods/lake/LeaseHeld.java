package org.regulatedgoods.lake;

/** Another process writes to the lake; the same command works when that one is done. */
public final class LeaseHeld extends LakeUnavailable {

  private static final long serialVersionUID = 1;

  LeaseHeld(String message) {
    super(message, null);
  }
}
