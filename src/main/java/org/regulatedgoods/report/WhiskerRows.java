package org.regulatedgoods.report;

import java.util.List;

/**
 * Rows of estimates, zero at the same place in every row. The scale is one for all of them where
 * they are of the same order; where they are not, each row has its own, since one scale would hide
 * the small ones behind their dots and any standardisation would show numbers that nobody
 * estimated.
 */
record WhiskerRows(List<WhiskerRow> rows) {

  /** Beyond this ratio of the widest row to the narrowest, each row has its own scale. */
  private static final double SAME_ORDER = 8;

  /** The rows as a figure. */
  Figure draw(Figure.Caption caption, String subtitle, About about) {
    List<List<WhiskerRow>> charts =
        haveOneScale() ? List.of(rows) : rows.stream().map(List::of).toList();
    Drawing drawing = new Drawing(caption, subtitle, about);
    int top = Drawing.TOP;
    for (List<WhiskerRow> charted : charts) {
      WhiskerChart chart =
          new WhiskerChart(charted, axis(charted)).reference(0, Ink.TEXT, WhiskerChart.SOLID);
      chart.draw(drawing, top);
      top += chart.height();
    }
    return drawing.figure(top);
  }

  /** What is said of the scales; {@code unit} is what gives a row its units. */
  String scales(String unit) {
    return haveOneScale()
        ? "All rows share one scale."
        : "Each row has its own scale, in the units of its "
            + unit
            + ": lengths compare within a row, not between rows.";
  }

  private boolean haveOneScale() {
    double widest = rows.stream().mapToDouble(WhiskerRow::reach).max().orElseThrow();
    double narrowest = rows.stream().mapToDouble(WhiskerRow::reach).min().orElseThrow();
    return widest <= SAME_ORDER * narrowest;
  }

  /** Zero in the middle, so that which side an interval lies on is seen at once. */
  private static Axis axis(List<WhiskerRow> rows) {
    double reach = 1.08 * rows.stream().mapToDouble(WhiskerRow::reach).max().orElseThrow();
    return new Axis(-reach, reach);
  }
}
