package org.regulatedgoods.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.report.PredictedRegime.Government;
import org.regulatedgoods.theory.Quantity;

/**
 * What governments want, as bars of what sets each apart from the average government: to the right
 * what makes it want more, to the left what makes it want less. Where there are many, those at both
 * ends of the ranking.
 */
final class RegimeFigure {

  private static final int MOST_AT_AN_END = 15;
  private static final int PITCH = 20;
  private static final int BAR = 12;
  private static final int TOP = Drawing.TOP + 40;
  private static final int MOST_TICKS = 6;
  private static final Map<Quantity, Color> INKS =
      new EnumMap<>(
          Map.of(
              Quantity.HARM, new Color(0xb3452c),
              Quantity.HUMANITARIAN, new Color(0x2f7d4f),
              Quantity.EXPORTS, new Color(0x1f4e79),
              Quantity.STATE_SHARE, new Color(0x7fb0d9),
              Quantity.CONSUMPTION, new Color(0xd98e2b),
              Quantity.AUTOCRACY, new Color(0x6b4c8f)));

  private final PredictedRegime regime;
  private final Map<String, String> names;
  private final List<Government> shown;
  private final int gap;
  private final Axis axis;

  private RegimeFigure(PredictedRegime regime, Map<String, String> names) {
    this.regime = regime;
    this.names = names;
    int count = regime.governments().size();
    this.shown = new ArrayList<>();
    if (count <= 2 * MOST_AT_AN_END) {
      shown.addAll(regime.governments());
      this.gap = count;
    } else {
      shown.addAll(regime.governments().subList(0, MOST_AT_AN_END));
      shown.addAll(regime.governments().subList(count - MOST_AT_AN_END, count));
      this.gap = MOST_AT_AN_END;
    }
    this.axis = axis();
  }

  /** A figure of each regime that has governments. */
  static List<Figure> of(Findings findings) {
    return findings.regimes().stream()
        .filter(regime -> !regime.governments().isEmpty())
        .map(regime -> new RegimeFigure(regime, findings.states()).draw(findings.about()))
        .toList();
  }

  static String idOf(String preference) {
    return Figure.Caption.idOf("preferences", preference);
  }

  private Axis axis() {
    double low = regime.treaty().stringency() - regime.treaty().mean();
    double high = low;
    for (Government government : shown) {
      double below = 0;
      double above = 0;
      for (Quantity quantity : Quantity.values()) {
        double apart = apart(government, quantity);
        below += Math.min(apart, 0);
        above += Math.max(apart, 0);
      }
      low = Math.min(low, below);
      high = Math.max(high, above);
    }
    return Axis.over(low, high);
  }

  private double apart(Government government, Quantity quantity) {
    return government.contributions().get(quantity) - regime.mean(quantity);
  }

  private double x(double value) {
    return Drawing.LEFT
        + (Drawing.RIGHT - Drawing.LEFT) * (value - axis.low()) / (axis.high() - axis.low());
  }

  private Figure draw(About about) {
    Drawing drawing =
        new Drawing(
            new Figure.Caption(idOf(regime.preference()), regime.title(), told()),
            regime.good()
                + ", "
                + regime.year()
                + "; right, the predicted stringency r* (mean "
                + Rounded.fixed(regime.treaty().mean(), 2)
                + ", treaty "
                + Rounded.fixed(regime.treaty().stringency(), 2)
                + ")",
            about);
    legend(drawing);
    int bottom = TOP + PITCH * shown.size() + (gap < shown.size() ? PITCH : 0);
    for (double tick : axis.ticks(MOST_TICKS)) {
      drawing.fill(new Rectangle2D.Double(x(tick), TOP, 1, bottom - TOP), Ink.HAIR);
      drawing.text(axis.label(tick, MOST_TICKS), x(tick), bottom + 14, Drawing.Type.TICK);
    }
    for (int i = 0; i < shown.size(); i++) {
      row(drawing, shown.get(i), TOP + PITCH * (i < gap ? i : i + 1));
    }
    if (gap < shown.size()) {
      left(drawing);
    }
    drawing.fill(new Rectangle2D.Double(x(0), TOP, 1, bottom - TOP), Ink.TEXT);
    return drawing.figure(bottom + 26);
  }

  private void left(Drawing drawing) {
    int between = regime.governments().size() - shown.size();
    drawing.text(
        "\u2026 " + between + " governments between them",
        Drawing.LEFT - 14,
        TOP + PITCH * gap + 14,
        Drawing.Type.ROW_NOTE);
  }

  private static void legend(Drawing drawing) {
    double x = Drawing.LEFT;
    for (Quantity quantity : Quantity.values()) {
      drawing.fill(new Rectangle2D.Double(x, TOP - 30, 12, 12), INKS.get(quantity));
      drawing.text(word(quantity), x + 17, TOP - 20, Drawing.Type.NOTE);
      x += 36 + 6 * word(quantity).length();
    }
  }

  static String word(Quantity quantity) {
    return quantity == Quantity.STATE_SHARE ? "state ownership" : quantity.id();
  }

  private void row(Drawing drawing, Government government, int top) {
    double middle = top + PITCH / 2.0;
    drawing.label(names.getOrDefault(government.state(), government.state()), "", middle);
    drawing.numbers(Rounded.fixed(government.preferred(), 2), middle);
    double left = x(0);
    double right = left;
    for (Quantity quantity : Quantity.values()) {
      double width = x(apart(government, quantity)) - x(0);
      double from = width < 0 ? left + width : right;
      drawing.fill(
          new Rectangle2D.Double(from, middle - BAR / 2.0, Math.abs(width), BAR),
          INKS.get(quantity));
      left += Math.min(width, 0);
      right += Math.max(width, 0);
    }
    drawing.tell(
        told(government),
        new Rectangle2D.Double(Drawing.LEFT, top, Drawing.RIGHT - Drawing.LEFT, PITCH));
  }

  private String told(Government government) {
    StringBuilder told = new StringBuilder(names.getOrDefault(government.state(), ""));
    told.append(": r* ").append(Rounded.fixed(government.preferred(), 2));
    for (Quantity quantity : Quantity.values()) {
      told.append(", ").append(word(quantity)).append(' ');
      told.append(Rounded.fixed(apart(government, quantity), 2));
    }
    return told.toString();
  }

  private String told() {
    return "Predicted by this project\u2019s own equations with the weights that the study states,"
        + " not estimated. Each bar is what a quantity adds to the stringency that a government"
        + " wants, less what it adds for the average government; governments are ranked by r*.";
  }
}
