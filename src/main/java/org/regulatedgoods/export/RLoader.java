package org.regulatedgoods.export;

import java.util.stream.Collectors;

/** A script that loads the tables into base R with labels, units and the levels of factors. */
final class RLoader {

  private final ExportedRelease release;

  RLoader(ExportedRelease release) {
    this.release = release;
  }

  String script() {
    return Companions.template("load.R")
        .replace("{{heading}}", Quoted.of(release.heading()))
        .replace(
            "{{tables}}",
            release.tables().stream().map(RLoader::table).collect(Collectors.joining(",\n")));
  }

  private static String table(ExportedTable table) {
    return "  "
        + Quoted.of(table.name())
        + " = list(\n    title = "
        + Quoted.of(table.title())
        + ",\n    file = "
        + Quoted.of(table.csv().path())
        + ",\n    columns = list(\n"
        + table.fields().stream().map(RLoader::column).collect(Collectors.joining(",\n"))
        + "))";
  }

  private static String column(Field field) {
    String levels = field.isFactor() ? ", c(" + Quoted.list(field.levels()) + ")" : "";
    return "      "
        + Quoted.of(field.name())
        + " = column(\""
        + type(field)
        + "\", "
        + Quoted.of(field.title())
        + ", "
        + Quoted.of(field.unit())
        + levels
        + ")";
  }

  /** Counts can be past what an integer of R holds. */
  private static String type(Field field) {
    return switch (field.type()) {
      case STRING -> "character";
      case INTEGER, NUMBER -> "numeric";
      case BOOLEAN -> "logical";
      case DATE -> "Date";
    };
  }
}
