package org.regulatedgoods.feature;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.source.declaration.Votes;

/**
 * A country-year column, as a source declares it.
 *
 * <p>The value of year t is made in this order: {@code from} over the source's rows of a year; the
 * {@code share} of the world; the missing policy; the {@code total} of the years up to t; what the
 * {@code neighbours} have; the mean over {@code mean} years that end there (with at least half of
 * them present); {@code transform}; and the value joined to year t is that of t - lag, by calendar.
 * {@link #steps} says it for one feature.
 *
 * @param from an expression over the source's columns; an aggregate where there are several rows a
 *     country-year
 * @param by the end of the flow that the value belongs to; flows and reports only
 * @param reports whose reports count; reports only
 * @param subset a subset of the good's product codes; empty for all of them; flows by product and
 *     reports only
 * @param resolutions the roll calls that count, by resolution, or {@code all} of them; votes only
 * @param at the year to which the votes are attached; null where each year has its own; votes only
 * @param votes what a state did in the roll calls that count: a vote that is cast, unless the
 *     feature is about absence or membership; votes only
 * @param asOf the day of the year, MM-dd, on which membership is read; treaties only
 * @param levels the values of a nominal feature
 * @param share what the value is a share of; null where it stands for itself
 * @param total the span over which values are summed; null where they are not
 * @param neighbours what is made of the land neighbours' values; null where it is the state's own
 * @param transform an expression over {@code value}
 * @param valid the years in which the source can have values
 */
public record Feature(
    String title,
    String unit,
    Measure measure,
    Expression from,
    @JsonProperty(defaultValue = "") FlowEnd by,
    @JsonProperty(defaultValue = "") ReportPolicy reports,
    @JsonProperty(defaultValue = "") String subset,
    @JsonProperty(defaultValue = "") List<String> resolutions,
    @JsonProperty(defaultValue = "") YearRange at,
    @JsonProperty(defaultValue = "") List<String> votes,
    @JsonProperty(defaultValue = "12-31") String asOf,
    @JsonProperty(defaultValue = "") List<String> levels,
    @JsonProperty(defaultValue = "") Share share,
    @JsonProperty(defaultValue = "") Total total,
    @JsonProperty(defaultValue = "") Neighbourhood neighbours,
    @JsonProperty(defaultValue = "") Years lag,
    @JsonProperty(defaultValue = "1y") Years mean,
    @JsonProperty(defaultValue = "absent") MissingPolicy missing,
    @JsonProperty(defaultValue = "value") Expression transform,
    YearRange valid) {

  /** Stands for every roll call. */
  private static final String ALL = "all";

  public Feature {
    subset = subset == null ? "" : subset;
    resolutions = resolutions == null ? List.of() : List.copyOf(resolutions);
    votes = votes == null ? List.of() : List.copyOf(votes);
    levels = levels == null ? List.of() : List.copyOf(levels);
    if (mean.count() < 1) {
      throw new IllegalArgumentException("mean: not a mean over years; write 1y or more");
    }
    try {
      MonthDay.parse("--" + asOf);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("as-of: not a day of the year; write it as 12-31", e);
    }
  }

  /** The calendar years between a value and the year it is joined to; 0 unless declared. */
  public int lagYears() {
    return lag == null ? 0 : lag.count();
  }

  /** Whether the declaration says a lag at all, be it 0y. */
  public boolean declaresLag() {
    return lag != null;
  }

  /** The steps from the raw value to the cell, in order. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    Optional.ofNullable(share).map(Step.Shared::new).ifPresent(steps::add);
    steps.add(new Step.Filled(missing));
    if (total != null) {
      steps.add(new Step.Totalled(total, valid.last()));
    }
    Optional.ofNullable(neighbours).map(Step.NextDoor::new).ifPresent(steps::add);
    if (mean.count() > 1) {
      steps.add(new Step.Averaged(mean));
    }
    if (!transform.sql().equals("value")) {
      steps.add(new Step.Transformed(transform));
    }
    if (lagYears() > 0) {
      steps.add(new Step.Lagged(lag));
    }
    return List.copyOf(steps);
  }

  /** The end of the flow, for features of flows. */
  public Optional<FlowEnd> flowEnd() {
    return Optional.ofNullable(by);
  }

  /** Whose reports count, for features of reports. */
  public Optional<ReportPolicy> reportPolicy() {
    return Optional.ofNullable(reports);
  }

  /** Whether every roll call counts. */
  public boolean countsAllResolutions() {
    return resolutions.equals(List.of(ALL));
  }

  /** What a state did where the roll call counts for it. */
  public List<String> countedVotes() {
    return votes.isEmpty() ? Votes.CAST : votes;
  }

  /** The year to which votes are attached; empty where each year has its own. */
  public Optional<Integer> anchor() {
    return Optional.ofNullable(at).map(YearRange::first);
  }

  /** The day of the year on which treaty membership is read. */
  public MonthDay readingDay() {
    return MonthDay.parse("--" + asOf);
  }
}
