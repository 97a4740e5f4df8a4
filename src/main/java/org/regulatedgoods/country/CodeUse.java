package org.regulatedgoods.country;

/**
 * One code of a scheme, the years in which a source uses it, and what it then stands for.
 *
 * @param years open ends are {@link #EARLIEST} and {@link #LATEST}
 */
public record CodeUse(String code, YearRange years, Meaning meaning) {

  static final int EARLIEST = 0;
  static final int LATEST = 9999;

  /** What a code stands for. */
  public sealed interface Meaning {}

  /** The id of a state. */
  public record OfState(String state) implements Meaning {}

  /** Something that is not a state, and is never counted as one: a region, a territory, a body. */
  public record OfNonState(String kind) implements Meaning {}
}
