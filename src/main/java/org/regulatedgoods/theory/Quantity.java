package org.regulatedgoods.theory;

import java.util.Arrays;
import java.util.List;

/** What the linear preference (V1) is made of; each has an id by which declarations name it. */
public enum Quantity {
  /** e: harm at home. */
  HARM("harm"),
  /** h E: humanitarian concern for harm abroad. */
  HUMANITARIAN("humanitarian"),
  /** x: exports of the good. */
  EXPORTS("exports"),
  /** sigma: the state-owned share of the exporters, in [0, 1]; by itself it moves nothing. */
  STATE_SHARE("state-share"),
  /** m: legal consumption at home. */
  CONSUMPTION("consumption"),
  /** v (1 - d): what a nondemocratic regime fears for its own access. */
  AUTOCRACY("autocracy");

  private final String id;

  Quantity(String id) {
    this.id = id;
  }

  /** The name used in declarations, such as {@code state-share}. */
  public String id() {
    return id;
  }

  /** All ids, in order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Quantity::id).toList();
  }
}
