package org.regulatedgoods.report;

import java.util.List;

/** The verdicts for a terminal: a header, then a line each, aligned, in ASCII. */
public final class VerdictLines {

  private VerdictLines() {}

  public static List<String> of(Findings findings) {
    return findings.verdicts().stream().map(VerdictRow::reason).toList();
  }
}
