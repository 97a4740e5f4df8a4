package org.regulatedgoods.report;

import java.awt.Color;
import java.util.Optional;
import org.knowm.xchart.style.markers.Marker;
import org.regulatedgoods.theory.Sign;

/**
 * A value and its interval as a row of a {@link WhiskerChart}.
 *
 * @param more what is said under the name
 * @param numbers the value and its interval in digits
 * @param told what is said of the row when it is pointed at
 * @param low the lower end of the interval; without an interval, the value, as is high
 * @param expected the side of zero that is shaded
 */
record WhiskerRow(
    String name,
    String more,
    String numbers,
    String told,
    double value,
    double low,
    double high,
    Color ink,
    Marker marker,
    Optional<Sign> expected) {

  WhiskerRow {
    if (!(Double.isFinite(low) && Double.isFinite(high))) {
      low = value;
      high = value;
    }
  }

  /** How far from zero the row goes; a row at zero still has a width. */
  double reach() {
    double reach = Math.max(Math.abs(low), Math.abs(high));
    return reach > 0 ? reach : 1;
  }
}
