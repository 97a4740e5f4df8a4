package org.regulatedgoods.feature;

import java.util.List;
import org.regulatedgoods.country.YearRange;

/** A declaration of a feature in which only what matters to a test is said. */
final class Draft {

  private final Expression from;
  private Measure measure = Measure.RATIO;
  private FlowEnd by;
  private ReportPolicy reports;
  private String subset = "";
  private List<String> resolutions = List.of();
  private YearRange at;
  private List<String> votes = List.of();
  private String asOf = "12-31";
  private Share share;
  private Total total;
  private Neighbourhood neighbours;
  private Years lag;
  private Years mean = new Years(1);
  private MissingPolicy missing = new MissingPolicy.Absent();
  private Expression transform = Expression.parse("value");
  private YearRange valid = new YearRange(1900, 2100);

  private Draft(String from) {
    this.from = Expression.parse(from);
  }

  static Draft from(String sql) {
    return new Draft(sql);
  }

  Draft nominal() {
    measure = Measure.NOMINAL;
    return this;
  }

  Draft by(FlowEnd end) {
    by = end;
    return this;
  }

  Draft reports(ReportPolicy policy) {
    reports = policy;
    return this;
  }

  Draft subset(String name) {
    subset = name;
    return this;
  }

  Draft votes(int year, String... counted) {
    at = new YearRange(year, year);
    resolutions = List.of(counted);
    return this;
  }

  Draft yearlyVotes(String... counted) {
    resolutions = List.of(counted);
    return this;
  }

  Draft counting(String... done) {
    votes = List.of(done);
    return this;
  }

  Draft asOf(String day) {
    asOf = day;
    return this;
  }

  Draft shareOfWorld() {
    share = Share.WORLD;
    return this;
  }

  Draft totalToDate() {
    total = Total.TO_DATE;
    return this;
  }

  Draft neighbours(Neighbourhood rule) {
    neighbours = rule;
    return this;
  }

  Draft lag(String years) {
    lag = Years.parse(years);
    return this;
  }

  Draft mean(String years) {
    mean = Years.parse(years);
    return this;
  }

  Draft missing(String policy) {
    missing = MissingPolicy.parse(policy);
    return this;
  }

  Draft transform(String sql) {
    transform = Expression.parse(sql);
    return this;
  }

  Draft valid(int first, int last) {
    valid = new YearRange(first, last);
    return this;
  }

  Feature feature() {
    return new Feature(
        "Title",
        "unit",
        measure,
        from,
        by,
        reports,
        subset,
        resolutions,
        at,
        votes,
        asOf,
        List.of(),
        share,
        total,
        neighbours,
        lag,
        mean,
        missing,
        transform,
        valid);
  }
}
