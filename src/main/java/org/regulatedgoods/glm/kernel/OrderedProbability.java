package org.regulatedgoods.glm.kernel;

/** The probability between two bounds, from the tail in which it keeps its digits. */
final class OrderedProbability {
  private OrderedProbability() {}

  static double of(Link link, double above, double below) {
    if (above == Double.POSITIVE_INFINITY) {
      return below == Double.NEGATIVE_INFINITY ? 1 : link.complement(below);
    }
    if (below == Double.NEGATIVE_INFINITY) {
      return link.mean(above);
    }
    return below > 0
        ? link.complement(below) - link.complement(above)
        : link.mean(above) - link.mean(below);
  }
}
