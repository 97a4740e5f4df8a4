package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.regulatedgoods.report.Codebook.Place;
import org.regulatedgoods.report.FeatureCells.Run;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;

/**
 * A row for each state, a column for each year, coloured by how the cell came by its value. What is
 * the same on every map of a page (names, years, which states exist, the key) is drawn once, and a
 * map is a path a status over it: a stroke for each run of years.
 */
final class CoverageMap {

  private static final int NAME = 130;
  private static final int PLOT = 84;
  private static final int GAP = 14;
  private static final int TOP = 46;
  private static final int ROW = 11;
  private static final int LONGEST_NAME = 24;

  private final List<Integer> years;
  private final MapLayout layout;
  private final Map<String, MapLayout.Slot> rows = new HashMap<>();

  /** Words on the map; the anchor says which end is there. */
  record Words(String text, double x, double y, String anchor, String kind) {}

  /** One way to a value: its colour in the key and, on a map, where it was so. */
  record Strokes(String status, String ink, String path) {}

  /** What all maps share. */
  record Frame(
      String width,
      int height,
      String transform,
      List<Words> words,
      List<Strokes> key,
      String existing,
      String blank) {}

  CoverageMap(Codebook codebook) {
    this.years = codebook.years();
    this.layout = MapLayout.of(codebook.places());
    layout.slots().forEach((place, slot) -> rows.put(place.state(), slot));
  }

  /**
   * The frame.
   *
   * @param cells any feature's: every feature has the same states and years
   */
  Frame frame(FeatureCells cells) {
    return new Frame(
        number(MapLayout.COLUMNS * pitch() * tile()),
        TOP + layout.rows() * ROW + 4,
        "translate(" + NAME + " " + TOP + ") scale(" + number(tile()) + " " + ROW + ")",
        words(),
        Arrays.stream(CellStatus.values()).map(status -> strokes(status, "")).toList(),
        path(cells.runs()),
        Ink.web(CoverageFigure.ink(CellStatus.ABSENT)));
  }

  /** What is drawn over the frame; a missing value is the blank of the frame itself. */
  List<Strokes> strokes(FeatureCells cells) {
    Map<CellStatus, List<Run>> byStatus = new EnumMap<>(CellStatus.class);
    for (Run run : cells.runs()) {
      byStatus.computeIfAbsent(run.status(), status -> new ArrayList<>()).add(run);
    }
    byStatus.keySet().removeAll(Set.of(CellStatus.ABSENT));
    return byStatus.entrySet().stream()
        .map(entry -> strokes(entry.getKey(), path(entry.getValue())))
        .toList();
  }

  private static Strokes strokes(CellStatus status, String path) {
    return new Strokes(status.toString(), Ink.web(CoverageFigure.ink(status)), path);
  }

  /** In tiles and rows; a stroke is centred on its row. */
  private String path(List<Run> runs) {
    return runs.stream().map(this::stroke).collect(Collectors.joining());
  }

  private String stroke(Run run) {
    MapLayout.Slot slot = rows.get(run.state());
    if (slot == null) {
      throw new IllegalArgumentException("the state " + run.state() + " has no place on the map");
    }
    int x = slot.column() * pitch() + run.first() - years.get(0);
    return "M" + x + " " + slot.row() + ".5h" + run.years();
  }

  /** How wide a year is. */
  private double tile() {
    return Math.max(1, Math.round(10.0 * PLOT / years.size()) / 10.0);
  }

  /** From one column of states to the next, in tiles. */
  private int pitch() {
    return (int) Math.ceil((NAME + GAP) / tile()) + years.size();
  }

  private double left(int column) {
    return NAME + column * pitch() * tile();
  }

  private List<Words> words() {
    List<Words> words = new ArrayList<>();
    for (int column = 0; column < MapLayout.COLUMNS; column++) {
      if (isUsed(column)) {
        years(words, left(column));
      }
    }
    for (MapLayout.Heading heading : layout.headings()) {
      words.add(words(heading.region(), heading.slot(), "region"));
    }
    layout.slots().forEach((place, slot) -> words.add(words(shortened(place), slot, "state")));
    return words;
  }

  private boolean isUsed(int column) {
    return layout.slots().values().stream().anyMatch(slot -> slot.column() == column);
  }

  private void years(List<Words> words, double left) {
    double right = left + years.size() * tile();
    words.add(new Words(years.get(0).toString(), left, TOP - 4, "start", "year"));
    if (years.size() > 1) {
      String last = years.get(years.size() - 1).toString();
      words.add(new Words(last, right, TOP - 4, "end", "year"));
    }
  }

  private Words words(String text, MapLayout.Slot slot, String kind) {
    return new Words(text, left(slot.column()) - 6, TOP + slot.row() * ROW + 8.5, "end", kind);
  }

  private static String shortened(Place place) {
    return place.name().length() <= LONGEST_NAME
        ? place.name()
        : place.name().substring(0, LONGEST_NAME - 1).strip() + "\u2026";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
  }
}
