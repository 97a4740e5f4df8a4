package org.regulatedgoods.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** A hollow dot, which XChart lacks. */
final class Ring extends Marker {

  @Override
  public void paint(Graphics2D graphics, double x, double y, int size) {
    Color ink = graphics.getColor();
    Shape ring = new Ellipse2D.Double(x - size / 2.0, y - size / 2.0, size, size);
    graphics.setColor(Color.WHITE);
    graphics.fill(ring);
    graphics.setColor(ink);
    graphics.setStroke(new BasicStroke(1.5f));
    graphics.draw(ring);
  }
}
