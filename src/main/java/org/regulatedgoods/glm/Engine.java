package org.regulatedgoods.glm;

/** Who finds the coefficients: chosen by the number of rows, with one answer. */
public enum Engine {
  /**
   * Spark's, over rows that stay on the workers, or over a part from which Newton's steps lead on.
   */
  MLLIB("MLlib"),
  /** The kernel of regressions, over rows that the driver holds. */
  KERNEL("local kernel");

  private final String title;

  Engine(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
