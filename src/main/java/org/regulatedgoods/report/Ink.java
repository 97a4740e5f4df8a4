package org.regulatedgoods.report;

import org.regulatedgoods.hypothesis.Verdict.Finding;

/** The colours of the figures; the page's style sheet has the same. */
final class Ink {

  static final String TEXT = "#1c1c1c";
  static final String FAINT = "#5c5c5c";
  static final String RULE = "#c9c6bf";
  static final String HAIR = "#e9e7e2";
  static final String EXPECTED = "#e8eef5";
  static final String ALARM = "#9b1c1c";
  static final String SUPPORTS = "#1f5f99";
  static final String OPPOSES = "#b35900";

  private Ink() {}

  static String of(Finding finding) {
    return switch (finding) {
      case SUPPORTED -> "#1b6e3c";
      case CONTRADICTED -> ALARM;
      case INCONCLUSIVE, NOT_ESTIMABLE -> "#4a4a4a";
    };
  }
}
