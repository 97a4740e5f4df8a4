package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.report.Codebook.Place;

/**
 * Where each state's row is on a coverage map: the states run down some columns of equal height,
 * under the name of their region, which is repeated where it goes on in the next column.
 *
 * @param rows how many a column has
 */
record MapLayout(Map<Place, Slot> slots, List<Heading> headings, int rows) {

  static final int COLUMNS = 4;

  record Slot(int column, int row) {}

  record Heading(String region, Slot slot) {}

  static MapLayout of(List<Place> places) {
    for (int rows = Math.max(2, places.size() / COLUMNS); ; rows++) {
      MapLayout layout = new MapLayout(new LinkedHashMap<>(), new ArrayList<>(), rows);
      if (layout.place(places) <= COLUMNS * rows) {
        return layout;
      }
    }
  }

  /** Returns how many rows it takes. */
  private int place(List<Place> places) {
    int next = 0;
    String region = "";
    for (Place place : places) {
      boolean begins = !place.region().equals(region);
      if (begins && next % rows == rows - 1) {
        next++;
      }
      if (begins || next % rows == 0) {
        String continued = begins ? "" : ", continued";
        headings.add(new Heading(place.region() + continued, slot(next++)));
      }
      slots.put(place, slot(next++));
      region = place.region();
    }
    return next;
  }

  private Slot slot(int at) {
    return new Slot(at / rows, at % rows);
  }
}
