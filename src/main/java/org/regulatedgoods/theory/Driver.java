package org.regulatedgoods.theory;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What moves a government's preference; each has an id by which declarations name it. */
public enum Driver {
  /** x: exports of the good (H1). */
  EXPORTS("exports"),
  /**
   * x sigma: state ownership of the exporters (H2). The theory knows no effect of ownership alone:
   * what it predicts is how ownership changes the effect of exports.
   */
  STATE_OWNERSHIP("state_ownership"),
  /** d: democracy (H3). */
  DEMOCRACY("democracy"),
  /** e: harm at home (H4). */
  HARM("harm"),
  /** h: humanitarian foreign policy (H5). */
  HUMANITARIAN("humanitarian"),
  /** m: legal consumers at home (H6). */
  CONSUMPTION("consumption"),
  /** d e: harm counts for more where victims have a voice (A1). */
  DEMOCRACY_X_HARM("democracy_x_harm"),
  /** (1 - d) m: autocracies that depend on imports (A2). */
  AUTOCRACY_X_IMPORTS("autocracy_x_imports");

  private final String id;

  Driver(String id) {
    this.id = id;
  }

  /** The name used in declarations, such as {@code exports}. */
  public String id() {
    return id;
  }

  /**
   * The driver that a declaration names.
   *
   * @throws IllegalArgumentException when there is none, listing those there are
   */
  public static Driver of(String id) {
    Objects.requireNonNull(id, "id");
    return Arrays.stream(values())
        .filter(driver -> driver.id.equals(id))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no driver '" + id + "'; there are " + ids()));
  }

  private static List<String> ids() {
    return Arrays.stream(values()).map(Driver::id).toList();
  }
}
