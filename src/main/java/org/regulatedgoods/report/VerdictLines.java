package org.regulatedgoods.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.regulatedgoods.hypothesis.WeighedVerdict;

/** The verdicts for a terminal: a header, then a line each, aligned, in plain ASCII. */
public final class VerdictLines {

  private static final List<String> HEADER =
      List.of("", "verdict", "good", "model", "role", "estimate [interval]");

  private VerdictLines() {}

  /** The lines, in the order of the findings; of what is not estimable, the reason. */
  public static List<String> of(Findings findings) {
    if (findings.verdicts().isEmpty()) {
      return List.of("this study tests no hypothesis");
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    VerdictText.of(findings).forEach(verdict -> rows.add(cells(verdict)));
    int[] widths = new int[HEADER.size() - 1];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    if (findings.about().synthetic()) {
      lines.add("SYNTHETIC DATA: made by the simulator; these verdicts are on no real government");
    }
    rows.forEach(row -> lines.add(line(row, widths)));
    lines.addAll(rule(findings));
    return lines;
  }

  /** The rule that the verdicts go by, and what it takes back. */
  private static List<String> rule(Findings findings) {
    if (findings.robustness().rule().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", "rule      " + findings.robustness().rule()));
    for (VerdictRow row : findings.verdicts()) {
      if (WeighedVerdict.isTakenBack(row.reason())) {
        lines.add(ascii(row.hypothesis() + " " + row.model() + ": " + row.reason()));
      }
    }
    return lines;
  }

  private static List<String> cells(VerdictText verdict) {
    return List.of(
        ascii(verdict.hypothesis()),
        verdict.finding(),
        ascii(verdict.good()),
        ascii(verdict.model()),
        ascii(verdict.role()),
        verdict.shown().map(shown -> numbers(shown, verdict.n())).orElse(ascii(verdict.reason())));
  }

  /** Aligned as long as the estimates are of ordinary width. */
  private static String numbers(Shown shown, String n) {
    return String.format(
        Locale.ROOT,
        "%8s %-18s  p%-8s  n=%s",
        ascii(shown.estimate()),
        ascii(shown.interval()),
        shown.p().startsWith("<") ? shown.p() : "=" + ascii(shown.p()),
        n.replace(",", ""));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
    }
    return line.append(row.get(widths.length)).toString();
  }

  /** Letters lose their accents, dashes and quotes become plain, and what is left over a mark. */
  private static String ascii(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[\u2010-\u2015\u2212]", "-")
        .replaceAll("[\u2018\u2019]", "'")
        .replaceAll("[\u201c\u201d]", "\"")
        .replaceAll("\\s+", " ")
        .replaceAll("[^ -~]", "?");
  }
}
