package org.regulatedgoods.lake;

/** The lake cannot be written: no space, no permission, or another refresh at work. */
public final class LakeUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  public LakeUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  LakeUnavailable(String message) {
    super(message);
  }
}
