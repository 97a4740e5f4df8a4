package org.regulatedgoods.glm.kernel;

import java.io.Serializable;
import java.util.Arrays;

/** What is predicted of a row: its mean, or the probability of one of its categories. */
sealed interface Response extends Serializable {
  double value(double eta);

  /** The derivative by the linear predictor. */
  double slope(double eta);

  /** The second derivative. */
  double curvature(double eta);

  /** Adds so many times the derivative of the value, and of the slope, by the cut points. */
  void addByCuts(double eta, double times, double timesSlope, double[] gradient);

  /** The mean of a generalized linear model. */
  record Mean(Link link) implements Response {
    @Override
    public double value(double eta) {
      return link.mean(eta);
    }

    @Override
    public double slope(double eta) {
      return link.slope(eta);
    }

    @Override
    public double curvature(double eta) {
      return link.curvature(eta);
    }

    @Override
    public void addByCuts(double eta, double times, double timesSlope, double[] gradient) {
      // There are none.
    }
  }

  /** The probability of a category between two cut points, which stand at the end of a fit. */
  final class Category implements Response {
    private static final long serialVersionUID = 1L;

    private final Link link;
    private final int category;
    private final int first;
    private final double[] cuts;

    Category(Link link, int category, double[] estimates, int slopes) {
      this.link = link;
      this.category = category;
      this.first = slopes;
      this.cuts = Arrays.copyOfRange(estimates, slopes, estimates.length);
      if (category < 0 || category > cuts.length) {
        throw new IllegalArgumentException(
            "No category %d; there are 0 to %d".formatted(category, cuts.length));
      }
    }

    @Override
    public double value(double eta) {
      return OrderedProbability.of(link, above(eta), below(eta));
    }

    @Override
    public double slope(double eta) {
      return density(below(eta)) - density(above(eta));
    }

    @Override
    public double curvature(double eta) {
      return bend(above(eta)) - bend(below(eta));
    }

    @Override
    public void addByCuts(double eta, double times, double timesSlope, double[] gradient) {
      if (category < cuts.length) {
        double above = above(eta);
        gradient[first + category] += times * density(above) - timesSlope * bend(above);
      }
      if (category > 0) {
        double below = below(eta);
        gradient[first + category - 1] += timesSlope * bend(below) - times * density(below);
      }
    }

    private double above(double eta) {
      return category == cuts.length ? Double.POSITIVE_INFINITY : cuts[category] - eta;
    }

    private double below(double eta) {
      return category == 0 ? Double.NEGATIVE_INFINITY : cuts[category - 1] - eta;
    }

    private double density(double bound) {
      return Double.isInfinite(bound) ? 0 : link.slope(bound);
    }

    private double bend(double bound) {
      return Double.isInfinite(bound) ? 0 : link.curvature(bound);
    }
  }
}
