package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;

/** What a chart's values run from and to, and the round ones among them that are labelled. */
record Axis(double low, double high) {

  Axis {
    if (!(low < high)) {
      throw new IllegalArgumentException("an axis from " + low + " to " + high);
    }
  }

  /** An axis over the values and a little more. */
  static Axis over(double low, double high) {
    double span = high - low;
    double margin = span > 0 ? 0.05 * span : Math.max(1, Math.abs(low)) * 0.5;
    return new Axis(low - margin, high + margin);
  }

  /** Round values within the axis, at most so many, by steps of 1, 2 or 5 times a power of ten. */
  List<Double> ticks(int most) {
    double step = step(most);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** A tick with the decimals that its step needs. */
  String label(double tick, int most) {
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step(most)) + 1e-9));
    return Rounded.minus(
        decimals > 5
            ? Rounded.like(tick, 1e-9).replaceAll("\\.?0+e", "e")
            : Rounded.fixed(tick == 0 ? 0.0 : tick, decimals));
  }

  private double step(int most) {
    double rough = (high - low) / most;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= rough * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
