package org.regulatedgoods.report;

import java.awt.Graphics2D;

/**
 * What a figure is drawn on, {@link Drawing#WIDTH} units wide; a later stroke covers an earlier.
 */
interface Canvas {

  /** Takes shapes and colours; it knows no fonts. */
  Graphics2D graphics();

  /** Puts text where its kind of words begins, ends or has its middle; over all shapes. */
  void text(String text, double x, double y, Drawing.Type type);
}
