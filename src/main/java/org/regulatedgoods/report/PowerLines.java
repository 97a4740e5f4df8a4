package org.regulatedgoods.report;

import java.util.ArrayList;
import java.util.List;

/** What simulated surveys would have found, for a terminal: aligned, in plain ASCII. */
public final class PowerLines {

  private static final int WIDTH = 96;

  private PowerLines() {}

  /** The lines. */
  public static List<String> of(PowerFindings findings) {
    List<String> lines = new ArrayList<>();
    lines.add("SIMULATED WORLDS: every number is invented; nothing here is on a real government");
    PowerText.introduction(findings).forEach(sentence -> lines.addAll(wrapped(sentence, "")));
    for (PowerText.Table table : PowerText.tables(findings)) {
      lines.add("");
      lines.add(table.title());
      lines.addAll(wrapped("(" + table.note() + ")", "  "));
      lines.addAll(aligned(table));
    }
    return lines;
  }

  private static List<String> aligned(PowerText.Table table) {
    List<List<String>> rows = new ArrayList<>(List.of(table.header()));
    rows.addAll(table.rows());
    int[] widths = new int[table.header().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder("  ");
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i).replace(Rounded.NONE, "-");
      String room = " ".repeat(widths[i] - cell.length());
      line.append(i == 0 ? cell + room : "  " + room + cell);
    }
    return line.toString().stripTrailing();
  }

  private static List<String> wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() + 1 > WIDTH && line.length() > indent.length()) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
