package org.regulatedgoods.report;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.function.UnaryOperator;

/** A format of text whose special characters a template escapes by itself, as it does for HTML. */
final class Escaped extends CommonMarkupOutputFormat<Escaped.Markup> {

  /** Markdown: what would start a code span, emphasis, a link, a tag or a table cell. */
  static final Escaped MARKDOWN = new Escaped("Markdown", "text/markdown", Escaped::markdown);

  /** LaTeX, with a minus for the hyphen before a number; what pdflatex cannot set is a mark. */
  static final Escaped LATEX = new Escaped("LaTeX", "application/x-tex", Escaped::latex);

  private final String name;
  private final String mimeType;
  private final UnaryOperator<String> escape;

  private Escaped(String name, String mimeType, UnaryOperator<String> escape) {
    this.name = name;
    this.mimeType = mimeType;
    this.escape = escape;
  }

  /** What a template has printed in such a format. */
  static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
    private final Escaped format;

    private Markup(Escaped format, String plain, String markup) {
      super(plain, markup);
      this.format = format;
    }

    @Override
    public Escaped getOutputFormat() {
      return format;
    }
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getMimeType() {
    return mimeType;
  }

  @Override
  public String escapePlainText(String plain) {
    return escape.apply(plain);
  }

  @Override
  public void output(String plain, Writer out) throws IOException {
    out.write(escape.apply(plain));
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected Markup newTemplateMarkupOutputModel(String plain, String markup) {
    return new Markup(this, plain, markup);
  }

  static String markdown(String plain) {
    return plain
        .replaceAll("\\s+", " ")
        .replaceAll("([\\\\`*_<>|~])", "\\\\$1")
        .replaceAll("\\[(?![-\\d])", "\\\\[");
  }

  static String latex(String plain) {
    StringBuilder tex = new StringBuilder();
    String text = plain.replaceAll("[\\s\\p{Cntrl}]+", " ");
    for (int i = 0; i < text.length(); i++) {
      tex.append(isMinus(text, i) ? "$-$" : latex(text.charAt(i)));
    }
    return tex.toString();
  }

  private static boolean isMinus(String text, int at) {
    boolean afterWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean beforeDigit = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return text.charAt(at) == '-' && (text.length() == 1 || (!afterWord && beforeDigit));
  }

  private static String latex(char character) {
    return switch (character) {
      case '\\' -> "\\textbackslash{}";
      case '{', '}', '$', '&', '#', '%', '_' -> "\\" + character;
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '<', '>', '\u00d7', '\u00b1' -> "\\ensuremath{" + math(character) + "}";
      case '\u221e', '\u2212', '\u2264', '\u2265' -> "\\ensuremath{" + math(character) + "}";
      case '\u00b2' -> "\\textsuperscript{2}";
      case '"' -> "\\textquotedbl{}";
      case '[', ']' -> "{" + character + "}";
      default -> isSet(character) ? String.valueOf(character) : "?";
    };
  }

  /** Whether pdflatex sets the character with no more than its usual encodings. */
  private static boolean isSet(char character) {
    return character <= '\u017f' || (character >= '\u2010' && character <= '\u2026');
  }

  private static String math(char character) {
    return switch (character) {
      case '\u00d7' -> "\\times";
      case '\u00b1' -> "\\pm";
      case '\u221e' -> "\\infty";
      case '\u2212' -> "-";
      case '\u2264' -> "\\le";
      case '\u2265' -> "\\ge";
      default -> String.valueOf(character);
    };
  }
}
