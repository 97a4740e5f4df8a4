package org.regulatedgoods.report;

import java.awt.Font;
import java.awt.Shape;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGeneratorContext.GraphicContextDefaults;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes SVG of what a chart paints, by its shapes alone: it asks the machine for no font. */
final class ChartGraphics extends SVGGraphics2D {

  static final String FONT_FAMILY = "sans-serif";

  /** A font by its name only; any other is looked up on the machine, which may have none. */
  private static final Font FONT =
      new Font(Font.SANS_SERIF, Font.PLAIN, 12) {
        @Override
        public String getFamily() {
          return FONT_FAMILY;
        }

        @Override
        public Font deriveFont(Map<? extends Attribute, ?> attributes) {
          return this;
        }
      };

  ChartGraphics(Document document) {
    super(context(document), false);
  }

  /** Charts set the fonts of words even where they are told to paint none. */
  @Override
  public void setFont(Font font) {}

  /** Charts clip what leaves their plots, which nothing does; a clip would need an id. */
  @Override
  public void setClip(Shape clip) {}

  /** What has been painted. */
  Element painted() {
    Element group = getTopLevelGroup(false);
    getDOMTreeManager().applyDefaultRenderingStyle(group);
    return group;
  }

  private static SVGGeneratorContext context(Document document) {
    GraphicContextDefaults defaults = new GraphicContextDefaults();
    defaults.setFont(FONT);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setGraphicContextDefaults(defaults);
    context.setPrecision(2);
    return context;
  }
}
