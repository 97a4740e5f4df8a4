package org.regulatedgoods.job;

import java.util.ArrayList;
import java.util.List;
import org.regulatedgoods.feature.Feature;
import org.regulatedgoods.source.declaration.Derived;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Regions;
import org.regulatedgoods.source.declaration.Reports;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Treaty;
import org.regulatedgoods.source.declaration.Votes;

/** What a source says of a feature, as a query to read: before any of the feature's steps. */
record FeatureQuery(Source source, Feature feature) {

  @Override
  public String toString() {
    return source.read() instanceof Reports reports
        ? new StatementQuery(reports, Tables.source(source.id()), feature).toString()
        : ofRows();
  }

  private String ofRows() {
    String where = conditions().isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions());
    String group = feature.from().isAggregate() ? " GROUP BY " + String.join(", ", keys()) : "";
    return "SELECT "
        + state()
        + ", "
        + year()
        + ", "
        + feature.from().sql()
        + " AS value FROM "
        + table()
        + where
        + group;
  }

  private String end() {
    return feature.flowEnd().map(Object::toString).orElse("state");
  }

  private String state() {
    return end().equals("state") ? "state" : end() + " AS state";
  }

  private String year() {
    return feature.anchor().map(year -> year + " AS year").orElse("year");
  }

  /** Votes of several years are one value, in the year that they are attached to. */
  private List<String> keys() {
    return feature.anchor().isPresent() ? List.of("state") : List.of(end(), "year");
  }

  private String table() {
    if (source.read() instanceof Derived) {
      return "country_year";
    }
    if (source.read() instanceof Responses) {
      return Tables.scores(source.id());
    }
    if (source.read() instanceof Regions regions) {
      return "state_years JOIN regions_" + regions.scheme() + " USING (state)";
    }
    return source.read() instanceof Treaty
        ? "(SELECT *, make_date(year, "
            + feature.readingDay().getMonthValue()
            + ", "
            + feature.readingDay().getDayOfMonth()
            + ") AS day FROM state_years) JOIN "
            + Tables.source(source.id())
            + " USING (state)"
        : Tables.source(source.id());
  }

  private static String in(String column, List<String> values) {
    return column + " IN ('" + String.join("', '", values) + "')";
  }

  private List<String> conditions() {
    List<String> conditions = new ArrayList<>();
    if (source.read() instanceof Votes) {
      if (!feature.countsAllResolutions()) {
        conditions.add(in("resolution", feature.resolutions()));
      }
      conditions.add(in("vote", feature.countedVotes()));
    }
    if (source.read() instanceof Flows flows) {
      conditions.add(end() + " IS NOT NULL");
      if (!flows.product().isEmpty()) {
        conditions.add("product IN (the good's codes of " + flows.classification() + ")");
      }
    }
    return conditions;
  }
}
