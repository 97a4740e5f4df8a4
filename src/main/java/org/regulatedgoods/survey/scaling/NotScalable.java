package org.regulatedgoods.survey.scaling;

/** Why answers have no estimate, in words for the table that says so. */
public final class NotScalable extends Exception {

  private static final long serialVersionUID = 1;

  public NotScalable(String reason) {
    super(reason);
  }
}
