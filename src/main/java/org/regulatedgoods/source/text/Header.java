package org.regulatedgoods.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.declaration.Format.Across;

/** Where in a record each wanted column is. */
final class Header {

  /** Places that are no cell of the record. */
  static final int TITLE = -2;

  static final int ACROSS_NAME = -3;
  static final int ACROSS_VALUE = -4;

  private static final int SHOWN = 12;

  private final long line;
  private final Format format;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> acrossPlaces = new ArrayList<>();
  private final List<String> acrossNames = new ArrayList<>();
  private final List<Selected> selected = new ArrayList<>();
  private int[] places = {};

  private Header(long line, Format format) {
    this.line = line;
    this.format = format;
  }

  /**
   * Reads the header out of the record.
   *
   * @throws Unreadable when a wanted column is not there, or twice
   */
  static Header read(Cells record, Format format, List<String> wanted) throws Unreadable {
    Header header = new Header(record.line(), format);
    for (int i = 0; i < record.width(); i++) {
      String name = record.cell(i);
      header.names.add(name.isEmpty() ? "#" + (i + 1) : name);
    }
    header.spread();
    header.find(wanted);
    header.select();
    return header;
  }

  private void spread() throws Unreadable {
    if (format.melted().isEmpty()) {
      return;
    }
    Across across = format.melted().get();
    for (int i = 0; i < names.size(); i++) {
      Matcher matcher = across.pattern().matcher(names.get(i));
      if (matcher.find()) {
        acrossPlaces.add(i);
        acrossNames.add(matcher.group(1));
      }
    }
    if (acrossPlaces.isEmpty()) {
      throw new Unreadable(
          line, across.columns(), null, "the header has no such columns; it has " + shown());
    }
    if (acrossNames.stream().distinct().count() < acrossNames.size()) {
      throw new Unreadable(
          line, across.columns(), null, "two columns across are for the same " + across.name());
    }
  }

  private void find(List<String> wanted) throws Unreadable {
    List<String> missing = new ArrayList<>();
    places = new int[wanted.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = placeOf(wanted.get(i));
      if (places[i] == -1) {
        missing.add(wanted.get(i));
      } else if (places[i] >= 0 && names.lastIndexOf(wanted.get(i)) != places[i]) {
        throw new Unreadable(line, wanted.get(i), null, "the header has this column twice");
      }
    }
    if (!missing.isEmpty()) {
      throw new Unreadable(
          line,
          String.join(", ", missing),
          null,
          "the header has no such column; it has " + shown() + hint());
    }
  }

  /** The values that a cell must be one of; where there are none, the cell must be empty. */
  private record Selected(int place, Set<String> values) {
    boolean takes(String cell) {
      return values.isEmpty() ? cell.isEmpty() : values.contains(cell);
    }
  }

  private void select() throws Unreadable {
    for (Map.Entry<String, List<String>> where : format.where().entrySet()) {
      selected.add(new Selected(require(where.getKey()), Set.copyOf(where.getValue())));
    }
  }

  /** Whether the record is one of those that {@code where} asks for. */
  boolean selects(Cells record) {
    for (Selected each : selected) {
      if (!each.takes(record.cell(each.place()))) {
        return false;
      }
    }
    return true;
  }

  private int placeOf(String column) {
    if (format.heading().filter(title -> title.column().equals(column)).isPresent()) {
      return TITLE;
    }
    if (format.melted().filter(across -> across.name().equals(column)).isPresent()) {
      return ACROSS_NAME;
    }
    if (format.melted().filter(across -> across.value().equals(column)).isPresent()) {
      return ACROSS_VALUE;
    }
    return names.indexOf(column);
  }

  private String shown() {
    String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() > SHOWN ? shown + ", … (" + names.size() + " in all)" : shown;
  }

  private String hint() {
    return names.size() == 1
        ? ", one column only: is the delimiter " + format.delimiter() + "?"
        : "";
  }

  /** The place of a column that is in the header once. */
  int require(String column) throws Unreadable {
    int place = names.indexOf(column);
    if (place < 0) {
      throw new Unreadable(line, column, null, "the header has no such column; it has " + shown());
    }
    return place;
  }

  /** What the header calls the column. */
  String name(int place) {
    return names.get(place);
  }

  int width() {
    return names.size();
  }

  /** The place of a wanted column in the record, or what it is instead. */
  int place(int column) {
    return places[column];
  }

  /** How many columns stand across; 0 where the rows of the file are rows. */
  int acrossCount() {
    return acrossPlaces.size();
  }

  int acrossPlace(int across) {
    return acrossPlaces.get(across);
  }

  String acrossName(int across) {
    return acrossNames.get(across);
  }
}
