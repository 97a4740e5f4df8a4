package org.regulatedgoods.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text as a literal that R and Python read alike: ASCII alone, whatever the machine's locale. */
final class Quoted {

  private Quoted() {}

  static String of(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.codePoints().forEach(character -> literal.append(escaped(character)));
    return literal.append('"').toString();
  }

  static String list(List<String> texts) {
    return texts.stream().map(Quoted::of).collect(Collectors.joining(", "));
  }

  private static String escaped(int character) {
    if (character == '"' || character == '\\') {
      return "\\" + (char) character;
    }
    if (character == '\n') {
      return "\\n";
    }
    if (character >= ' ' && character <= '~') {
      return Character.toString(character);
    }
    return String.format(Locale.ROOT, character > 0xffff ? "\\U%08x" : "\\u%04x", character);
  }
}
