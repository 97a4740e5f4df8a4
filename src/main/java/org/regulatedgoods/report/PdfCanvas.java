package org.regulatedgoods.report;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * A figure as a page of PDF that is as large as the figure, for LaTeX and print. Its words are text
 * in Liberation Sans, which PDFBox brings and the page embeds; a letter that it lacks is shown as a
 * question mark. The same figure gives the same bytes.
 */
final class PdfCanvas implements Canvas {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** A page is as high as its figure, which is known last; what is drawn hangs from this height. */
  private static final int HIGHEST = 14_400;

  /** From this weight on, words are bold. */
  private static final int BOLD = 600;

  private record Words(String text, double x, double y, Drawing.Type type) {}

  private final PDDocument document = new PDDocument();
  private final Shapes shapes;
  private final TrueTypeFont letters;
  private final List<Words> words = new ArrayList<>();

  PdfCanvas() {
    try (InputStream font = PDType0Font.class.getResourceAsStream(FONT)) {
      letters = new TTFParser().parse(new RandomAccessReadBuffer(font));
      shapes = new Shapes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Graphics2D graphics() {
    return shapes;
  }

  @Override
  public void text(String text, double x, double y, Drawing.Type type) {
    words.add(new Words(text, x, y, type));
  }

  /** Ends the figure, so many units high. */
  byte[] bytes(Figure.Caption caption, int height) {
    shapes.dispose();
    try (document;
        letters) {
      document.setDocumentId((long) caption.hashCode());
      document.getDocumentInformation().setTitle(caption.title());
      document.getDocumentInformation().setSubject(caption.text());
      PDPage page = new PDPage(new PDRectangle(Drawing.WIDTH, height));
      document.addPage(page);
      PDFont font = PDType0Font.load(document, letters, true);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.saveGraphicsState();
        content.transform(Matrix.getTranslateInstance(0, height - HIGHEST));
        content.drawForm(shapes.getXFormObject());
        content.restoreGraphicsState();
        CmapLookup known = letters.getUnicodeCmapLookup();
        for (Words one : words) {
          write(content, font, shown(one.text(), known), one, height);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      PDPageContentStream content, PDFont font, String text, Words words, int height)
      throws IOException {
    Drawing.Type type = words.type();
    double width = font.getStringWidth(text) / 1000 * type.size();
    content.beginText();
    content.setFont(font, type.size());
    content.setNonStrokingColor(type.ink());
    if (type.weight() >= BOLD) {
      content.setRenderingMode(RenderingMode.FILL_STROKE);
      content.setStrokingColor(type.ink());
      content.setLineWidth(type.size() / 40f);
    } else {
      content.setRenderingMode(RenderingMode.FILL);
    }
    content.newLineAtOffset(
        (float) (words.x() - width * type.anchor().before()), (float) (height - words.y()));
    content.showText(text);
    content.endText();
  }

  private static String shown(String text, CmapLookup known) {
    return text.codePoints()
        .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
        .map(letter -> known.getGlyphId(letter) == 0 ? '?' : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Takes a chart's shapes alone, as {@link ChartGraphics} does, and for its reasons. */
  private static final class Shapes extends PdfBoxGraphics2D {

    Shapes(PDDocument document) throws IOException {
      super(document, (float) Drawing.WIDTH, (float) HIGHEST);
    }

    @Override
    public void setFont(Font font) {}

    @Override
    public void setClip(Shape clip) {}
  }
}
