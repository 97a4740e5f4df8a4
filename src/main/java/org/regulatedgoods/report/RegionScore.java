package org.regulatedgoods.report;

/**
 * The survey's scores in one region.
 *
 * @param expected which way the region is said to lean
 * @param states how many states of it answered
 * @param low the lower end of the 95% interval of the mean
 */
public record RegionScore(
    String region, Side expected, int states, double mean, double low, double high) {

  /** Whether a region is expected to want strong regulation, weak regulation, or neither. */
  public enum Side {
    SUPPORTS("more support"),
    OPPOSES("less support"),
    NONE("no expectation");

    private final String words;

    Side(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  public RegionScore {
    if (states < 0) {
      throw new IllegalArgumentException(region + " counts " + states + " states");
    }
  }
}
