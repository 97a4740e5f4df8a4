package org.regulatedgoods.report;

/**
 * A survey's scores in one region.
 *
 * @param survey its id
 * @param expected which way the region is said to lean
 * @param states how many states of it answered
 * @param low the lower end of the 95% interval of the mean
 * @param adjusted the mean with silence weighed
 */
public record RegionScore(
    String survey,
    String region,
    Side expected,
    int states,
    double mean,
    double low,
    double high,
    Adjusted adjusted) {

  /**
   * A region's mean with every state weighed by one over its probability of answering.
   *
   * @param states those that answered and have a probability
   * @param low the lower end of its 95% interval
   */
  public record Adjusted(int states, double mean, double low, double high) {
    /** Where answering could not be explained. */
    public static final Adjusted NONE = new Adjusted(0, Double.NaN, Double.NaN, Double.NaN);
  }

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
