package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must hold of a new vintage of a source, held against the one of the release that stands, or
 * it is not published.
 *
 * @param coverageDrop the share of the released country-years that may be gone; null where it does
 *     not matter
 * @param revision the share of the released values that may have changed, among those that both
 *     have; null where it does not matter
 */
public record Contracts(
    @JsonProperty(defaultValue = "") Limit coverageDrop,
    @JsonProperty(defaultValue = "") Limit revision) {

  /** The most that may be. */
  public record Limit(Share max) {}

  /** A share, written {@code 2%}. */
  public record Share(double value) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s*%");

    public Share {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("not a share; write it as 2%, at most 100%");
      }
    }

    @JsonCreator
    static Share parse(String written) {
      Matcher matcher = WRITTEN.matcher(written.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException("not a share; write it as 2%, at most 100%");
      }
      return new Share(Double.parseDouble(matcher.group(1)) / 100);
    }

    @JsonValue
    @Override
    public String toString() {
      double percent = Math.rint(value * 1e8) / 1e6;
      return (percent == Math.rint(percent) ? String.valueOf((long) percent) : percent + "") + "%";
    }
  }

  public Contracts {
    if (coverageDrop == null && revision == null) {
      throw new IllegalArgumentException(
          "nothing is checked; name coverage-drop or revision, or delete the key");
    }
  }

  /** The greatest admissible share of country-years that are gone. */
  public Optional<Share> mostGone() {
    return Optional.ofNullable(coverageDrop).map(Limit::max);
  }

  /** The greatest admissible share of values that have changed. */
  public Optional<Share> mostRevised() {
    return Optional.ofNullable(revision).map(Limit::max);
  }
}
