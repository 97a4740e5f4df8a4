package org.regulatedgoods.feature;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.source.declaration.CountryColumn;
import org.regulatedgoods.source.declaration.Derived;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Format;
import org.regulatedgoods.source.declaration.Origin;
import org.regulatedgoods.source.declaration.Panel;
import org.regulatedgoods.source.declaration.Read;
import org.regulatedgoods.source.declaration.Regions;
import org.regulatedgoods.source.declaration.Reports;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.declaration.Treaty;
import org.regulatedgoods.source.declaration.Votes;
import org.regulatedgoods.source.declaration.YearColumn;

/** A source of each shape; its tidy rows are given by the tests, so that no file is read. */
final class Sources {

  static final CountryRegistry REGISTRY = CountryRegistry.load();

  private static final Origin ORIGIN =
      new Origin("tests", "Test", "1", "2026", "Apache-2.0", "None.", "none", "");
  private static final CountryColumn COUNTRY = CountryColumn.of("c", "iso3");
  private static final YearRange YEARS = new YearRange(1900, 2100);
  private static final Format CSV = Format.plain();

  static final Source PANEL = source("panel", panel(""));
  static final Source FIRMS = source("firms", panel("firm"));
  static final Source FLOWS =
      source(
          "flows",
          new Flows("f", COUNTRY, COUNTRY, YearColumn.of("y"), YEARS, "", "", null, null, CSV));
  static final Source GOODS =
      source(
          "goods",
          new Flows(
              "f", COUNTRY, COUNTRY, YearColumn.of("y"), YEARS, "k", "HS92", null, null, CSV));
  static final Source REPORTS =
      source(
          "reports",
          new Reports(
              "f",
              COUNTRY,
              COUNTRY,
              "0",
              YearColumn.of("y"),
              YEARS,
              new Reports.Coded("d", Map.of("X", Reports.EXPORT)),
              "k",
              new Reports.Revisions(
                  "h", Map.of("H0", "HS92", "H4", "HS12"), Reports.Revisions.Choice.LATEST),
              "v",
              1.06,
              CSV));
  static final Source VOTES =
      source(
          "votes",
          new Votes(
              "f", "g", COUNTRY, "r", "v", Map.of(), "s", "d", "u", "t", YEARS, "yyyy-MM-dd", CSV));
  static final Source TREATY =
      source(
          "treaty",
          new Treaty(
              "f",
              CountryColumn.of("c", "untc"),
              "s",
              List.of("c"),
              Map.of(),
              "",
              Map.of(),
              "",
              LocalDate.of(2015, 3, 1),
              null,
              "d MMM yyyy",
              CSV));
  static final Source DERIVED = source("derived", new Derived());
  static final Source REGIONS = source("regions", new Regions("h7"));

  private Sources() {}

  private static Panel panel(String entity) {
    return new Panel("f", COUNTRY, YearColumn.of("y"), YEARS, entity, Format.Rule.FORBIDDEN, CSV);
  }

  private static Source source(String id, Read read) {
    return new Source(id, ORIGIN, read, Map.of());
  }
}
