package org.regulatedgoods.glm;

/**
 * Where rows are, and how far apart they still depend on one another (Conley 1999).
 *
 * @param latitude the column of degrees north
 * @param longitude the column of degrees east
 * @param falling whether a pair's weight falls linearly to zero at the distance (Bartlett); else it
 *     is one up to it
 */
public record Nearness(String latitude, String longitude, double kilometres, boolean falling) {
  public Nearness {
    if (!(kilometres > 0)) {
      throw new IllegalArgumentException("The distance is positive, not " + kilometres);
    }
  }
}
