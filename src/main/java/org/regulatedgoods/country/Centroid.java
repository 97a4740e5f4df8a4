package org.regulatedgoods.country;

import java.util.Map;
import java.util.TreeMap;

/** The middle of a state's land, in degrees north and east. */
public record Centroid(double latitude, double longitude) {

  /** The middles that ship with the application, by state. */
  public static Map<String, Centroid> load() {
    Map<String, Centroid> centroids = new TreeMap<>();
    ReferenceFiles.rows("centroids.csv")
        .forEach(
            row ->
                centroids.put(
                    row.getField("state"),
                    new Centroid(
                        Double.parseDouble(row.getField("latitude")),
                        Double.parseDouble(row.getField("longitude")))));
    return centroids;
  }
}
