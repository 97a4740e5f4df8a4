package org.regulatedgoods.source.declaration;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.regulatedgoods.country.YearRange;

/**
 * Roll-call votes, one row a roll call and country, beside a file of the roll calls.
 *
 * @param votes the path of the votes; its columns are {@code rollCall}, country and vote
 * @param rollCalls the path of the roll calls; empty where each vote says its own
 * @param dayFormat how days are written, as {@code java.time.format.DateTimeFormatter} has it
 * @param values what the source writes for yes, abstain, no, and where it lists them for absent and
 *     non-member: those rows are kept, and a feature has them only where it asks for them
 */
public record Votes(
    String votes,
    @JsonProperty(defaultValue = "") String rollCalls,
    CountryColumn country,
    @JsonProperty("roll-call") String rollCall,
    String vote,
    Map<String, String> values,
    String session,
    String date,
    String resolution,
    String title,
    YearRange years,
    @JsonProperty(defaultValue = "yyyy-MM-dd") String dayFormat,
    @JsonProperty(defaultValue = "") Format format)
    implements Read {
  /** The word for a state that did not vote. */
  public static final String ABSENT = "absent";

  /** The word for a state that was no member, and had no vote to cast. */
  public static final String NON_MEMBER = "non-member";

  /** What a state says that takes part in a roll call. */
  public static final List<String> CAST = List.of("yes", "abstain", "no");

  /** Every word for what a state did in a roll call. */
  public static final Set<String> CHOICES = Set.of("yes", "abstain", "no", ABSENT, NON_MEMBER);

  public Votes {
    values = Map.copyOf(values);
    rollCalls = rollCalls == null ? "" : rollCalls;
    RawPath.require("votes", votes);
    RawPath.require("roll-calls", rollCalls);
    format = Format.orPlain(format);
    if (!CHOICES.containsAll(values.values())) {
      throw new IllegalArgumentException(
          "values: "
              + new TreeSet<>(values.values())
              + " are not all votes; a vote is one of "
              + new TreeSet<>(CHOICES));
    }
  }

  @Override
  public Map<String, String> paths(String id) {
    return rollCalls.isEmpty()
        ? Map.of(id, votes)
        : Map.of(id, votes, id + ".roll-calls", rollCalls);
  }

  @Override
  public Set<String> impliedColumns() {
    return Set.of("vote", "resolution", "date");
  }

  @Override
  public Map<String, String> schemes() {
    return Map.of("country", country.scheme());
  }
}
