package org.regulatedgoods.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A do-file that loads a table into Stata, with labels of variables and values. Every column is
 * imported as text and then made what it is, so that Stata guesses nothing.
 */
final class StataLoader {

  /** The longest label that Stata takes; the whole title is then a note of the variable. */
  private static final int LONGEST_LABEL = 80;

  private final ExportedRelease release;

  StataLoader(ExportedRelease release) {
    this.release = release;
  }

  String script() {
    List<String> lines = new ArrayList<>();
    List<String> names = release.tables().stream().map(ExportedTable::name).toList();
    release.tables().forEach(table -> table(table, lines));
    return Companions.template("load.do")
        .replace(
            "{{heading}}", release.heading().replaceAll("\\s+", " ").replaceAll("[*/]{2}", "- "))
        .replace("{{names}}", String.join(" ", names))
        .replace("{{tables}}", String.join("\n", lines));
  }

  private void table(ExportedTable table, List<String> lines) {
    Map<String, String> names = StataNames.of(table.fields());
    lines.add("if \"`table'\" == \"" + table.name() + "\" {");
    lines.add("    regulated_goods_import \"`folder'/" + table.csv().path() + "\"");
    for (int i = 0; i < table.fields().size(); i++) {
      Field field = table.fields().get(i);
      lines.add("    rename v" + (i + 1) + " " + names.get(field.name()));
      variable(field, names.get(field.name()), i + 1, lines);
    }
    lines.add("    label data " + quoted(cut(release.release() + ": " + table.title())));
    lines.add("    notes: " + plain(table.title() + ". " + release.heading()));
    lines.add("}");
  }

  private static void variable(Field field, String name, int number, List<String> lines) {
    if (field.isText()) {
      lines.add("    regulated_goods_text " + name);
    }
    if (field.isFactor()) {
      levels(field, name, "levels" + number, lines);
    }
    switch (field.type()) {
      case INTEGER, NUMBER -> lines.add("    regulated_goods_number " + name);
      case BOOLEAN -> lines.add("    regulated_goods_boolean " + name);
      case DATE -> lines.add("    regulated_goods_date " + name);
      case STRING -> {}
    }
    lines.add("    label variable " + name + " " + quoted(cut(field.title())));
    if (field.title().length() > LONGEST_LABEL) {
      lines.add("    notes " + name + ": " + plain(field.title()));
    }
    if (!field.unit().isEmpty()) {
      lines.add("    notes " + name + ": " + plain("unit: " + field.unit()));
    }
    if (!field.name().equals(name)) {
      lines.add("    notes " + name + ": " + plain("column " + field.name()));
    }
  }

  private static void levels(Field field, String name, String label, List<String> lines) {
    for (int i = 0; i < field.levels().size(); i++) {
      String add = i == 0 ? "" : ", add";
      lines.add(
          "    label define " + label + " " + (i + 1) + " " + quoted(field.levels().get(i)) + add);
    }
    lines.add("    regulated_goods_factor " + name + " " + label);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_LABEL
        ? text
        : text.substring(0, LONGEST_LABEL - 3).strip() + "...";
  }

  private static String quoted(String text) {
    return "`\"" + plain(text) + "\"'";
  }

  /**
   * Text in which Stata expands nothing. A double quote may stand between compound quotes, but not
   * before an apostrophe or after a backtick, which would end or begin such quotes: those two are
   * set as the curved marks that they stand for.
   */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ")
        .replace("\"'", "\"\u2019")
        .replace("`", "\u2018")
        .replace("$", "\\$");
  }
}
