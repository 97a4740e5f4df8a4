package org.regulatedgoods.glm.kernel;

import java.io.Serializable;

/** Where each row is on the globe, in degrees. */
public final class Coordinates implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double EARTH_RADIUS_KM = 6371;

  private final double[] latitudes;
  private final double[] longitudes;

  /**
   * One place a row.
   *
   * @throws IllegalArgumentException when a place is not on the globe
   */
  public Coordinates(double[] latitudes, double[] longitudes) {
    this.latitudes = latitudes.clone();
    this.longitudes = longitudes.clone();
    if (latitudes.length != longitudes.length) {
      throw new IllegalArgumentException(
          latitudes.length + " latitudes for " + longitudes.length + " longitudes");
    }
    for (int i = 0; i < latitudes.length; i++) {
      if (!(Math.abs(latitudes[i]) <= 90 && Math.abs(longitudes[i]) <= 360)) {
        throw new IllegalArgumentException(
            "Row %d is at %s, %s".formatted(i, latitudes[i], longitudes[i]));
      }
    }
  }

  public int rows() {
    return latitudes.length;
  }

  /** The great-circle distance of two rows. */
  public double kilometres(int first, int second) {
    double a = Math.toRadians(latitudes[first]);
    double b = Math.toRadians(latitudes[second]);
    double byLatitude = Math.sin((b - a) / 2);
    double byLongitude = Math.sin(Math.toRadians(longitudes[second] - longitudes[first]) / 2);
    double haversine =
        byLatitude * byLatitude + Math.cos(a) * Math.cos(b) * byLongitude * byLongitude;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
  }
}
