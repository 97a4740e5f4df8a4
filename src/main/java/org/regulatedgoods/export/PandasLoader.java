package org.regulatedgoods.export;

import java.util.stream.Collectors;

/** A script that loads the tables into pandas with their types, labels, units and categories. */
final class PandasLoader {

  private final ExportedRelease release;

  PandasLoader(ExportedRelease release) {
    this.release = release;
  }

  String script() {
    return Companions.template("load.py")
        .replace("{{heading}}", Quoted.of(release.heading()))
        .replace(
            "{{tables}}",
            release.tables().stream().map(PandasLoader::table).collect(Collectors.joining("\n")));
  }

  private static String table(ExportedTable table) {
    return "    "
        + Quoted.of(table.name())
        + ": Table(\n        "
        + Quoted.of(table.title())
        + ",\n        "
        + Quoted.of(table.csv().path())
        + ",\n        {\n"
        + table.fields().stream().map(PandasLoader::column).collect(Collectors.joining("\n"))
        + "\n        },\n    ),";
  }

  private static String column(Field field) {
    String levels = field.isFactor() ? ", [" + Quoted.list(field.levels()) + "]" : "";
    return "            "
        + Quoted.of(field.name())
        + ": Column(\""
        + type(field)
        + "\", "
        + Quoted.of(field.title())
        + ", "
        + Quoted.of(field.unit())
        + levels
        + "),";
  }

  /** Types that know a missing value. */
  private static String type(Field field) {
    return switch (field.type()) {
      case STRING -> "string";
      case INTEGER -> "Int64";
      case NUMBER -> "float64";
      case BOOLEAN -> "boolean";
      case DATE -> "datetime64[ns]";
    };
  }
}
