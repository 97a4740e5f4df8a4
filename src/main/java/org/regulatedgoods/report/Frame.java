package org.regulatedgoods.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** What the figures have in common: heading, row labels, ticks and, when due, the warning. */
final class Frame {

  /** The figures are of one width; their labels end, and their plots begin, at one place. */
  static final double WIDTH = 740;

  static final double LEFT = 232;

  /** Where a plot ends that has its numbers written beside it. */
  static final double RIGHT = 534;

  private static final int LONGEST_LABEL = 34;

  private Frame() {}

  static void head(Svg svg, String title, String subtitle) {
    svg.text(title, "x", 8, "y", 20, "font-size", 14, "font-weight", 600, "fill", Ink.TEXT);
    svg.text(subtitle, "x", 8, "y", 38, "font-size", 11, "fill", Ink.FAINT);
    svg.shape(
        "line",
        "x1",
        8,
        "x2",
        WIDTH - 8,
        "y1",
        48,
        "y2",
        48,
        "stroke",
        Ink.RULE,
        "stroke-width",
        1);
  }

  /** A figure is copied without its page, so it says itself that its data are made up. */
  static void foot(Svg svg, About about) {
    if (about.synthetic()) {
      svg.text(
          "SYNTHETIC DATA",
          "x",
          WIDTH - 8,
          "y",
          20,
          "text-anchor",
          "end",
          "font-size",
          12,
          "font-weight",
          700,
          "fill",
          Ink.ALARM);
    }
  }

  /** A row's name, and under it in smaller type what more there is to say. */
  static void label(Svg svg, String name, String more, double middle) {
    double right = LEFT - 12;
    svg.text(
        shortened(name),
        "x",
        right,
        "y",
        more.isEmpty() ? middle + 4 : middle - 1,
        "text-anchor",
        "end",
        "font-size",
        12,
        "fill",
        Ink.TEXT);
    if (!more.isEmpty()) {
      svg.text(
          shortened(more),
          "x",
          right,
          "y",
          middle + 12,
          "text-anchor",
          "end",
          "font-size",
          10,
          "fill",
          Ink.FAINT);
    }
  }

  /** The scale of the whole figure. */
  static void ticks(Svg svg, Axis axis, double top, int most) {
    svg.shape(
        "line",
        "x1",
        axis.from(),
        "x2",
        axis.to(),
        "y1",
        top,
        "y2",
        top,
        "stroke",
        Ink.RULE,
        "stroke-width",
        1);
    for (double tick : axis.ticks(most)) {
      tick(svg, axis.at(tick), top, new Label(axis.label(tick, most), 11));
    }
  }

  /** The scale of one row around zero: a round value on either side. */
  static void ends(Svg svg, Axis axis, double top) {
    svg.shape(
        "line",
        "x1",
        axis.from(),
        "x2",
        axis.to(),
        "y1",
        top,
        "y2",
        top,
        "stroke",
        Ink.HAIR,
        "stroke-width",
        1);
    double end = axis.roundest();
    String label = BigDecimal.valueOf(end).round(new MathContext(1)).toPlainString();
    tick(svg, axis.at(end), top, new Label(label, 9));
    tick(svg, axis.at(-end), top, new Label(minus("-" + label), 9));
  }

  /** A minus as it is set in print. */
  static String minus(String number) {
    return number.replace('-', '\u2212');
  }

  static String shortened(String text) {
    return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL - 1) + "\u2026";
  }

  private record Label(String text, int size) {}

  private static void tick(Svg svg, double x, double top, Label label) {
    svg.shape(
        "line", "x1", x, "x2", x, "y1", top, "y2", top + 3, "stroke", Ink.FAINT, "stroke-width", 1);
    svg.text(
        label.text(),
        "x",
        x,
        "y",
        top + 4 + label.size(),
        "text-anchor",
        "middle",
        "font-size",
        label.size(),
        "fill",
        Ink.FAINT);
  }
}
