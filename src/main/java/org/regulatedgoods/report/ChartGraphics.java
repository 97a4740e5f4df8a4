package org.regulatedgoods.report;

import java.awt.Font;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGeneratorContext.GraphicContextDefaults;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;

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

  /**
   * @param prefix of every id, so that figures may stand on one page
   */
  ChartGraphics(Document document, String prefix) {
    super(context(document, prefix), false);
  }

  /** Charts set the fonts of the words that they are told not to paint. */
  @Override
  public void setFont(Font font) {}

  private static SVGGeneratorContext context(Document document, String prefix) {
    GraphicContextDefaults defaults = new GraphicContextDefaults();
    defaults.setFont(FONT);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setGraphicContextDefaults(defaults);
    context.setPrecision(2);
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String kind) {
            return prefix + "-" + super.generateID(kind);
          }
        });
    return context;
  }
}
