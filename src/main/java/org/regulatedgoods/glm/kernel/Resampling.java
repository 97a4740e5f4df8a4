package org.regulatedgoods.glm.kernel;

import java.io.Serializable;

/**
 * How often to draw.
 *
 * @param draws asked for; all patterns are gone through instead where they are few
 */
public record Resampling(int draws, long seed) implements Serializable {
  public Resampling {
    if (draws < 1) {
      throw new IllegalArgumentException("There is at least one draw, not " + draws);
    }
  }
}
