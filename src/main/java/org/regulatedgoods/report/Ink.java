package org.regulatedgoods.report;

import java.awt.Color;
import org.regulatedgoods.hypothesis.Verdict.Finding;

/** The colours of the figures; the page's style sheet has the same. */
final class Ink {

  static final Color TEXT = new Color(0x1c1c1c);
  static final Color FAINT = new Color(0x5c5c5c);
  static final Color HAIR = new Color(0xe9e7e2);
  static final Color EXPECTED = new Color(0xe8eef5);
  static final Color ALARM = new Color(0x9b1c1c);
  static final Color SUPPORTS = new Color(0x1f5f99);
  static final Color OPPOSES = new Color(0xb35900);

  private Ink() {}

  static Color of(Finding finding) {
    return switch (finding) {
      case SUPPORTED -> new Color(0x1b6e3c);
      case CONTRADICTED -> ALARM;
      case INCONCLUSIVE, NOT_ESTIMABLE -> new Color(0x4a4a4a);
    };
  }

  /** The colour as markup names it. */
  static String web(Color ink) {
    return "#%06x".formatted(ink.getRGB() & 0xffffff);
  }
}
