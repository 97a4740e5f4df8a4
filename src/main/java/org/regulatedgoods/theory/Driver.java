package org.regulatedgoods.theory;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What moves a government's preference; each has an id by which declarations name it. */
public enum Driver {
  /** x: exports of the good (H1). */
  EXPORTS("exports", "dr*/dx"),
  /**
   * x sigma: state ownership of the exporters (H2). The theory knows no effect of ownership alone:
   * what it predicts is how ownership changes the effect of exports.
   */
  STATE_OWNERSHIP("state_ownership", "d2r*/dx dsigma"),
  /** d: democracy (H3). */
  DEMOCRACY("democracy", "dr*/dd"),
  /** e: harm at home (H4). */
  HARM("harm", "dr*/de"),
  /** h: humanitarian foreign policy (H5). */
  HUMANITARIAN("humanitarian", "dr*/dh"),
  /** m: legal consumers at home (H6). */
  CONSUMPTION("consumption", "dr*/dm"),
  /** d e: harm counts for more where victims have a voice (A1). */
  DEMOCRACY_X_HARM("democracy_x_harm", "d2r*/de dd"),
  /** (1 - d) m: autocracies that depend on imports (A2). */
  AUTOCRACY_X_IMPORTS("autocracy_x_imports", "d2r*/d(1-d) dm");

  private final String id;
  private final String derivative;

  Driver(String id, String derivative) {
    this.id = id;
    this.derivative = derivative;
  }

  /** The name used in declarations, such as {@code exports}. */
  public String id() {
    return id;
  }

  /** The derivative of r-star whose sign is the prediction, as it is written in texts. */
  public String derivative() {
    return derivative;
  }

  /** Whether it is the other driver, or how that one's effect changes with a further one. */
  public boolean isOf(Driver other) {
    return switch (this) {
      case DEMOCRACY_X_HARM -> other == this || other == DEMOCRACY || other == HARM;
      case AUTOCRACY_X_IMPORTS -> other == this || other == DEMOCRACY || other == CONSUMPTION;
      default -> other == this;
    };
  }

  /**
   * The driver that a declaration names.
   *
   * @throws IllegalArgumentException when there is none, listing those there are
   */
  public static Driver of(String id) {
    return find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("no driver '" + id + "'; there are " + ids()));
  }

  /** The driver of that id, where there is one. */
  public static Optional<Driver> find(String id) {
    Objects.requireNonNull(id, "id");
    return Arrays.stream(values()).filter(driver -> driver.id.equals(id)).findFirst();
  }

  /** The ids of all drivers, in their order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Driver::id).toList();
  }
}
