package org.regulatedgoods.export;

import java.time.Instant;
import java.util.List;
import org.regulatedgoods.export.Field.Type;

/** A release whose words try to be code in every file that they are written to. */
final class HostileRelease {

  static final String LABEL =
      "Say \"no\" to $HOME, `x', 100% \\n C\u00f4te d'Ivoire \ud83d\ude00 */ #{y} \"'";

  static final List<String> LEVELS = List.of("=1+1", "a \"b\"", "c, d", "NA");

  /** As a table with these fields is exported: guarded where a spreadsheet would run it. */
  static final String CSV =
      """
      id,long_name_of_a_feature_that_is_very_long,\
      long_name_of_a_feature_that_is_very_long__status,long_name_of_a_feature_that_is_very_longer__status,\
      in,count,flag,day,note
      NA,-1.5,'=1+1,"a ""b\""",1.0E-5,9007199254740993,true,2006-12-06,''=x
      b,INF,"c, d",,,,false,,'@home
      c,,NA,"c, d",NaN,0,,2001-01-31,"two
      lines; 'plain'"
      """;

  private HostileRelease() {}

  static ExportedRelease release() {
    return new ExportedRelease(
        "hostile",
        LABEL,
        LABEL,
        true,
        "r7",
        Instant.parse("2026-02-11T23:30:00Z"),
        List.of(
            new CitedSource(
                "one",
                LABEL,
                LABEL,
                "v1",
                "2025-03",
                "CC-BY-4.0",
                LABEL,
                "https://example.org/a?b"),
            new CitedSource(
                "two", "P", "T", "2", "n.d.", "ask \"them\" first", "C.", "javascript:alert(1)"),
            new CitedSource("three", "P", "U", "2", "2020", "CC-BY-4.0", "D.", "none")),
        List.of(table()));
  }

  private static ExportedTable table() {
    return new ExportedTable(
        "country_year_small-arms",
        LABEL,
        new ExportedFile("tables/it.csv", 5, "ab"),
        new ExportedFile("tables/it.parquet", 6, "cd"),
        List.of(
            field("id", Type.STRING, List.of()),
            field("long_name_of_a_feature_that_is_very_long", Type.NUMBER, List.of()),
            field("long_name_of_a_feature_that_is_very_long__status", Type.STRING, LEVELS),
            field("long_name_of_a_feature_that_is_very_longer__status", Type.STRING, LEVELS),
            field("in", Type.NUMBER, List.of()),
            field("count", Type.INTEGER, List.of()),
            field("flag", Type.BOOLEAN, List.of()),
            field("day", Type.DATE, List.of()),
            field("note", Type.STRING, List.of())),
        List.of("id"));
  }

  private static Field field(String name, Type type, List<String> levels) {
    return new Field(name, type, LABEL, "made of " + LABEL, "$ per `head'", levels);
  }
}
